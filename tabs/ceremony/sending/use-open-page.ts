import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Message } from '#core/contract/messages.ts'
import type { AnswerOf } from '#core/contract/operations.ts'
import { call } from '#tabs/api/call.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import type { Listed } from '#tabs/ceremony/sending/not-arrived.ts'
import { useSeldom } from '#tabs/ceremony/sending/use-seldom.ts'

type OpenPage = {
  known: readonly Message[] | undefined
  error: ApiProblem | null
  retry: () => void
  /** Asks for those that follow; absent where these are all. */
  more: (() => Promise<unknown>) | undefined
  loadingMore: boolean
}

/** Messages that are not sent, some at a time; asked anew when there are more or fewer of them, now and then. */
export function useOpenPage(cycleId: string, which: Listed, count: number): OpenPage {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<
    AnswerOf<'openMessages'>,
    ApiProblem,
    { pages: AnswerOf<'openMessages'>[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['openMessages', cycleId, which],
    queryFn: ({ pageParam: after, signal }) =>
      call('openMessages', { params: { cycleId }, query: { ...which, ...(after && { after }) } }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ more }) => more,
  })
  const counted = useSeldom(count)
  const known = useRef(counted)
  useEffect(() => {
    if (known.current !== counted) void refetch()
    known.current = counted
  }, [counted, refetch])
  return {
    known: data?.pages.flatMap(({ messages }) => messages),
    error,
    retry: () => void refetch(),
    more: hasNextPage ? () => fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  }
}
