import { useCurrent, useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { Bench } from '#tabs/judge/Bench.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const soon = 4_000

/** A judge's awards of the current cycle: what waits, what is answered, and one nomination at a time. */
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
  const { cycle, pending, problem, retry } = useCurrent()
  const closing = cycle?.status === 'open' || cycle?.status === 'closing'
  const judging = useOperation(
    'judging',
    { params: { cycleId: cycle?.id ?? '' } },
    { enabled: cycle !== undefined && me?.judge === true, every: closing ? soon : false },
  )
  if (problem) return <ErrorState error={problem} retry={retry} />
  if (pending || !me) return <CardSkeletons />
  if (!me.judge || !cycle) return <EmptyState title={text.notJudge} text={text.notJudgeText} />
  if (judging.error?.code === 'not_judge')
    return <EmptyState title={text.notJudge} text={text.notJudgeText} />
  if (judging.error && !judging.data)
    return <ErrorState error={judging.error} retry={() => void judging.refetch()} />
  if (!judging.data) return <CardSkeletons />
  if (!judging.data.open && cycle.status === 'open')
    return <EmptyState title={text.notYet} text={text.notYetText} />
  if (!judging.data.open && closing) return <EmptyState title={text.closing} text={text.closingText} />
  return <Bench judging={judging.data} />
}
