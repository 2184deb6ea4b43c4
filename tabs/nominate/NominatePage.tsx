import { useSearch } from 'wouter'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Closed } from '#tabs/nominate/Closed.tsx'
import { LateChances } from '#tabs/nominate/LateChances.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { Nominating } from '#tabs/nominate/Nominating.tsx'
import { problems } from '#tabs/text/problems.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Nominating colleagues for an award of the current cycle, or of the one that the address names. */
export default function NominatePage() {
  const text = useText(messages)
  const refusal = useText(problems)
  const me = useMe()
  const named = new URLSearchParams(useSearch()).get('cycle')
  const { program, cycle: current, pending, problem, retry } = useCurrent()
  const cycle = program?.cycles.find(({ id }) => id === named) ?? current
  const content = () => {
    if (problem && !program) return <ErrorState error={problem} retry={retry} />
    if (pending || !me) return <CardSkeletons />
    if (me.guest) return <EmptyState title={text.guestTitle} text={refusal.guest_not_allowed} />
    if (!program || !cycle) return <Closed />
    return (
      <>
        <LateChances cycles={program.cycles} except={cycle.id} />
        <Nominating key={cycle.id} program={program} cycle={cycle} me={me} />
      </>
    )
  }
  return (
    <Page title={text.title} intro={text.intro}>
      {content()}
    </Page>
  )
}
