import type { insightOperations } from '#core/contract/operations/insight.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const insightRoutes: RoutesOf<typeof insightOperations> = {
  insight: ['GET', '/programs/:programId/insight'],
  nameLeaders: ['PUT', '/programs/:programId/leaders'],
}
