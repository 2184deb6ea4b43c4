import { Button } from '@fluentui/react-components'
import { useLocation, useParams } from 'wouter'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { draftOf } from '#tabs/nominate/draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { NominationForm } from '#tabs/nominate/NominationForm.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'

/** Changing a nomination of one's own while its cycle is open. */
export default function EditNominationPage() {
  const text = useText(messages)
  const { cycleId = '', nominationId = '' } = useParams()
  const me = useMe()
  const { program } = useCurrent()
  const read = useOperation('nomination', { params: { cycleId, nominationId } })
  const cycle = program?.cycles.find((cycle) => cycle.id === cycleId)
  const content = () => {
    if (read.isError && !read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />
    if (!read.data || !me || !program || !cycle) return <CardSkeletons />
    if (read.data.status !== 'submitted') return <NotEditable />
    const reload = () => void read.refetch()
    return <Editing nomination={read.data} program={program} cycle={cycle} me={me} reload={reload} />
  }
  return (
    <Page title={text.editTitle} intro={text.editIntro}>
      {content()}
    </Page>
  )
}

type EditingProps = { nomination: Nomination; program: Program; cycle: Cycle; me: Me; reload: () => void }

function Editing({ nomination, program, cycle, me, reload }: EditingProps) {
  const text = useText(messages)
  const [, go] = useLocation()
  const draft = useDraft(`edit.${me.person.id}.${nomination.id}`, draftOf(nomination))
  const edit = useCommand('editNomination', ['ownNominations', 'openNominations', 'nomination'])
  const stale = edit.problem?.code === 'stale'
  const awards = program.awards.filter((award) => award.active || award.id === nomination.awardId)

  async function save(content: NominationContent) {
    const params = { cycleId: cycle.id, nominationId: nomination.id }
    const saved = await edit.run({ params, body: { ...content, revision: nomination.revision } })
    if (saved) {
      draft.discard()
      go('/mine')
    } else {
      // If it was changed elsewhere, the newest revision comes in; what was typed here stays in the draft.
      reload()
    }
  }

  function loadNewer() {
    edit.clear()
    draft.discard()
  }

  return (
    <>
      {cycle.status === 'open' ? null : <Notice intent="warning">{text.closedKept}</Notice>}
      {draft.restored ? (
        <Notice action={<Button onClick={draft.discard}>{text.startOver}</Button>}>{text.restored}</Notice>
      ) : null}
      <NominationForm
        awards={awards}
        me={me}
        draft={draft.value}
        onChange={draft.set}
        submitLabel={text.save}
        pending={edit.pending}
        problem={edit.problem}
        fixed={nomination.endorsements > 0}
        problemNote={
          stale ? (
            <Notice intent="warning" action={<Button onClick={loadNewer}>{text.loadNewer}</Button>}>
              {text.staleTitle} {text.staleText}
            </Notice>
          ) : (
            <ProblemBar problem={edit.problem} />
          )
        }
        onSubmit={(content) => void save(content)}
      />
    </>
  )
}

function NotEditable() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.notEditable}
      action={<Button onClick={() => go('/mine')}>{text.seeMine}</Button>}
    />
  )
}
