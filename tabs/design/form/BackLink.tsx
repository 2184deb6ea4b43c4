import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useDirection } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  link: {
    alignSelf: 'flex-start',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  mirrored: { transform: 'scaleX(-1)' },
})

/** Leads from one of several back to all of them. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useStyles()
  const turned = useDirection() === 'rtl'
  return (
    <Link href={to} className={styles.link}>
      <ArrowLeftRegular aria-hidden {...(turned ? { className: styles.mirrored } : {})} />
      {children}
    </Link>
  )
}
