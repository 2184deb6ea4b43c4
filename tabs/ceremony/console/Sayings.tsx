import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Saying } from '#tabs/ceremony/console/turns.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  how: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
})

/** Names with how to say them. */
export function Sayings({ sayings }: { sayings: readonly Saying[] }) {
  const styles = useStyles()
  const said = sayings.filter(({ text }) => text !== '')
  if (said.length === 0) return null
  return (
    <span className={styles.list}>
      {said.map(({ person, text }) => (
        <Caption1 key={person.id}>
          <bdi>{person.name}</bdi>: <bdi className={styles.how}>{text}</bdi>
        </Caption1>
      ))}
    </span>
  )
}
