import { Body1, Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useRef, useState } from 'react'
import type { AwardRecord } from '#core/contract/records.ts'
import { Card } from '#tabs/design/Card.tsx'
import { fileName, saveFile } from '#tabs/design/save-file.ts'
import { messages } from '#tabs/record/messages.ts'
import { Certificate, type Paper, papers } from '#tabs/record/picture/Certificate.tsx'
import { certificatePdf } from '#tabs/record/picture/certificate-pdf.ts'
import { Saved } from '#tabs/record/Saved.tsx'
import { usePictures } from '#tabs/record/use-pictures.ts'
import { useSaving } from '#tabs/record/use-saving.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  sheet: {
    display: 'block',
    inlineSize: '100%',
    blockSize: 'auto',
    boxShadow: tokens.shadow4,
    forcedColorAdjust: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Where paper is cut in inches. */
const letterCountries = /-(US|CA|MX|PH|CO|CL|VE)\b/

/** The award on paper, with a way to verify it. */
export function PrintIt({ record }: { record: AwardRecord }) {
  const styles = useStyles()
  const text = useText(messages)
  const sheet = useRef<SVGSVGElement>(null)
  const [paper, setPaper] = useState<Paper>(() =>
    letterCountries.test(navigator.language) ? 'letter' : 'a4',
  )
  const pictures = usePictures(record)
  const saving = useSaving(async () => {
    if (!sheet.current) return
    const pdf = await certificatePdf(sheet.current, { ...pictures, paper })
    saveFile(
      `${fileName(text.certificate, record.award.name, record.cycle.name)}.pdf`,
      'application/pdf',
      pdf,
    )
  })
  return (
    <Card title={text.printTitle}>
      <Certificate
        ref={sheet}
        className={styles.sheet}
        design={record.award.medallion}
        paper={paper}
        {...pictures}
      />
      <Body1 className={styles.quiet}>{text.printText}</Body1>
      <RadioGroup
        layout="horizontal"
        aria-label={text.paper}
        value={paper}
        onChange={(_, data) => setPaper(data.value in papers ? (data.value as Paper) : 'a4')}
      >
        <Radio value="a4" label="A4" />
        <Radio value="letter" label={text.letter} />
      </RadioGroup>
      <div>
        <Button
          appearance="primary"
          icon={saving.busy ? <Spinner size="tiny" /> : <PrintRegular />}
          disabledFocusable={saving.busy}
          onClick={saving.run}
        >
          {text.savePdf}
        </Button>
      </div>
      <Saved saving={saving} />
    </Card>
  )
}
