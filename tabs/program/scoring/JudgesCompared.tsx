import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { DeliberationView } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { messages } from '#tabs/program/scoring/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** How strict or generous each judge was on the whole, and what normalization makes of it (rule J4). */
export function JudgesCompared({ view: { award, judges, scale } }: { view: DeliberationView }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const meanOf = (mean: number | undefined) => (mean === undefined ? text.noScores : formats.decimal(mean))
  const bars = judges.map(({ judge, mean }) => ({ name: judge.name, value: mean ?? 0, says: meanOf(mean) }))
  const rows = judges.map(({ judge, scores, mean, deviation, normalized }) => [
    judge.name,
    formats.number(scores),
    meanOf(mean),
    deviation === undefined ? '–' : formats.decimal(deviation),
    ...(award.normalized ? [normalized ? text.yes : text.no] : []),
  ])
  const columns = [
    text.judge,
    text.scores,
    text.average,
    text.deviation,
    ...(award.normalized ? [text.normalized] : []),
  ]
  return (
    <div className={styles.part}>
      <ChartWithTable title={text.compared} table={{ columns, rows }}>
        <Bars
          label={formats.list(bars.map(({ name, says }) => text.said(name, says)))}
          bars={bars}
          to={limits.score.max}
        />
      </ChartWithTable>
      {award.normalized ? (
        <Body1 className={styles.quiet}>
          {scale
            ? text.scaled(formats.decimal(scale.mean), formats.decimal(scale.deviation))
            : text.notScaled}
        </Body1>
      ) : null}
    </div>
  )
}
