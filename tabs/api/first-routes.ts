import type { operations } from '#core/contract/operations.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

/** What the first screen asks for: it comes with the first load. */
export const firstRoutes: Partial<RoutesOf<typeof operations>> = {
  me: ['GET', '/me'],
  programs: ['GET', '/programs'],
  everyonesFeed: ['GET', '/feeds/everyone'],
  teamFeed: ['GET', '/feeds/teams/:teamId'],
  myReactions: ['GET', '/reactions'],
}
