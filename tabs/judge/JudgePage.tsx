import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CycleChoice } from '#tabs/design/cycles/CycleChoice.tsx'
import { useChosenCycle } from '#tabs/design/cycles/chosen-cycle.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Bench } from '#tabs/judge/Bench.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const soon = 4_000

/** A judge's awards of a cycle: what waits, what is answered, and one nomination at a time. */
export default function JudgePage() {
  const text = useText(messages)
  return (
    <Page title={text.title} intro={text.intro} wide>
      <Content />
    </Page>
  )
}

function Content() {
  const text = useText(messages)
  const me = useMe()
  const { program, pending, problem, retry } = useCurrent()
  const chosen = useChosenCycle(program?.cycles ?? [], false)
  if (problem) return <ErrorState error={problem} retry={retry} />
  if (pending || !me) return <CardSkeletons />
  if (!me.judge || !chosen.cycle) return <EmptyState title={text.notJudge} text={text.notJudgeText} />
  return (
    <>
      <CycleChoice {...chosen} />
      <Judging key={chosen.cycle.id} cycle={chosen.cycle} judge={me.person.id} />
    </>
  )
}

function Judging({ cycle, judge }: { cycle: Cycle; judge: string }) {
  const text = useText(messages)
  const closing = cycle.status === 'open' || cycle.status === 'closing'
  const { data, error, refetch } = useOperation(
    'judging',
    { params: { cycleId: cycle.id } },
    { every: closing ? soon : false },
  )
  if (error?.code === 'not_judge') return <EmptyState title={text.notJudge} text={text.notJudgeText} />
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  if (!data.open && cycle.status === 'open') return <EmptyState title={text.notYet} text={text.notYetText} />
  if (!data.open && closing) return <EmptyState title={text.closing} text={text.closingText} />
  return <Bench judging={data} judge={judge} />
}
