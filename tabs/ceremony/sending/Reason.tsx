import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { isQuote, type Listed, meaningOf } from '#tabs/ceremony/sending/not-arrived.ts'
import { OpenMessages } from '#tabs/ceremony/sending/OpenMessages.tsx'
import { Quote } from '#tabs/ceremony/sending/Quote.tsx'
import { SendAll } from '#tabs/ceremony/sending/SendAll.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

/** Fewer than these stand there without being asked for. */
const few = 6

const useStyles = makeStyles({
  reason: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':last-child': { paddingBlockEnd: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flex: '1 1 220px',
    minInlineSize: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
})

type ReasonProps = {
  cycleId: string
  /** What those have in common that go no further so. */
  title: string
  which: Listed
  /** In Teams' words, empty where it gave none; undefined for all that is not told one from another. */
  reason: string | undefined
  count: number
  onSendAll: (() => void) | undefined
  pending: boolean
  onSent: (said: string) => void
}

/** Why some did not arrive, what one can do about it, and to whom they are. */
export function Reason({ cycleId, title, which, reason, count, onSendAll, pending, onSent }: ReasonProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  const meaning = meaningOf(reason ?? '')
  const about = meaning ? text.meanings[meaning] : (reason ?? text.otherReasons) || title
  const list = () => <OpenMessages cycleId={cycleId} which={which} count={count} onSent={onSent} />
  return (
    <li className={styles.reason}>
      <Head reason={reason} alone={onSendAll === undefined}>
        {onSendAll ? (
          <SendAll
            count={count}
            unsure={which.state === 'uncertain'}
            about={about}
            pending={pending}
            onSend={onSendAll}
          />
        ) : null}
      </Head>
      {count < few ? (
        list()
      ) : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary
            className={styles.summary}
            aria-label={`${text.showWho} (${formats.number(count)}): ${about}`}
          >
            {text.showWho} ({formats.number(count)})
          </summary>
          {open ? list() : null}
        </details>
      )}
    </li>
  )
}

type HeadProps = Pick<ReasonProps, 'reason'> & { alone: boolean; children: ReactNode }

/** What Teams said and what it means, where it said anything. */
function Head({ reason, alone, children }: HeadProps) {
  const styles = useStyles()
  const text = useText(messages)
  const meaning = meaningOf(reason ?? '')
  if (reason === '' && alone) return null
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        {meaning ? <Body1>{text.meanings[meaning]}</Body1> : null}
        {reason === undefined ? <Body1>{text.otherReasons}</Body1> : null}
        {reason === '' ? <Body1>{text.noReason}</Body1> : null}
        {reason !== undefined && isQuote(reason) ? (
          <Caption1 className={styles.quiet}>
            <Quote reason={reason} />
          </Caption1>
        ) : null}
      </div>
      {children}
    </div>
  )
}
