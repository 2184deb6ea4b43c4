import type { UseQueryResult } from '@tanstack/react-query'
import type { CeremonyMessages } from '#core/contract/messages.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { tallyOf } from '#tabs/ceremony/sending/tally.ts'

const often = 3_000
const seldom = 20_000

/**
 * What a ceremony's end has sent; looks often while something is on its way, also when it has just `ended` and the
 * first is still being written.
 */
export function useDelivery(
  ceremonyId: string,
  ended: boolean,
): UseQueryResult<CeremonyMessages, ApiProblem> {
  const args = { params: { ceremonyId } }
  const known = useOperation('ceremonyMessages', args)
  const { sent, way, look } = known.data ? tallyOf(known.data) : { sent: 0, way: 0, look: 0 }
  const moving = way > 0 || (ended && sent + look === 0)
  useOperation('ceremonyMessages', args, { every: moving ? often : seldom })
  return known
}
