import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef, useState } from 'react'
import { Card } from '#tabs/design/Card.tsx'
import { Notice } from '#tabs/design/Notice.tsx'
import type { ChosenFile } from '#tabs/milestones/ImportPage.tsx'
import { decode, readCsv } from '#tabs/milestones/import/read-csv.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '56ch' },
  unseen: { display: 'none' },
})

const mostBytes = 20 * 1024 * 1024
const mostRows = 50_000

/** A CSV file, chosen or dropped; it is read here and goes nowhere yet. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function read(file: File | undefined) {
    if (!file) return
    if (file.size > mostBytes) return setProblem(text.tooLarge)
    const [header, ...rows] = readCsv(decode(new Uint8Array(await file.arrayBuffer())))
    if (!header || rows.length === 0 || header.cells.length < 3) return setProblem(text.noTable)
    if (rows.length > mostRows) return setProblem(text.tooLarge)
    onChosen({ name: file.name, header: header.cells, rows })
  }

  return (
    <Card title={text.chooseTitle}>
      {/* Dropping is a shortcut: the button does the same. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void read(event.dataTransfer.files[0])
        }}
      >
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowUploadRegular />}
          onClick={() => input.current?.click()}
        >
          {text.choose}
        </Button>
        <input
          ref={input}
          className={styles.unseen}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-label={text.choose}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Body1 className={styles.quiet}>{text.chooseHint}</Body1>
      </div>
      {problem === undefined ? null : <Notice intent="warning">{problem}</Notice>}
    </Card>
  )
}
