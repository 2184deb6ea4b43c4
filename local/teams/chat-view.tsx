import { Button, Link, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { ChatRegular, OpenRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Locale } from '#local/teams/context.ts'
import { messagesIn } from '#local/teams/messages.ts'
import { type Chat, useChats } from '#local/teams/use-chats.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  elsewhere: { display: 'none' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '52px',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  end: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
  icon: { flexShrink: 0 },
  words: { whiteSpace: 'nowrap', '@media (max-width: 600px)': { display: 'none' } },
  place: { display: 'flex', flexGrow: 1, minHeight: 0 },
  frame: { border: 'none', flexGrow: 1, width: '100%', backgroundColor: 'white' },
  cover: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  why: {
    maxWidth: '48ch',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

type Props = {
  as: string
  /** The person's name. */
  name: string
  locale: Locale
  shown: boolean
}

/** Chatting with the bot: the chat client of the person one is, and unseen those of whom one was before. */
export function ChatView({ as, name, locale, shown }: Props) {
  const styles = useStyles()
  const text = messagesIn(locale)
  const { chats, again } = useChats({ as, locale, shown })
  const current = chats[as]
  return (
    <section className={mergeClasses(styles.view, !shown && styles.elsewhere)} aria-label={text.chat}>
      <div className={styles.bar}>
        <ChatRegular fontSize={24} className={styles.icon} />
        <Text as="h2" weight="semibold" size={400} className={styles.name}>
          <bdi>{text.chatOf(name)}</bdi>
        </Text>
        {current?.state === 'open' && (
          <Link
            className={styles.end}
            href={current.url}
            target="_blank"
            rel="noopener"
            aria-label={text.ownWindow}
          >
            <OpenRegular fontSize={20} className={styles.icon} />
            <span className={styles.words}>{text.ownWindow}</span>
          </Link>
        )}
      </div>
      <div className={styles.place}>
        {Object.entries(chats).map(
          ([person, chat]) =>
            chat?.state === 'open' && (
              <iframe
                key={chat.url}
                className={mergeClasses(styles.frame, person !== as && styles.elsewhere)}
                src={chat.url}
                title={text.chat}
                allow="clipboard-write"
                // It is of another origin than this page, so that this confines it.
                // oxlint-disable-next-line react/iframe-missing-sandbox
                sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
              />
            ),
        )}
        <Cover chat={current} again={again} locale={locale} />
      </div>
    </section>
  )
}

/** What stands where a chat will be, or was. */
function Cover({
  chat,
  again,
  locale,
}: {
  chat: Chat | undefined
  again: () => void
  locale: Locale
}): ReactNode {
  const styles = useStyles()
  const text = messagesIn(locale)
  switch (chat?.state) {
    case 'open':
      return null
    case undefined:
      return (
        <div className={styles.cover}>
          <Spinner size="small" label={text.chatOpening} labelPosition="below" />
        </div>
      )
    case 'ended':
      return (
        <div className={styles.cover} role="alert">
          <Text weight="semibold">{text.chatEnded}</Text>
          <Text size={200} className={styles.why}>
            {text.chatEndedWhy}
          </Text>
          <Button onClick={again}>{text.chatAgain}</Button>
        </div>
      )
    case 'off':
      return (
        <div className={styles.cover}>
          <Text weight="semibold">{text.chatOff}</Text>
          <Text size={200} className={styles.why}>
            {text.chatOffWhy}
          </Text>
        </div>
      )
    case 'failed':
      return (
        <div className={styles.cover} role="alert">
          <Text weight="semibold">{text.chatFailed}</Text>
          <Text size={200} className={styles.why}>
            <bdi>{chat.reason}</bdi>
          </Text>
          <Button onClick={again}>{text.again}</Button>
        </div>
      )
  }
}
