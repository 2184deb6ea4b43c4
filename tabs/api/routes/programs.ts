import type { programsOperations } from '#core/contract/operations/programs.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const programsRoutes: RoutesOf<typeof programsOperations> = {
  programs: ['GET', '/programs'],
  programSettings: ['GET', '/programs/:programId/settings'],
  createProgram: ['POST', '/programs'],
  changeProgram: ['PUT', '/programs/:programId'],
  setSchedule: ['PUT', '/programs/:programId/schedule'],
  createAward: ['POST', '/programs/:programId/awards'],
  changeAward: ['PUT', '/programs/:programId/awards/:awardId'],
  orderAwards: ['PUT', '/programs/:programId/award-order'],
  createCycle: ['POST', '/programs/:programId/cycles'],
  changeCycle: ['PUT', '/cycles/:cycleId'],
  cancelCycle: ['POST', '/cycles/:cycleId/cancel'],
  setJudges: ['PUT', '/cycles/:cycleId/judges'],
  allowLate: ['POST', '/cycles/:cycleId/exceptions'],
  endLate: ['POST', '/cycles/:cycleId/exceptions/:personId/end'],
  closeNominations: ['POST', '/cycles/:cycleId/close'],
}
