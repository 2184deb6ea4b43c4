import type { ceremoniesOperations } from '#core/contract/operations/ceremonies.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const ceremoniesRoutes: RoutesOf<typeof ceremoniesOperations> = {
  ceremonies: ['GET', '/ceremonies'],
  planCeremony: ['POST', '/cycles/:cycleId/ceremonies'],
  ceremonyView: ['GET', '/ceremonies/:ceremonyId/view'],
  congratulateWinner: ['POST', '/ceremonies/:ceremonyId/congratulations'],
  ceremonyPlan: ['GET', '/ceremonies/:ceremonyId/plan'],
  arrangeCeremony: ['PUT', '/ceremonies/:ceremonyId/plan'],
  setHosts: ['PUT', '/ceremonies/:ceremonyId/hosts'],
  checkCeremony: ['GET', '/ceremonies/:ceremonyId/check'],
  runSheet: ['GET', '/ceremonies/:ceremonyId/run-sheet'],
  rehearse: ['POST', '/ceremonies/:ceremonyId/rehearsal'],
  endRehearsal: ['POST', '/ceremonies/:ceremonyId/rehearsal/end'],
  bindMeeting: ['POST', '/ceremonies/:ceremonyId/meeting'],
  moveCeremony: ['POST', '/ceremonies/:ceremonyId/move'],
  cancelCeremony: ['POST', '/ceremonies/:ceremonyId/cancel'],
}
