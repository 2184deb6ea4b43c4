import { useCurrent, useMe } from '#tabs/api/current.ts'
import { CycleChoice } from '#tabs/design/cycles/CycleChoice.tsx'
import { useChosenCycle } from '#tabs/design/cycles/chosen-cycle.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { CycleBoard } from '#tabs/program/CycleBoard.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What an owner does with a cycle: close, rule, approve, decide, publish, put right. */
export default function ProgramPage() {
  const text = useText(messages)
  const { program } = useCurrent()
  return (
    <Page title={text.title} intro={program ? <bdi>{program.name}</bdi> : undefined} wide>
      <Content />
    </Page>
  )
}

function Content() {
  const text = useText(messages)
  const me = useMe()
  const { program, pending, problem, retry } = useCurrent()
  const chosen = useChosenCycle(program?.cycles ?? [], true)
  if (problem) return <ErrorState error={problem} retry={retry} />
  if (pending || !me) return <CardSkeletons />
  if (!me.owner) return <EmptyState title={text.notOwner} text={text.notOwnerText} />
  if (!chosen.cycle) return <EmptyState title={text.noCycle} text={text.noCycleText} />
  return (
    <>
      <CycleChoice {...chosen} />
      <CycleBoard key={chosen.cycle.id} cycle={chosen.cycle} />
    </>
  )
}
