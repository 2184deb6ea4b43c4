import type { votingOperations } from '#core/contract/operations/voting.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const votingRoutes: RoutesOf<typeof votingOperations> = {
  castBallot: ['POST', '/ceremonies/:ceremonyId/ballots'],
}
