import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import type { RecordEntry } from '#core/contract/records.ts'
import { useMe } from '#tabs/api/current.ts'
import { Card } from '#tabs/design/Card.tsx'
import { fileName, saveFile } from '#tabs/design/save-file.ts'
import { messages } from '#tabs/record/messages.ts'
import { recordPdf } from '#tabs/record/picture/record-pdf.tsx'
import { recordCsv } from '#tabs/record/record-csv.ts'
import { Saved } from '#tabs/record/Saved.tsx'
import { useSaving } from '#tabs/record/use-saving.ts'
import { learning } from '#tabs/text/learning.ts'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The record as a document and as a table. */
export function Keep({ entries }: { entries: readonly RecordEntry[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const formats = useFormats()
  const direction = useDirection()
  const now = useNow()
  const name = useMe()?.person.name ?? ''
  const file = fileName(text.title, name)
  const pdf = useSaving(async () => {
    const made = await recordPdf(entries, { text, modes, formats, direction, name, asOf: formats.date(now) })
    saveFile(`${file}.pdf`, 'application/pdf', made)
  })
  const csv = useSaving(async () =>
    saveFile(`${file}.csv`, 'text/csv;charset=utf-8', recordCsv(entries, { text, modes, formats })),
  )
  return (
    <Card title={text.keep}>
      <Body1 className={styles.quiet}>{text.keepText}</Body1>
      <div className={styles.actions}>
        <Button
          icon={pdf.busy ? <Spinner size="tiny" /> : <DocumentPdfRegular />}
          disabledFocusable={pdf.busy}
          onClick={pdf.run}
        >
          {text.saveRecordPdf}
        </Button>
        <Button icon={<TableRegular />} onClick={csv.run}>
          {text.saveRecordCsv}
        </Button>
      </div>
      <Saved saving={{ ...pdf, done: pdf.done || csv.done }} />
    </Card>
  )
}
