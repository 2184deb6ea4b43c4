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

/** The state of the connection, said quietly, and only when it isn't good. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  const styles = useStyles()
  const text = useText(messages)
  const lost = useDelayed(connection === 'reconnecting', 1_200)
  const words = () => {
    if (connection === 'outdated') return text.outdated
    if (connection === 'polling') return text.polling
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
