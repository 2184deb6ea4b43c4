import { Button, Link } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { DraftNotices } from '#tabs/nominate/drafts/DraftNotices.tsx'
import { DraftStanding } from '#tabs/nominate/drafts/DraftStanding.tsx'
import { KeepForNext } from '#tabs/nominate/drafts/KeepForNext.tsx'
import type { DraftKeeper, DraftState } from '#tabs/nominate/drafts/keeper.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { NominationForm } from '#tabs/nominate/NominationForm.tsx'
import { ClosedKept, TimeNotice } from '#tabs/nominate/TimeNotice.tsx'
import type { MyTime } from '#tabs/nominate/use-nominating-time.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { written } from '#tabs/text/written.ts'

type WritingProps = {
  program: Program
  cycle: Cycle
  me: Me
  draft: DraftState
  keeper: DraftKeeper
  time: MyTime | null | undefined
  closed: boolean
  onSent: (nomination: Nomination) => void
  onKept: (cycle: string) => void
}

/** A new nomination being written and sent. */
export function Writing(props: WritingProps) {
  const { program, cycle, me, draft, keeper, time, onSent } = props
  const text = useText(messages)
  const submit = useCommand('submitNomination', ['ownNominations', 'openNominations', 'drafts'])

  async function send(content: NominationContent) {
    const body = { ...content, draftId: draft.id }
    const nomination = await submit.run({ params: { cycleId: cycle.id }, body })
    if (nomination) onSent(nomination)
  }

  return (
    <>
      <DraftNotices
        draft={draft}
        keeper={keeper}
        startNew={
          <Button disabled={draft.standing !== 'saved'} onClick={() => keeper.restart()}>
            {text.startOver}
          </Button>
        }
      />
      {time ? <TimeNotice time={time} /> : null}
      {props.closed ? <Late {...props} /> : null}
      <NominationForm
        cycleId={cycle.id}
        awards={program.awards.filter((award) => award.active)}
        me={me}
        draft={draft.value}
        onChange={(value) => keeper.set(value)}
        submitLabel={text.submit}
        pending={submit.pending}
        problem={submit.problem}
        problemNote={<SubmitProblem problem={submit.problem} cycleId={cycle.id} />}
        standing={<DraftStanding standing={draft.standing} />}
        onSubmit={(content) => void send(content)}
      />
    </>
  )
}

function Late({ program, cycle, draft, keeper, onKept }: WritingProps) {
  const award = program.awards.find(({ id }) => id === draft.value.awardId)
  return (
    <ClosedKept
      written={written(draft.value, award?.name)}
      keepForNext={<KeepForNext {...{ program, cycle, draft, keeper, onKept }} />}
    />
  )
}

function SubmitProblem({ problem, cycleId }: { problem: ApiProblem | null; cycleId: string }) {
  const text = useText(messages)
  const [, go] = useLocation()
  const existing = problem?.code === 'nomination_exists' ? problem.subject : undefined
  return (
    <ProblemBar problem={problem}>
      {problem?.code === 'cycle_not_open' ? text.closedKept : null}
      {existing === undefined ? null : (
        <Link as="button" type="button" inline onClick={() => go(`/nominate/${cycleId}/${existing}`)}>
          {text.openExisting}
        </Link>
      )}
    </ProblemBar>
  )
}
