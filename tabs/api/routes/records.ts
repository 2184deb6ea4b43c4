import type { recordsOperations } from '#core/contract/operations/records.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const recordsRoutes: RoutesOf<typeof recordsOperations> = {
  awardRecord: ['GET', '/records/:itemId'],
  myRecord: ['GET', '/me/record'],
  myData: ['GET', '/me/data'],
  erasePerson: ['POST', '/people/:personId/erase'],
  postMilestone: ['POST', '/milestones'],
  editMilestone: ['PUT', '/milestones/:itemId'],
  confirmMilestone: ['POST', '/milestones/:itemId/confirm'],
  withdrawConfirmation: ['POST', '/milestones/:itemId/withdraw-confirmation'],
  importMilestones: ['POST', '/milestones/import'],
}
