import type { nominationsOperations } from '#core/contract/operations/nominations.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const nominationsRoutes: RoutesOf<typeof nominationsOperations> = {
  submitNomination: ['POST', '/cycles/:cycleId/nominations'],
  myNominations: ['GET', '/cycles/:cycleId/nominations/mine'],
  openNominations: ['GET', '/cycles/:cycleId/nominations/open'],
  cycleNominations: ['GET', '/cycles/:cycleId/nominations'],
  nomination: ['GET', '/cycles/:cycleId/nominations/:nominationId'],
  editNomination: ['PUT', '/cycles/:cycleId/nominations/:nominationId'],
  withdrawNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/withdraw'],
  endorseNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/endorse'],
  ruleEligibility: ['POST', '/cycles/:cycleId/nominations/:nominationId/eligibility'],
}
