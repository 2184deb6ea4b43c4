import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, startTransition, useEffect, useRef, useState } from 'react'
import type { Recognition } from '#core/contract/recognition.ts'
import { useMe } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { AwardCard } from '#tabs/wall/AwardCard.tsx'
import { ThanksCard } from '#tabs/wall/ThanksCard.tsx'

const useStyles = makeStyles({
  chunk: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gridAutoFlow: 'dense',
    gap: tokens.spacingHorizontalL,
    paddingBlockEnd: tokens.spacingHorizontalL,
  },
  item: { display: 'flex', minInlineSize: 0 },
  wide: { gridColumnStart: '1', gridColumnEnd: '-1' },
})

/** How far from the screen items are drawn, so that scrolling finds them there. */
const ahead = '1000px 0px'
/** What only flies past isn't asked about. */
const settleMs = 300

type FeedChunkProps = {
  items: readonly Recognition[]
  /** The place of its first item in the feed, from 1. */
  first: number
  /** How many the feed has; -1 while nobody knows. */
  total: number
}

/**
 * Some items of a feed. Far from the screen only their room is kept, so that however long the feed, what is drawn
 * stays little. What holds the focus stays.
 */
export const FeedChunk = memo(Chunk, isSame)

function Chunk({ items, first, total }: FeedChunkProps) {
  const styles = useStyles()
  const { near, height, place } = useNearness(items[0]?.id, first)
  const mine = useMine(items, near)
  if (!near) return <div ref={place} style={{ blockSize: height }} />
  return (
    <div ref={place} className={styles.chunk}>
      {items.map((item, at) => {
        const known = mine.get(item.id) ?? []
        const position = { 'aria-posinset': first + at, 'aria-setsize': total }
        return (
          <div key={item.id} className={mergeClasses(styles.item, item.kind === 'award' && styles.wide)}>
            {item.kind === 'award' ? (
              <AwardCard item={item} mine={known} position={position} />
            ) : (
              <ThanksCard item={item} mine={known} position={position} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** As the feed grows its stretches are cut anew, mostly into what they were. */
function isSame(before: FeedChunkProps, now: FeedChunkProps): boolean {
  return (
    before.first === now.first &&
    before.total === now.total &&
    before.items.length === now.items.length &&
    before.items.every((item, at) => item === now.items[at])
  )
}

/** What room stretches took when they were last drawn, by their first items: also when one comes back. */
const heights = new Map<string | undefined, number>()
const guessedHeight = 1_000
const drawnAtOnce = 30

type Listener = (near: boolean, height: number) => void
const listeners = new Map<Element, Listener>()
let observer: IntersectionObserver | undefined

/** One observer for all: a long feed has many stretches. */
function observe(element: Element, listener: Listener): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        listeners.get(target)?.(isIntersecting, boundingClientRect.height)
    },
    { rootMargin: ahead },
  )
  const watching = observer
  listeners.set(element, listener)
  watching.observe(element)
  return () => {
    listeners.delete(element)
    watching.unobserve(element)
  }
}

function useNearness(key: string | undefined, first: number) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(first <= drawnAtOnce)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    let drawn = first <= drawnAtOnce
    return observe(element, (isNear, height) => {
      if (!isNear && element.contains(document.activeElement)) return
      if (drawn && !isNear) heights.set(key, height)
      drawn = isNear
      // In slices: drawing a stretch must not stop the scrolling. Taking one away costs little, and waits for nothing.
      if (isNear) startTransition(() => setNear(true))
      else setNear(false)
    })
  }, [key, first])
  return { place, near, height: heights.get(key) ?? guessedHeight }
}

/** How this person reacted to the items, told by one request for all of them. */
function useMine(items: readonly Recognition[], near: boolean) {
  const me = useMe()
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!near || settled) return undefined
    const timer = setTimeout(() => setSettled(true), settleMs)
    return () => clearTimeout(timer)
  }, [near, settled])
  const query = { oldest: items.at(-1)?.at ?? 0, newest: items[0]?.at ?? 0 }
  const read = useOperation('myReactions', { query }, { enabled: settled && me?.guest === false })
  return new Map(read.data?.map(({ itemId, reactions }) => [itemId, reactions]))
}
