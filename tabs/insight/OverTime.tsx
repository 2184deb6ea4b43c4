import { Body1 } from '@fluentui/react-components'
import type { Insight } from '#core/contract/insight.ts'
import { Card } from '#tabs/design/Card.tsx'
import { Bars } from '#tabs/design/chart/Bars.tsx'
import { ChartWithTable } from '#tabs/design/chart/ChartWithTable.tsx'
import { Columns } from '#tabs/insight/Columns.tsx'
import { messages } from '#tabs/insight/messages.ts'
import { months as monthNames } from '#tabs/insight/months.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

/** How many took part and were recognized, month by month, and what was given. */
export function OverTime({ insight }: { insight: Insight }) {
  const text = useText(messages)
  const { number, locale } = useFormats()
  const { short, long } = monthNames(locale)
  const { months } = insight
  const first = months[0]
  const last = months.at(-1)
  const given = (['nominations', 'commendations', 'milestones', 'awards'] as const).map((kind) => ({
    name: text[kind],
    value: months.reduce((sum, month) => sum + month[kind], 0),
  }))
  return (
    <Card title={text.time}>
      <Body1 as="p">{text.timeText}</Body1>
      <ChartWithTable
        title={`${text.tookPart}, ${text.recognized}`}
        table={{
          columns: [text.month, text.tookPart, text.recognized],
          rows: months.map(({ month, tookPart, recognized }) => [
            long(month),
            number(tookPart),
            number(recognized),
          ]),
        }}
      >
        <Columns
          label={text.timeLabel(
            long(first?.month ?? ''),
            long(last?.month ?? ''),
            text.people(last?.tookPart ?? 0),
            text.people(last?.recognized ?? 0),
          )}
          first={text.tookPart}
          second={text.recognized}
          columns={months.map(({ month, tookPart, recognized }) => ({
            name: short(month),
            first: tookPart,
            second: recognized,
          }))}
        />
      </ChartWithTable>
      <ChartWithTable
        title={text.given}
        table={{ columns: ['', text.given], rows: given.map(({ name, value }) => [name, number(value)]) }}
      >
        <Bars
          label={given.map(({ name, value }) => `${name}: ${number(value)}`).join(', ')}
          bars={given.map(({ name, value }) => ({ name, value, says: number(value) }))}
          to={Math.max(...given.map(({ value }) => value))}
        />
      </ChartWithTable>
    </Card>
  )
}
