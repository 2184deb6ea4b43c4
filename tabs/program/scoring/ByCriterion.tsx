import { makeStyles, tokens } from '@fluentui/react-components'
import type { DeliberationView } from '#core/contract/judging.ts'
import type { Award, Criterion } from '#core/contract/programs.ts'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { messages } from '#tabs/program/scoring/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
})

type ByCriterionProps = {
  award: Award
  distribution: DeliberationView['nominations'][number]['distribution']
}

/** Criterion by criterion, how many judges gave how many points. */
export function ByCriterion({ award, distribution }: ByCriterionProps) {
  const styles = useStyles()
  return (
    <div className={styles.charts}>
      {award.rubric.map((criterion) => (
        <OneCriterion key={criterion.id} criterion={criterion} counts={distribution[criterion.id] ?? []} />
      ))}
    </div>
  )
}

function OneCriterion({ criterion, counts }: { criterion: Criterion; counts: readonly number[] }) {
  const text = useText(messages)
  const formats = useFormats()
  // The most points first, as reviews show them.
  const bars = counts
    .map((value, at) => ({ name: formats.number(at + 1), value, says: formats.number(value) }))
    .toReversed()
  const words = bars.filter(({ value }) => value > 0).map(({ name, value }) => text.gave(name, value))
  return (
    <ChartWithTable
      title={criterion.name}
      table={{ columns: [text.points, text.judges], rows: bars.map(({ name, says }) => [name, says]) }}
    >
      <Bars
        label={words.length === 0 ? text.nobodyYet : formats.list(words)}
        bars={bars}
        to={Math.max(1, ...counts)}
      />
    </ChartWithTable>
  )
}
