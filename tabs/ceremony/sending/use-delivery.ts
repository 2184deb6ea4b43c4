import type { UseQueryResult } from '@tanstack/react-query'
import type { CycleMessages } from '#core/contract/messages.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

const often = 3_000
const seldom = 20_000

/**
 * What was said of a cycle; looks often while something is being sent, also when its results are `out` and the first
 * word of them is still being written.
 */
export function useDelivery(cycleId: string, out: boolean): UseQueryResult<CycleMessages, ApiProblem> {
  const args = { params: { cycleId } }
  const known = useOperation('cycleMessages', args)
  const isTold = known.data?.kinds.some((kind) => kind === 'winners' || kind === 'won' || kind === 'outcome')
  const isSent = known.data?.batches.some(({ state }) => state === 'writing' || state === 'sending')
  const moving = known.data && (isSent || (out && !isTold))
  useOperation('cycleMessages', args, { every: moving ? often : seldom })
  return known
}
