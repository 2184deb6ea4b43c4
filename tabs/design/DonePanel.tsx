import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { Card } from '#tabs/design/Card.tsx'

const useStyles = makeStyles({
  done: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalXXL,
  },
  title: { ...typographyStyles.title3, '&:focus': { outlineStyle: 'none' } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
})

type DonePanelProps = { title: string; picture?: ReactNode; actions: ReactNode; children: ReactNode }

/** It worked: says so, warmly, where the form was, and takes the focus so that a screen reader says it too. */
export function DonePanel({ title, picture, actions, children }: DonePanelProps) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <Card>
      <div className={styles.done}>
        {picture}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </Card>
  )
}
