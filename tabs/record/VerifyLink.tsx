import { Body1, Button, Caption1, Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import type { AwardRecord } from '#core/contract/records.ts'
import { Card } from '#tabs/design/Card.tsx'
import { messages } from '#tabs/record/messages.ts'
import { usePictures } from '#tabs/record/use-pictures.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  number: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** How somebody else can make sure of this record. */
export function VerifyLink({ record }: { record: AwardRecord }) {
  const styles = useStyles()
  const text = useText(messages)
  const { number, address } = usePictures(record)
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <Card title={text.verifyTitle}>
      <Body1 className={styles.quiet}>{text.verifyText}</Body1>
      <div className={styles.line}>
        <Body1 className={styles.number} dir="ltr">
          {number}
        </Body1>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {text.copyLink}
        </Button>
      </div>
      <output>
        {copied === 'yes' ? <Caption1 className={styles.quiet}>{text.copied}</Caption1> : null}
        {copied === 'no' ? (
          <FluentLink href={address} target="_blank" rel="noreferrer" className={styles.number}>
            {address}
          </FluentLink>
        ) : null}
      </output>
    </Card>
  )
}
