import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { startTransition, useEffect, useRef, useState } from 'react'
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
const ahead = '1600px 0px'

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
export function FeedChunk({ items, first, total }: FeedChunkProps) {
  const styles = useStyles()
  const { near, height, place } = useNearness()
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

function useNearness() {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(true)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        const { isIntersecting, boundingClientRect } = entry
        if (!isIntersecting && element.contains(document.activeElement)) return
        // In slices: drawing a chunk must not stop the scrolling.
        startTransition(() => {
          if (!isIntersecting) setHeight(boundingClientRect.height)
          setNear(isIntersecting)
        })
      },
      { rootMargin: ahead },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, near, height }
}

/** How this person reacted to the items, told by one request for all of them. */
function useMine(items: readonly Recognition[], near: boolean) {
  const me = useMe()
  const query = { oldest: items.at(-1)?.at ?? 0, newest: items[0]?.at ?? 0 }
  const read = useOperation('myReactions', { query }, { enabled: near && me?.guest === false })
  return new Map(read.data?.map(({ itemId, reactions }) => [itemId, reactions]))
}
