import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import type { FeedFilter, FeedName } from '#core/contract/recognition.ts'
import { PlainButton } from '#tabs/design/PlainButton.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { chunksOf } from '#tabs/wall/chunks.ts'
import { useComingBack } from '#tabs/wall/coming-back.ts'
import { FeedChunk } from '#tabs/wall/FeedChunk.tsx'
import { messages } from '#tabs/wall/messages.ts'
import { type Feed as FeedOf, useFeed } from '#tabs/wall/use-feed.ts'
import { useNews } from '#tabs/wall/use-news.ts'

// Comes with the first news.
const NewItems = lazy(() => import('#tabs/wall/NewItems.tsx'))
const FurtherBack = lazy(() => import('#tabs/wall/FurtherBack.tsx'))

const useStyles = makeStyles({
  foot: { display: 'flex', justifyContent: 'center', paddingBlockStart: tokens.spacingVerticalL },
  end: { color: tokens.colorNeutralForeground3 },
})

type FeedProps = { feed: FeedName; filter: FeedFilter; empty: ReactNode }

/** Recognitions, newest first, ever more of them as one scrolls. */
export function Feed({ feed: name, filter, empty }: FeedProps) {
  const text = useText(messages)
  const feed = useFeed(name, filter)
  const { items } = feed
  const chunks = useMemo(() => chunksOf(items), [items])
  useNews(name, feed.refresh)
  useComingBack(JSON.stringify([name, filter]), !feed.pending)
  if (feed.pending) return <CardSkeletons count={4} />
  if (feed.problem && items.length === 0) return <ErrorState error={feed.problem} retry={feed.retry} />
  if (items.length === 0 && !feed.hasMore) return empty
  return (
    <>
      {feed.waiting > 0 ? (
        <Suspense fallback={null}>
          <NewItems count={feed.waiting} bringIn={feed.bringIn} />
        </Suspense>
      ) : null}
      <div role="feed" aria-label={text.latest} aria-busy={feed.loadingMore} ref={listenForPageKeys}>
        {chunks.map(({ items: some, first }) => (
          <FeedChunk key={some[0]?.id} items={some} first={first} total={feed.hasMore ? -1 : items.length} />
        ))}
      </div>
      <More feed={feed} toTheEnd={name.kind === 'everyone' || name.kind === 'team'} />
    </>
  )
}

/** Page keys move from item to item, as readers of feeds expect. */
function listenForPageKeys(feed: HTMLElement | null) {
  const move = (event: KeyboardEvent) => moveByPage(event, feed)
  feed?.addEventListener('keydown', move)
  return () => feed?.removeEventListener('keydown', move)
}

function moveByPage(event: KeyboardEvent, feed: HTMLElement | null): void {
  const step = { PageDown: 1, PageUp: -1 }[event.key]
  if (!feed || step === undefined || !(event.target instanceof HTMLElement)) return
  const all = [...feed.querySelectorAll<HTMLElement>('article')]
  const here = event.target.closest('article')
  const next = all[all.findIndex((article) => article === here) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** What follows the last item: more, or on a wall the word that it begins there. */
function More({ feed, toTheEnd }: { feed: FeedOf; toTheEnd: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  const { hasMore, loadingMore, moreProblem, lookedTo, loadMore } = feed
  const foot = useRef<HTMLDivElement>(null)
  // What is looked for is looked for further only when asked.
  const byItself = hasMore && lookedTo === undefined && !moreProblem && !loadingMore
  useEffect(() => {
    if (!byItself || !foot.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadMore(), {
      rootMargin: '1200px 0px',
    })
    observer.observe(foot.current)
    return () => observer.disconnect()
  })
  if (moreProblem) return <ErrorState error={moreProblem} retry={loadMore} />
  if (hasMore && lookedTo !== undefined)
    return (
      <Suspense fallback={null}>
        <FurtherBack lookedTo={lookedTo} looking={loadingMore} look={loadMore} />
      </Suspense>
    )
  return (
    <div className={styles.foot} ref={foot}>
      {hasMore ? (
        <PlainButton large aria-disabled={loadingMore} onClick={loadMore}>
          {loadingMore ? text.showingMore : text.showMore}
        </PlainButton>
      ) : (
        <Caption1 className={styles.end}>{toTheEnd ? text.end : null}</Caption1>
      )}
    </div>
  )
}
