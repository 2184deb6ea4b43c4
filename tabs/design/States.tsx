import {
  Body1,
  Button,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  text: { color: tokens.colorNeutralForeground2, maxInlineSize: '46ch' },
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

type EmptyStateProps = { title: string; text?: ReactNode; picture?: ReactNode; action?: ReactNode }

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, picture, action }: EmptyStateProps) {
  const styles = useStyles()
  return (
    <div className={styles.state}>
      {picture}
      <Subtitle2 as="h2">{title}</Subtitle2>
      {text === undefined ? null : <Body1 className={styles.text}>{text}</Body1>}
      {action}
    </div>
  )
}

/** Something didn't load: why, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const say = useProblemText()
  return (
    <div className={styles.state} role="alert">
      <Subtitle2 as="h2">{text.failed}</Subtitle2>
      <Body1 className={styles.text}>{say(error)}</Body1>
      <Button onClick={retry}>{text.retry}</Button>
    </div>
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
        <Skeleton key={i} className={styles.card} aria-hidden>
          <SkeletonItem size={24} style={{ inlineSize: '45%' }} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} style={{ inlineSize: '80%' }} />
        </Skeleton>
      ))}
    </div>
  )
}
