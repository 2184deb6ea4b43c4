import type { judgingOperations } from '#core/contract/operations/judging.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const judgingRoutes: RoutesOf<typeof judgingOperations> = {
  judging: ['GET', '/cycles/:cycleId/judging'],
  submitScore: ['PUT', '/cycles/:cycleId/nominations/:nominationId/score'],
  declareInterest: ['POST', '/cycles/:cycleId/nominations/:nominationId/interest'],
  ranking: ['GET', '/cycles/:cycleId/ranking'],
  approveCitation: ['PUT', '/cycles/:cycleId/nominations/:nominationId/citation'],
  decide: ['POST', '/cycles/:cycleId/decisions'],
  decisions: ['GET', '/cycles/:cycleId/decisions'],
  deliberation: ['GET', '/cycles/:cycleId/awards/:awardId/deliberation'],
  publishResults: ['POST', '/cycles/:cycleId/publish'],
  correctResult: ['POST', '/cycles/:cycleId/corrections'],
  audit: ['GET', '/cycles/:cycleId/audit'],
  exportCycle: ['GET', '/cycles/:cycleId/export'],
}
