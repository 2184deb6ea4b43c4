import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { Recipient } from '#tabs/ceremony/sending/Recipient.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** As many as tell who it is; hundreds may be on the way at once. */
const shown = 8

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
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Messages that Laurels is sending, or tries again by itself. */
export function OnTheWay({ open }: { open: readonly Message[] }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <Card title={text.wayTitle}>
      <ul className={styles.list}>
        {open.slice(0, shown).map((message) => (
          <li key={message.id} className={styles.item}>
            <Recipient message={message} />
            {message.reason === undefined ? null : (
              <Caption1 className={styles.why}>
                {text.retried} {text.reason}: <bdi>{message.reason}</bdi>
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      {open.length > shown ? (
        <Caption1 className={styles.quiet}>{text.more(open.length - shown)}</Caption1>
      ) : null}
    </Card>
  )
}
