import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { isQuote, meaningOf } from '#tabs/ceremony/sending/not-arrived.ts'
import { Quote } from '#tabs/ceremony/sending/Quote.tsx'
import { Recipient } from '#tabs/ceremony/sending/Recipient.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // In line with the name, which stands beside a face.
  why: { paddingInlineStart: '48px', color: tokens.colorNeutralForeground2 },
})

/** Some of the messages that Teams has not taken yet, which Laurels tries again by itself; there may be hundreds. */
export function TriedAgain({ retried }: { retried: readonly Message[] }) {
  const styles = useStyles()
  const text = useText(messages)
  if (retried.length === 0) return null
  return (
    <Card title={text.retriedTitle}>
      <Body1>{text.retried}</Body1>
      <ul className={styles.list}>
        {retried.map((message) => (
          <li key={message.id} className={styles.item}>
            <Recipient message={message} />
            <Caption1 className={styles.why}>
              <Why reason={message.reason ?? ''} />
            </Caption1>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Why({ reason }: { reason: string }) {
  const text = useText(messages)
  const meaning = meaningOf(reason)
  return meaning && !isQuote(reason) ? text.meanings[meaning] : <Quote reason={reason} />
}
