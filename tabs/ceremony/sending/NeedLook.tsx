import { Badge, Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { Recipient } from '#tabs/ceremony/sending/Recipient.tsx'
import { SendAgain } from '#tabs/ceremony/sending/SendAgain.tsx'
import { Card } from '#tabs/design/Card.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':last-child': { paddingBlockEnd: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  who: { flex: '1 1 160px', minInlineSize: 0 },
  why: { maxInlineSize: '68ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

const tints = { uncertain: 'warning', failed: 'danger', 'not-reached': 'informative' } as const

type NeedLookProps = { ceremonyId: string; open: readonly Message[]; onSent: (name: string) => void }

/** Messages that go no further unless an owner says so: to whom, why, and *Send again*. */
export function NeedLook({ ceremonyId, open, onSent }: NeedLookProps) {
  const styles = useStyles()
  return (
    <Card title={useText(messages).lookTitle}>
      <ul className={styles.list}>
        {open.map((message) => (
          <Item key={message.id} ceremonyId={ceremonyId} message={message} onSent={onSent} />
        ))}
      </ul>
    </Card>
  )
}

type ItemProps = { ceremonyId: string; message: Message; onSent: (name: string) => void }

function Item({ ceremonyId, message, onSent }: ItemProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { state, reason, at } = message
  if (state !== 'uncertain' && state !== 'failed' && state !== 'not-reached') return null
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.who}>
          <Recipient message={message} />
        </div>
        <Badge appearance="tint" size="large" color={tints[state]}>
          {text.states[state]}
        </Badge>
      </div>
      <Body1 className={styles.why}>{text.why[state === 'not-reached' ? message.to.kind : state]}</Body1>
      <Caption1 className={styles.quiet}>
        {formats.dateTime(at)}
        {reason === undefined ? null : (
          <>
            {' · '}
            {text.reason}: <bdi>{reason}</bdi>
          </>
        )}
      </Caption1>
      <SendAgain ceremonyId={ceremonyId} message={message} onSent={onSent} />
    </li>
  )
}
