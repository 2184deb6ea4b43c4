import {
  Body1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import type { Completion } from '#core/contract/milestones.ts'
import { Card } from '#tabs/design/Card.tsx'
import { messages } from '#tabs/milestones/messages.ts'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', minInlineSize: 0 },
  table: { minInlineSize: '560px' },
  number: { inlineSize: '64px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type PreviewProps = { rows: readonly Completion[]; good: number; flawed: number }

/** What the first rows become, dates written out, so that a wrong column or format is seen. */
export function Preview({ rows, good, flawed }: PreviewProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const formats = useFormats()
  const day = new Intl.DateTimeFormat(formats.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Card title={text.previewTitle}>
      <output>
        <Body1 className={styles.quiet}>{text.readable(good, flawed)}</Body1>
      </output>
      {/* A table wider than a side panel scrolls by itself, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <Table size="small" className={styles.table} aria-label={text.previewTitle}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.number}>{text.line}</TableHeaderCell>
              <TableHeaderCell>{text.fields.person}</TableHeaderCell>
              <TableHeaderCell>{text.fields.text}</TableHeaderCell>
              <TableHeaderCell>{text.fields.on}</TableHeaderCell>
              <TableHeaderCell>{text.fields.mode}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.line}>
                <TableCell className={styles.number}>{formats.number(row.line)}</TableCell>
                <TableCell>
                  <bdi>{row.person}</bdi>
                </TableCell>
                <TableCell dir="auto">{row.text}</TableCell>
                <TableCell>{day.format(Date.parse(row.on))}</TableCell>
                <TableCell>{row.mode === undefined ? '' : modes[row.mode]}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Card>
  )
}
