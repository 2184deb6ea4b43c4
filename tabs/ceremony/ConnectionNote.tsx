import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { messages } from '#tabs/ceremony/messages.ts'
import { useDelayed } from '#tabs/ceremony/use-delayed.ts'
import type { Connection } from '#tabs/live/link-state.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '&:empty': { display: 'none' },
  },
  words: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
})

type ConnectionNoteProps = {
  connection: Connection
  /** What is said where sockets are blocked, to whoever does more than watch. */
  polling?: string
}

/** The state of the connection, said quietly, and only when it isn't good. */
export function ConnectionNote({ connection, polling }: ConnectionNoteProps) {
  const styles = useStyles()
  const text = useText(messages)
  const lost = useDelayed(connection === 'reconnecting', 1_200)
  const words = () => {
    if (connection === 'outdated') return text.outdated
    if (connection === 'polling') return polling ?? text.polling
    return lost ? text.reconnecting : undefined
  }
  const said = words()
  return (
    <output className={styles.note}>
      {said === undefined ? null : <Caption1 className={styles.words}>{said}</Caption1>}
      {connection === 'outdated' ? (
        <Button size="small" appearance="primary" onClick={() => location.reload()}>
          {text.reload}
        </Button>
      ) : null}
    </output>
  )
}
