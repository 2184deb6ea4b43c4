import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import type { FeedPage, Recognition } from '#core/contract/recognition.ts'
import { call } from '#tabs/api/call.ts'
import { useJustGiven } from '#tabs/api/just-given.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'

const refreshMs = 60_000

/** The wall's items, newest first: a team's, or everyone's. */
export function useFeed(teamId: string | undefined) {
  const given = useJustGiven()
  const feed = useInfiniteQuery<
    FeedPage,
    ApiProblem,
    InfiniteData<FeedPage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: teamId === undefined ? ['everyonesFeed'] : ['teamFeed', teamId],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? {} : { cursor: pageParam }
      return teamId === undefined
        ? call('everyonesFeed', { query }, signal)
        : call('teamFeed', { params: { teamId }, query }, signal)
    },
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: refreshMs,
  })
  const items = feed.data?.pages.flatMap((page) => page.items) ?? []
  return { feed, items: withGiven(items, given, teamId) }
}

/** What was just given stands on top of the feed it belongs to until the feed itself has it. */
export function withGiven(
  items: readonly Recognition[],
  given: readonly Recognition[],
  teamId: string | undefined,
): Recognition[] {
  const known = new Set(items.map((item) => item.id))
  const oldest = items.at(-1)?.at ?? 0
  const missing = given.filter((item) => !known.has(item.id) && item.at >= oldest && belongs(item, teamId))
  return [...missing, ...items]
}

function belongs({ visibility }: Recognition, teamId: string | undefined): boolean {
  if (visibility.kind === 'tenant') return teamId === undefined
  return visibility.kind === 'team' && visibility.teamId === teamId
}
