import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const recognitionRoutes: RoutesOf<typeof recognitionOperations> = {
  everyonesFeed: ['GET', '/feeds/everyone'],
  awardFeed: ['GET', '/feeds/awards/:awardId'],
  teamFeed: ['GET', '/feeds/teams/:teamId'],
  personFeed: ['GET', '/feeds/people/:personId'],
  commend: ['POST', '/commendations'],
}
