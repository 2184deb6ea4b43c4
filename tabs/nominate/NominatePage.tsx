import { Button, Link } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import type { Me } from '#core/contract/people.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { Page } from '#tabs/design/Page.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { emptyDraft } from '#tabs/nominate/draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { NominationForm } from '#tabs/nominate/NominationForm.tsx'
import { Sent } from '#tabs/nominate/Sent.tsx'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'

/** Nominating colleagues for an award of the current cycle. */
export default function NominatePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const { program, cycle, pending, problem, retry } = useCurrent()
  const content = () => {
    if (problem && !program) return <ErrorState error={problem} retry={retry} />
    if (pending || !me) return <CardSkeletons />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (!program || !cycle) return <Closed />
    return <Nominating key={cycle.id} program={program} cycle={cycle} me={me} />
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}

function Nominating({ program, cycle, me }: { program: Program; cycle: Cycle; me: Me }) {
  const text = useText(messages)
  const [, go] = useLocation()
  const [sent, setSent] = useState<Nomination>()
  const draft = useDraft(`nominate.${me.person.id}.${cycle.id}`, emptyDraft)
  const submit = useCommand('submitNomination', ['ownNominations', 'openNominations'])
  const awards = program.awards.filter((award) => award.active)
  const untouched = JSON.stringify(draft.value) === JSON.stringify(emptyDraft)

  if (sent) return <Sent nomination={sent} awards={awards} onAnother={() => setSent(undefined)} />
  if (cycle.status !== 'open' && untouched) return <Closed />

  const existing = submit.problem?.code === 'nomination_exists' ? submit.problem.subject : undefined
  async function send(content: NominationContent) {
    const nomination = await submit.run({ params: { cycleId: cycle.id }, body: content })
    if (!nomination) return
    draft.discard()
    setSent(nomination)
  }

  return (
    <>
      {draft.restored && !untouched ? (
        <Notice action={<Button onClick={draft.discard}>{text.startOver}</Button>}>{text.restored}</Notice>
      ) : null}
      {cycle.status === 'open' ? null : <Notice intent="warning">{text.closedKept}</Notice>}
      <NominationForm
        awards={awards}
        me={me}
        draft={draft.value}
        onChange={draft.set}
        submitLabel={text.submit}
        pending={submit.pending}
        problem={submit.problem}
        problemNote={
          <ProblemBar problem={submit.problem}>
            {submit.problem?.code === 'cycle_not_open' ? text.closedKept : null}
            {existing === undefined ? null : (
              <Link as="button" type="button" inline onClick={() => go(`/nominate/${cycle.id}/${existing}`)}>
                {text.openExisting}
              </Link>
            )}
          </ProblemBar>
        }
        onSubmit={(content) => void send(content)}
      />
    </>
  )
}

function Closed() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.closedTitle}
      text={text.closedText}
      action={
        <Button appearance="primary" onClick={() => go('/commend')}>
          {text.commend}
        </Button>
      }
    />
  )
}
