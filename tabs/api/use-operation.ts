import { type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AnswerOf, BodyOf, OperationName } from '#core/contract/operations.ts'
import { type ArgsOf, call } from '#tabs/api/call.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'

/** Operations that only read. */
export type ReadName = { [N in OperationName]: BodyOf<N> extends undefined ? N : never }[OperationName]

type Reading = {
  /** False while something it needs isn't known yet. */
  enabled?: boolean
  /** Ask again every so many milliseconds. */
  every?: number | false
}

/** Reads an operation and keeps its answer; screens that show the same thing share one request. */
export function useOperation<N extends ReadName>(
  name: N,
  args: ArgsOf<N>,
  { enabled = true, every = false }: Reading = {},
): UseQueryResult<AnswerOf<N>, ApiProblem> {
  return useQuery<AnswerOf<N>, ApiProblem>({
    queryKey: operationKey(name, args),
    queryFn: ({ signal }) => call(name, args, signal),
    enabled,
    refetchInterval: every,
  })
}

/** The cache key of an operation's answer; without args, of all its answers. */
export function operationKey<N extends ReadName>(name: N, args?: ArgsOf<N>): QueryKey {
  return args === undefined || Object.keys(args).length === 0 ? [name] : [name, args]
}
