import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { writeCsv } from '#core/contract/write-csv.ts'
import { Card } from '#tabs/design/Card.tsx'
import { fileName, saveFile } from '#tabs/design/save-file.ts'
import type { FlawedRow } from '#tabs/milestones/import/check-rows.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
})

const shown = 8

type Told = Omit<FlawedRow, 'flaw'> & { why: string }

/** Rows that can't be taken, with their line and why, to be mended and sent again. */
export function FlawedRows({ file, flawed }: { file: string; flawed: readonly FlawedRow[] }) {
  const text = useText(messages)
  return <NotTaken file={file} rows={flawed.map(({ flaw, ...row }) => ({ ...row, why: text.flaws[flaw] }))} />
}

export function NotTaken({ file, rows }: { file: string; rows: readonly Told[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const save = () => {
    const { line, fields, why } = text
    const titles = [line, fields.person, fields.text, fields.on, why]
    const table = rows.map((row) => [row.line, row.person, row.text, row.on, row.why])
    saveFile(`${fileName(file, text.notTakenFile)}.csv`, 'text/csv;charset=utf-8', writeCsv(titles, table))
  }
  return (
    <Card title={text.notTaken(rows.length)}>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.line}>
            <Body1>
              {text.lineSays(formats.number(row.line))} {row.why}
            </Body1>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<ArrowDownloadRegular />} onClick={save}>
          {text.saveNotTaken}
        </Button>
      </div>
    </Card>
  )
}
