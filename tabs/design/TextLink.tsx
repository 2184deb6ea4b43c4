import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/** A way to another screen, within text. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <Link href={to} className={styles.link}>
      {children}
    </Link>
  )
}
