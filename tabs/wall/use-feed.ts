import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FeedFilter, FeedName, FeedPage, Recognition } from '#core/contract/recognition.ts'
import { call } from '#tabs/api/call.ts'
import { useJustGiven } from '#tabs/api/just-given.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { begun, broughtIn, continued, type FeedState, refreshed } from '#tabs/wall/feed-state.ts'

const refreshMs = 60_000
/** What was read stays while one looks at something else, so that one comes back to where one was. */
const keptMs = 1_800_000
/** More at a time where one goes on reading than where one opens the wall. */
const furtherItems = 50

/** A feed's items, newest first, and what one can do with it. */
export type Feed = {
  items: readonly Recognition[]
  /** How many newer ones wait. */
  waiting: number
  pending: boolean
  problem: ApiProblem | null
  hasMore: boolean
  loadingMore: boolean
  moreProblem: ApiProblem | null
  lookedTo: number | undefined
  retry: () => void
  loadMore: () => void
  bringIn: () => void
  refresh: () => void
}

/** Reads a feed: its first page now and again, the rest as one goes on. */
export function useFeed(feed: FeedName, filter: FeedFilter): Feed {
  const client = useQueryClient()
  const key = ['wall', feed, filter]
  const query = useQuery<FeedState, ApiProblem>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const page = await readPage(feed, { ...filter }, signal)
      const before = client.getQueryData<FeedState>(key)
      return before ? refreshed(before, page) : begun(page)
    },
    refetchInterval: refreshMs,
    gcTime: keptMs,
  })
  const more = useMore(client, key, feed, filter)
  const state = query.data
  const given = useJustGiven()
  const isFiltered = Object.keys(filter).length > 0
  return {
    items: isFiltered ? (state?.items ?? []) : withGiven(state?.items ?? [], given, feed),
    waiting: state?.waiting.filter(({ id }) => !given.some((item) => item.id === id)).length ?? 0,
    pending: query.isPending,
    problem: query.error,
    hasMore: state?.next !== undefined,
    lookedTo: state?.lookedTo,
    retry: () => void query.refetch(),
    refresh: () => void query.refetch(),
    bringIn: () => client.setQueryData<FeedState>(key, (before) => before && broughtIn(before)),
    ...more,
  }
}

function useMore(client: QueryClient, key: readonly unknown[], feed: FeedName, filter: FeedFilter) {
  const [{ loading, problem }, setMore] = useState<{ loading: boolean; problem: ApiProblem | null }>({
    loading: false,
    problem: null,
  })

  async function load(): Promise<void> {
    const next = client.getQueryData<FeedState>(key)?.next
    if (next === undefined || loading) return
    setMore({ loading: true, problem: null })
    try {
      const page = await readPage(feed, { ...filter, cursor: next, limit: furtherItems })
      client.setQueryData<FeedState>(key, (now) => (now?.next === next ? continued(now, page) : now))
      setMore({ loading: false, problem: null })
    } catch (error) {
      setMore({ loading: false, problem: asProblem(error) })
    }
  }

  return { loadingMore: loading, moreProblem: problem, loadMore: () => void load() }
}

type Query = FeedFilter & { cursor?: string; limit?: number }

function readPage(feed: FeedName, query: Query, signal?: AbortSignal): Promise<FeedPage> {
  switch (feed.kind) {
    case 'everyone':
      return call('everyonesFeed', { query }, signal)
    case 'team':
      return call('teamFeed', { params: { teamId: feed.teamId }, query }, signal)
    case 'award':
      return call('awardFeed', { params: { awardId: feed.awardId }, query }, signal)
    case 'person':
      return call('personFeed', { params: { personId: feed.personId }, query }, signal)
    default:
      return feed satisfies never
  }
}

/** What was just given stands on top of the feed it belongs to until the feed itself has it. */
export function withGiven(
  items: readonly Recognition[],
  given: readonly Recognition[],
  feed: FeedName,
): readonly Recognition[] {
  const known = new Set(items.map((item) => item.id))
  const oldest = items.at(-1)?.at ?? 0
  const missing = given.filter((item) => !known.has(item.id) && item.at >= oldest && belongs(item, feed))
  return missing.length === 0 ? items : [...missing, ...items]
}

function belongs({ visibility }: Recognition, feed: FeedName): boolean {
  if (visibility.kind === 'tenant') return feed.kind === 'everyone'
  return visibility.kind === 'team' && feed.kind === 'team' && visibility.teamId === feed.teamId
}
