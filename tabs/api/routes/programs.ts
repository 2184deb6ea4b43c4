import type { programsOperations } from '#core/contract/operations/programs.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const programsRoutes: RoutesOf<typeof programsOperations> = {
  programs: ['GET', '/programs'],
  closeNominations: ['POST', '/cycles/:cycleId/close'],
}
