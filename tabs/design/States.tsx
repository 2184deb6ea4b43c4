import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useStateStyles } from '#tabs/design/state-styles.ts'
import { unseen } from '#tabs/design/unseen.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

// Says all that can go wrong, which the first screen needs only when something does.
const LazyErrorState = lazy(() => import('#tabs/design/ErrorState.tsx'))

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  line: {
    blockSize: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.8s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  short: { inlineSize: '45%', blockSize: '24px' },
  most: { inlineSize: '80%' },
  hidden: unseen,
})

type EmptyStateProps = { title: string; text?: ReactNode; picture?: ReactNode; action?: ReactNode }

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, picture, action }: EmptyStateProps) {
  const styles = useStateStyles()
  return (
    <div className={styles.state}>
      {picture}
      <Subtitle2 as="h2" align="center">
        {title}
      </Subtitle2>
      {text === undefined ? null : (
        <Body1 align="center" className={styles.text}>
          {text}
        </Body1>
      )}
      {action}
    </div>
  )
}

/** Something didn't load: why, and a way to try again. */
export function ErrorState(props: { error: unknown; retry: () => void }) {
  return (
    <Suspense fallback={null}>
      <LazyErrorState {...props} />
    </Suspense>
  )
}

/** Cards to come, while they load. */
export function CardSkeletons({ count = 3 }: { count?: number }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.cards} aria-busy="true">
      <output className={styles.hidden}>{text.loading}</output>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className={styles.card} aria-hidden>
          <div className={mergeClasses(styles.line, styles.short)} />
          <div className={styles.line} />
          <div className={mergeClasses(styles.line, styles.most)} />
        </div>
      ))}
    </div>
  )
}
