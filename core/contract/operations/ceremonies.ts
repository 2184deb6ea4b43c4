import { z } from 'zod'
import { ceremonyListing, ceremonyView, planCeremony, watchAs } from '#core/contract/ceremony.ts'
import { byCycle, change, type Operations, read } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'

export const ceremoniesOperations = {
  ceremonies: {
    ...read,
    path: '/ceremonies',
    needs: 'guest',
    summary: 'Ceremonies, newest first',
    answer: z.array(ceremonyListing),
  },
  planCeremony: {
    ...change,
    path: '/cycles/:cycleId/ceremonies',
    needs: 'owner',
    summary: 'Plan a cycle’s ceremony and name its hosts',
    params: byCycle,
    body: planCeremony,
    answer: ceremonyListing,
  },
  ceremonyView: {
    ...read,
    path: '/ceremonies/:ceremonyId/view',
    needs: 'guest',
    summary: 'A snapshot of a ceremony; `as=host` needs a host',
    params: z.strictObject({ ceremonyId: id }),
    query: z.strictObject({ as: watchAs }),
    answer: z.object({ view: ceremonyView, serverTime: z.int() }),
  },
} as const satisfies Operations
