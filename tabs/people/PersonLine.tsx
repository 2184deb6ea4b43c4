import { Avatar, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minInlineSize: 0 },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowWrap: 'anywhere' },
  second: { color: tokens.colorNeutralForeground2 },
})

/** A person with their initials, and a line about them. */
export function PersonLine({
  name,
  about,
  size = 36,
}: {
  name: string
  about?: ReactNode
  size?: 24 | 32 | 36 | 48
}) {
  const styles = useStyles()
  return (
    <span className={styles.line}>
      <Avatar name={name} color="colorful" size={size} aria-hidden />
      <span className={styles.words}>
        <Body1Strong>
          <bdi>{name}</bdi>
        </Body1Strong>
        {about === undefined ? null : <Caption1 className={styles.second}>{about}</Caption1>}
      </span>
    </span>
  )
}
