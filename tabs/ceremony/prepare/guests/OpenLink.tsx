import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { useState } from 'react'
import { messages } from '#tabs/ceremony/prepare/guests/messages.ts'
import { QrCode } from '#tabs/design/QrCode.tsx'
import { copyText } from '#tabs/text/copy-text.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  link: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minInlineSize: 0 },
  doing: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  said: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // Cameras read dark on light alone, whatever the theme.
  code: {
    inlineSize: '176px',
    blockSize: '176px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'white',
    forcedColorAdjust: 'none',
  },
})

/** The link to pass on: to copy, or for cameras, and how long it works. */
export function OpenLink({ ticket, expiresAt }: { ticket: string; expiresAt: number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [copied, setCopied] = useState<string>()
  const address = `${location.origin}/tab/watch#${ticket}`
  return (
    <div className={styles.link}>
      <Field label={text.link} hint={text.until(formats.dateTime(expiresAt))}>
        <Input readOnly dir="ltr" value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={styles.doing}>
        <Button
          appearance="primary"
          icon={<LinkRegular />}
          onClick={async () => setCopied((await copyText(address)) ? address : '')}
        >
          {text.copy}
        </Button>
        <output className={styles.said}>
          {copied === address ? <Caption1>{text.copied}</Caption1> : null}
          {copied === '' ? <Caption1>{text.notCopied}</Caption1> : null}
        </output>
      </div>
      <figure className={styles.figure}>
        <svg viewBox="0 0 110 110" className={styles.code} aria-hidden="true">
          <QrCode address={address} x={5} y={5} size={100} color="black" />
        </svg>
        <figcaption className={styles.said}>
          <Caption1>{text.code}</Caption1>
        </figcaption>
      </figure>
    </div>
  )
}
