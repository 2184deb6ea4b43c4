import { Body1 } from '@fluentui/react-components'
import type { Insight } from '#core/contract/insight.ts'
import { Card } from '#tabs/design/Card.tsx'
import { type Bar, Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { messages } from '#tabs/insight/messages.ts'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

/** How many were never recognized where all can see it. */
export function NotYet({ insight }: { insight: Insight }) {
  const text = useText(messages)
  const { number } = useFormats()
  const { known, never, partial } = insight.people
  if (never === 0) {
    return (
      <Card title={text.never}>
        <Body1 as="p">{text.everybody}</Body1>
      </Card>
    )
  }
  const bars = [
    { name: text.never, value: never, says: number(never) },
    { name: text.recognized, value: known - never, says: number(known - never) },
  ]
  return (
    <Card title={text.never}>
      <Body1 as="p">{(partial ? text.neverInPart : text.neverText)(number(never), number(known))}</Body1>
      <Numbers title={text.never} bars={bars} to={known} />
    </Card>
  )
}

/** Who is reached, by department, as shares of it; nothing where there are too few people for any group. */
export function Departments({ insight }: { insight: Insight }) {
  const text = useText(messages)
  const { number } = useFormats()
  if (insight.departments.length === 0) return null
  const shares = (of: 'tookPart' | 'recognized'): Bar[] =>
    insight.departments.map((group) => ({
      name: group.department ?? text.otherDepartments,
      value: group[of] / group.people,
      says: text.ofPeople(number(group[of]), number(group.people)),
    }))
  return (
    <Card title={text.departments}>
      <Body1 as="p">{text.departmentsText}</Body1>
      <Numbers title={text.departmentsTookPart} bars={shares('tookPart')} to={1} first={text.department} />
      <Numbers
        title={text.departmentsRecognized}
        bars={shares('recognized')}
        to={1}
        first={text.department}
      />
    </Card>
  )
}

/** By which ways people learned what was nominated and celebrated. */
export function Modes({ insight }: { insight: Insight }) {
  const text = useText(messages)
  const { modes: names } = useText(learning)
  const { number } = useFormats()
  const { modes } = insight
  const bars = (of: 'nominations' | 'recognitions') =>
    modes.map((one) => ({ name: names[one.mode], value: one[of], says: number(one[of]) }))
  const most = Math.max(...modes.flatMap(({ nominations, recognitions }) => [nominations, recognitions]))
  return (
    <Card title={text.modes}>
      <Numbers title={text.nominations} bars={bars('nominations')} to={most} first={text.mode} />
      <Numbers title={text.recognitions} bars={bars('recognitions')} to={most} first={text.mode} />
    </Card>
  )
}

/** Cycle by cycle, how often an attempt was nominated and honored beside achievements. */
export function Outcomes({ insight }: { insight: Insight }) {
  const text = useText(messages)
  const { number } = useFormats()
  const kinds = ['achieved', 'attempted', 'achievedWon', 'attemptedWon'] as const
  return (
    <Card title={text.outcomes}>
      <Body1 as="p">{text.outcomesText}</Body1>
      {insight.outcomes.map((cycle) => (
        <Numbers
          key={cycle.cycleId}
          title={cycle.cycleName}
          bars={kinds.map((kind) => ({ name: text[kind], value: cycle[kind], says: number(cycle[kind]) }))}
          to={Math.max(...kinds.map((kind) => cycle[kind]))}
        />
      ))}
    </Card>
  )
}

type NumbersProps = { title: string; bars: readonly Bar[]; to: number; first?: string }

/** Bars with their table behind. */
function Numbers({ title, bars, to, first = '' }: NumbersProps) {
  return (
    <ChartWithTable
      title={title}
      table={{ columns: [first, title], rows: bars.map(({ name, says }) => [name, says]) }}
    >
      <Bars label={bars.map(({ name, says }) => `${name}: ${says}`).join('; ')} bars={bars} to={to} />
    </ChartWithTable>
  )
}
