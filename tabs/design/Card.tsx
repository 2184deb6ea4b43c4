import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minInlineSize: 0,
    padding: 'clamp(16px, 3vw, 28px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  tinted: { backgroundColor: tokens.colorBrandBackground2, boxShadow: 'none' },
})

type CardProps = { title?: string; tinted?: boolean; children: ReactNode }

/** A part of a screen on its own ground, usually with a heading. */
export function Card({ title, tinted = false, children }: CardProps) {
  const styles = useStyles()
  return (
    <section
      className={mergeClasses(styles.card, tinted && styles.tinted)}
      {...(title === undefined ? {} : { 'aria-label': title })}
    >
      {title === undefined ? null : <Subtitle1 as="h2">{title}</Subtitle1>}
      {children}
    </section>
  )
}
