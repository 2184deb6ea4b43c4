import type { judgingOperations } from '#core/contract/operations/judging.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const judgingRoutes: RoutesOf<typeof judgingOperations> = {
  judging: ['GET', '/cycles/:cycleId/judging'],
  submitScore: ['PUT', '/cycles/:cycleId/nominations/:nominationId/score'],
  declareInterest: ['POST', '/cycles/:cycleId/nominations/:nominationId/interest'],
  ranking: ['GET', '/cycles/:cycleId/ranking'],
  approveCitation: ['PUT', '/cycles/:cycleId/nominations/:nominationId/citation'],
  decide: ['POST', '/cycles/:cycleId/decisions'],
}
