import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { draftOf } from '#tabs/nominate/draft.ts'
import { DraftNotices } from '#tabs/nominate/drafts/DraftNotices.tsx'
import { DraftStanding } from '#tabs/nominate/drafts/DraftStanding.tsx'
import type { DraftKeeper, DraftState } from '#tabs/nominate/drafts/keeper.ts'
import { fromServer } from '#tabs/nominate/drafts/server-draft.ts'
import { useKeptDraft } from '#tabs/nominate/drafts/use-kept-draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { NominationForm } from '#tabs/nominate/NominationForm.tsx'
import { ClosedKept, TimeNotice } from '#tabs/nominate/TimeNotice.tsx'
import { useNominatingTime } from '#tabs/nominate/use-nominating-time.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { written } from '#tabs/text/written.ts'

type EditingProps = { nomination: Nomination; program: Program; cycle: Cycle; me: Me; reload: () => void }

/** A change of a nomination being written and saved. */
export function Editing({ nomination, program, cycle, me, reload }: EditingProps) {
  const text = useText(messages)
  const [, go] = useLocation()
  const about = { person: me.person.id, cycleId: cycle.id, nominationId: nomination.id }
  const { draft, keeper } = useKeptDraft(about, draftOf(nomination))
  const edit = useCommand('editNomination', ['ownNominations', 'openNominations', 'nomination', 'drafts'])
  const giveUp = useCommand('discardDraft', ['drafts'])
  const awards = program.awards.filter((award) => award.active || award.id === nomination.awardId)

  async function save(content: NominationContent) {
    const params = { cycleId: cycle.id, nominationId: nomination.id }
    const body = { ...content, revision: nomination.revision, draftId: draft.id }
    const saved = await edit.run({ params, body })
    if (saved) {
      keeper.restart(draftOf(saved))
      go('/mine')
    } else {
      // If it was changed elsewhere, the newest revision comes in; what was typed here stays in the draft.
      reload()
    }
  }

  async function startOver() {
    edit.clear()
    if (keeper.revision > 0) await giveUp.run({ params: { cycleId: cycle.id, draftId: draft.id }, body: {} })
    keeper.restart(draftOf(nomination))
  }

  return (
    <>
      <Time nomination={nomination} awards={awards} cycle={cycle} draft={draft} />
      <BegunElsewhere nominationId={nomination.id} draft={draft} keeper={keeper} />
      <DraftNotices
        draft={draft}
        keeper={keeper}
        startNew={<Button onClick={() => void startOver()}>{text.asSent}</Button>}
      />
      <NominationForm
        cycleId={cycle.id}
        awards={awards}
        me={me}
        draft={draft.value}
        onChange={(value) => keeper.set(value)}
        submitLabel={text.save}
        pending={edit.pending}
        problem={edit.problem}
        fixed={nomination.endorsements > 0}
        nominated={{ awardId: nomination.awardId, refs: nomination.nominees.map(({ id }) => id) }}
        standing={<DraftStanding standing={draft.standing} />}
        problemNote={<EditProblem problem={edit.problem} onLoadNewer={() => void startOver()} />}
        onSubmit={(content) => void save(content)}
      />
    </>
  )
}

type TimeProps = { nomination: Nomination; awards: Program['awards']; cycle: Cycle; draft: DraftState }

/** Until when it can be changed; once it can't, what was written is there to be copied. */
function Time({ nomination, awards, cycle, draft }: TimeProps) {
  const time = useNominatingTime(cycle, draft.id)
  // An exception counts for what was sent by it.
  if (time && (time.why !== 'exception' || nomination.late === 'exception')) return <TimeNotice time={time} />
  if (time === undefined && cycle.status === 'open') return null
  const award = awards.find(({ id }) => id === draft.value.awardId)
  return <ClosedKept written={written(draft.value, award?.name)} keepForNext={null} />
}

type BegunElsewhereProps = { nominationId: string; draft: DraftState; keeper: DraftKeeper }

/** The same change, begun on another device, as long as none is begun on this one. */
function BegunElsewhere({ nominationId, draft, keeper }: BegunElsewhereProps) {
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const drafts = useOperation('drafts', {})
  const found = drafts.data?.find((one) => one.nominationId === nominationId && one.id !== draft.id)
  if (!found || draft.standing !== 'untouched') return null
  return (
    <Notice
      action={<Button onClick={() => keeper.take(fromServer(found))}>{text.drafts.continueEdit}</Button>}
    >
      {text.drafts.changeElsewhere(formats.ago(found.savedAt, now))}
    </Notice>
  )
}

function EditProblem({ problem, onLoadNewer }: { problem: ApiProblem | null; onLoadNewer: () => void }) {
  const text = useText(messages)
  if (problem?.code !== 'stale') return <ProblemBar problem={problem} />
  return (
    <Notice intent="warning" action={<Button onClick={onLoadNewer}>{text.loadNewer}</Button>}>
      {text.staleTitle} {text.staleText}
    </Notice>
  )
}
