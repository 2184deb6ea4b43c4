import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '#tabs/api/problem.ts'

const retries = 2

function worthTrying(failures: number, error: unknown): boolean {
  return failures < retries && asProblem(error).mayHaveArrived
}

/** The tab's one cache of answers. Only what may have been lost on the way is tried again by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // 'always': browsers think they are offline on machines that reach the server perfectly well.
      queries: { retry: worthTrying, staleTime: 10_000, networkMode: 'always' },
      mutations: { retry: worthTrying, retryDelay: 800, networkMode: 'always' },
    },
  })
}
