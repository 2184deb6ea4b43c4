import { makeStyles, mergeClasses, Title2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    inlineSize: '100%',
    maxInlineSize: '880px',
    marginInline: 'auto',
    paddingInline: 'clamp(12px, 4vw, 32px)',
    paddingBlock: 'clamp(16px, 4vw, 32px) 64px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  wide: { maxInlineSize: '1180px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  intro: {
    color: tokens.colorNeutralForeground2,
    maxInlineSize: '68ch',
    lineHeight: tokens.lineHeightBase400,
  },
  title: { '&:focus': { outlineStyle: 'none' } },
})

type PageProps = {
  /** Absent only while the screen itself is still loading. */
  title?: string
  intro?: ReactNode
  /** For tables and boards, which need more room than text. */
  wide?: boolean
  children: ReactNode
}

/** A screen: one heading, a sentence that says what it is for, and its content. Takes the focus when it opens. */
export function Page({ title, intro, wide = false, children }: PageProps) {
  const styles = useStyles()
  return (
    <main className={mergeClasses(styles.page, wide && styles.wide)}>
      {title === undefined ? null : (
        <header className={styles.head}>
          <Title2 as="h1" block className={styles.title} id="page-title" tabIndex={-1}>
            {title}
          </Title2>
          {intro === undefined ? null : <div className={styles.intro}>{intro}</div>}
        </header>
      )}
      {children}
    </main>
  )
}
