import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Message } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { nameOf, Recipient } from '#tabs/ceremony/sending/Recipient.tsx'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':first-child': { borderBlockStartStyle: 'none' },
    ':last-child': { paddingBlockEnd: 0 },
  },
  who: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flex: '1 1 200px',
    minInlineSize: 0,
  },
  // In line with the name, which stands beside a face.
  since: { paddingInlineStart: '48px', color: tokens.colorNeutralForeground2 },
})

type StuckMessageProps = { message: Message; pending: boolean; onSend: () => void }

/** One message that goes no further: to whom, since when, and *Send again*. */
export function StuckMessage(props: StuckMessageProps) {
  const styles = useStyles()
  const formats = useFormats()
  const { message } = props
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <Recipient message={message} />
        <Caption1 className={styles.since}>{formats.dateTime(message.at)}</Caption1>
      </div>
      <SendAgain {...props} />
    </li>
  )
}

/** Asks first where it may have arrived. */
function SendAgain({ message, pending, onSend }: StuckMessageProps) {
  const text = useText(messages)
  const name = nameOf(message)
  const about = text.sendTo(name, text.kinds[message.kind])
  if (message.state === 'uncertain') {
    return (
      <ConfirmButton
        label={text.send}
        about={about}
        question={text.sendAsk}
        explanation={<bdi>{text.sendWhy(name)}</bdi>}
        confirm={text.send}
        disabled={pending}
        onConfirm={onSend}
      />
    )
  }
  return (
    <Button aria-label={about} disabledFocusable={pending} onClick={onSend}>
      {text.send}
    </Button>
  )
}
