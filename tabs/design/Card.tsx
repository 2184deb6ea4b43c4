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

type CardProps = {
  title?: string
  /** What it stands for by itself, as one of several of its kind. */
  article?: string
  tinted?: boolean
  children: ReactNode
}

/** A part of a screen on its own ground, usually with a heading. */
export function Card({ title, article, tinted = false, children }: CardProps) {
  const styles = useStyles()
  const Part = article === undefined ? 'section' : 'article'
  const name = article ?? title
  return (
    <Part
      className={mergeClasses(styles.card, tinted && styles.tinted)}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {title === undefined ? null : <Subtitle1 as="h2">{title}</Subtitle1>}
      {children}
    </Part>
  )
}
