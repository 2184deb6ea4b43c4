import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { Notice } from '#tabs/design/Notice.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import type { MyTime } from '#tabs/nominate/use-nominating-time.ts'
import { copyText } from '#tabs/text/copy-text.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({ block: { display: 'block' } })

const minute = 60_000
/** From when on it is said that nominations close soon. */
const soon = 60 * minute

/** How long one may still send, where that is worth saying: shortly before closing, and after it. */
export function TimeNotice({ time }: { time: MyTime }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const minutes = Math.max(1, Math.ceil(time.left / minute))
  switch (time.why) {
    case 'open':
      if (time.left > soon) return null
      return <Notice>{text.time.closesSoon(formats.time(time.until), minutes)}</Notice>
    case 'grace':
      return (
        <output className={styles.block}>
          <Notice intent="warning">{text.time.grace(formats.time(time.until), minutes)}</Notice>
        </output>
      )
    case 'exception':
      return <Notice>{text.time.exception(formats.dateTime(time.until))}</Notice>
    default:
      return time.why satisfies never
  }
}

type ClosedKeptProps = {
  /** All that was written, as plain text. */
  written: string
  /** Keeps it for the next cycle, where one is known. */
  keepForNext: ReactNode
}

/** Nominations are closed, but what was written stays, and can be taken elsewhere. */
export function ClosedKept({ written, keepForNext }: ClosedKeptProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [copied, setCopied] = useState<boolean>()
  return (
    <output className={styles.block}>
      <Notice
        intent="warning"
        action={
          <>
            <Button onClick={() => void copyText(written).then(setCopied)}>
              {copied ? text.time.copied : text.time.copy}
            </Button>
            {keepForNext}
          </>
        }
      >
        {text.closedKept} {copied === false ? text.time.notCopied : null}
      </Notice>
    </output>
  )
}
