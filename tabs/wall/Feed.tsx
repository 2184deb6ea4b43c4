import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { AwardCard } from '#tabs/wall/AwardCard.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { ThanksCard } from '#tabs/wall/ThanksCard.tsx'
import { useFeed } from '#tabs/wall/use-feed.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gridAutoFlow: 'dense',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', minInlineSize: 0 },
  wide: { gridColumnStart: '1', gridColumnEnd: '-1' },
  foot: { display: 'flex', justifyContent: 'center', paddingBlockStart: tokens.spacingVerticalXXL },
  end: { color: tokens.colorNeutralForeground3 },
})

/** Recognitions, newest first, a page at a time. */
export function Feed({ teamId }: { teamId: string | undefined }) {
  const styles = useStyles()
  const { feed, items } = useFeed(teamId)
  if (feed.isPending) return <CardSkeletons count={4} />
  if (feed.isError && items.length === 0) {
    return <ErrorState error={feed.error} retry={() => void feed.refetch()} />
  }
  if (items.length === 0) return <EmptyWall />
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={mergeClasses(styles.item, item.kind === 'award' && styles.wide)}>
            <Card item={item} />
          </li>
        ))}
      </ul>
      <More feed={feed} />
    </>
  )
}

function Card({ item }: { item: Recognition }) {
  return item.kind === 'award' ? <AwardCard item={item} /> : <ThanksCard item={item} />
}

function More({ feed }: { feed: ReturnType<typeof useFeed>['feed'] }) {
  const styles = useStyles()
  const text = useText(messages)
  if (feed.isFetchNextPageError) {
    return <ErrorState error={feed.error} retry={() => void feed.fetchNextPage()} />
  }
  return (
    <div className={styles.foot}>
      {feed.hasNextPage ? (
        <Button
          size="large"
          disabledFocusable={feed.isFetchingNextPage}
          onClick={() => void feed.fetchNextPage()}
        >
          {feed.isFetchingNextPage ? text.showingMore : text.showMore}
        </Button>
      ) : (
        <Caption1 className={styles.end}>{text.end}</Caption1>
      )}
    </div>
  )
}

function EmptyWall() {
  const text = useText(messages)
  const [, go] = useLocation()
  const me = useMe()
  if (!me || me.guest) return <EmptyState title={text.emptyTitle} />
  return (
    <EmptyState
      title={text.emptyTitle}
      text={text.emptyText}
      action={
        <Button appearance="primary" onClick={() => go('/commend')}>
          {text.commend}
        </Button>
      }
    />
  )
}
