import { makeStyles, Title2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Laurel } from '#tabs/design/Laurel.tsx'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalL,
    minBlockSize: '100vh',
    padding: '24px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  sign: {
    inlineSize: '96px',
    blockSize: '96px',
    color: tokens.colorBrandForeground1,
    // A browser that sets its own colors leaves those of drawings alone.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  text: { maxInlineSize: '44ch', color: tokens.colorNeutralForeground2 },
})

/** A whole page that says why there is nothing to see, under our sign. */
export function SignPage({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <svg viewBox="-22 -22 44 44" className={styles.sign} aria-hidden="true">
        <Laurel color="currentColor" />
      </svg>
      <Title2 as="h1" align="center">
        {title}
      </Title2>
      <div className={styles.text}>{children}</div>
    </main>
  )
}
