import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ChannelRegular } from '@fluentui/react-icons/svg/channel'
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple'
import type { Message } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { PersonLine } from '#tabs/people/PersonLine.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minInlineSize: 0 },
  sign: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    inlineSize: '36px',
    blockSize: '36px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '20px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
})

/** To whom a message goes, and what it tells them. */
export function Recipient({ message }: { message: Message }) {
  const styles = useStyles()
  const text = useText(messages)
  const about = text.kinds[message.kind]
  if (message.to.kind === 'person') return <PersonLine name={message.to.person.name} about={about} />
  return (
    <span className={styles.line}>
      <span className={styles.sign} aria-hidden>
        {message.to.kind === 'meeting' ? <ChatMultipleRegular /> : <ChannelRegular />}
      </span>
      <span className={styles.words}>
        <Caption1 className={styles.about}>{about}</Caption1>
        <Body1Strong>
          <bdi>{message.to.name}</bdi>
        </Body1Strong>
      </span>
    </span>
  )
}

/** What a message's recipient is called. */
export function nameOf({ to }: Message): string {
  return to.kind === 'person' ? to.person.name : to.name
}
