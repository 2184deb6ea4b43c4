import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Face } from '#tabs/people/Face.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minInlineSize: 0 },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0, overflowWrap: 'anywhere' },
  second: { color: tokens.colorNeutralForeground2 },
})

/** A person with their initials, under a word for their part in something. */
export function PersonLine({ name, about }: { name: string; about: ReactNode }) {
  const styles = useStyles()
  return (
    <span className={styles.line}>
      <Face name={name} />
      <span className={styles.words}>
        <Caption1 className={styles.second}>{about}</Caption1>
        <Body1Strong>
          <bdi>{name}</bdi>
        </Body1Strong>
      </span>
    </span>
  )
}
