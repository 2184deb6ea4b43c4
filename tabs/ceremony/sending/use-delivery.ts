import type { UseQueryResult } from '@tanstack/react-query'
import type { CeremonyMessages } from '#core/contract/messages.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { tallyOf } from '#tabs/ceremony/sending/tally.ts'

const often = 3_000
const seldom = 20_000

/** What a ceremony's end has sent; looks often while something is on its way. */
export function useDelivery(ceremonyId: string): UseQueryResult<CeremonyMessages, ApiProblem> {
  const args = { params: { ceremonyId } }
  const known = useOperation('ceremonyMessages', args)
  const moving = known.data !== undefined && tallyOf(known.data).way > 0
  useOperation('ceremonyMessages', args, { every: moving ? often : seldom })
  return known
}
