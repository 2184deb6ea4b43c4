import type { FeedPage, Recognition } from '#core/contract/recognition.ts'

/** What a screen knows of a feed. */
export type FeedState = {
  /** Newest first, without gaps. */
  items: readonly Recognition[]
  /** Newer ones that wait until the person asks for them, so that nothing moves under their eyes. */
  waiting: readonly Recognition[]
  /** The newest page, where so much is new that more may lie between it and what is shown. */
  anew?: FeedPage
  /** Where to go on; absent at the feed's end. */
  next?: string
  /** Of a filtered feed: how far back it was looked so far. */
  lookedTo?: number
}

/** A feed as its first page tells it. */
export function begun(page: FeedPage): FeedState {
  return { ...rest(page), items: page.items, waiting: [] }
}

/** With the page that follows. */
export function continued({ items, waiting }: FeedState, page: FeedPage): FeedState {
  const known = new Set(items.map(({ id }) => id))
  return { ...rest(page), items: [...items, ...page.items.filter(({ id }) => !known.has(id))], waiting }
}

/**
 * With the first page read anew: what is newer waits, what changed is shown as it is now, and what is gone from the
 * stretch that the page covers goes.
 */
export function refreshed(state: FeedState, page: FeedPage): FeedState {
  const { anew: _, ...before } = state
  const [newest] = state.items
  if (!newest) return begun(page)
  const read = new Map(page.items.map((item) => [item.id, item]))
  const covered = page.next === undefined ? 0 : (page.lookedTo ?? page.items.at(-1)?.at ?? 0)
  const kept = state.items.flatMap((item) => read.get(item.id) ?? (item.at > covered ? [] : [item]))
  const known = new Set(state.items.map(({ id }) => id))
  const added = page.items.filter(({ id }) => !known.has(id))
  const waiting = added.filter(({ at }) => at >= newest.at)
  // Shown again, or late: they take their place.
  const late = added.filter(({ at }) => at < newest.at)
  const items = late.length === 0 ? kept : [...kept, ...late].sort((one, other) => other.at - one.at)
  const gap = page.next !== undefined && waiting.length === page.items.length
  return { ...before, items, waiting, ...(gap ? { anew: page } : {}) }
}

/** With what waited on top. */
export function broughtIn(state: FeedState): FeedState {
  if (state.anew) return begun(state.anew)
  return { ...state, items: [...state.waiting, ...state.items], waiting: [] }
}

function rest({ next, lookedTo }: FeedPage): Pick<FeedState, 'next' | 'lookedTo'> {
  return { ...(next === undefined ? {} : { next }), ...(lookedTo === undefined ? {} : { lookedTo }) }
}
