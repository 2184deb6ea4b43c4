import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const recognitionRoutes: RoutesOf<typeof recognitionOperations> = {
  everyonesFeed: ['GET', '/feeds/everyone'],
  awardFeed: ['GET', '/feeds/awards/:awardId'],
  teamFeed: ['GET', '/feeds/teams/:teamId'],
  personFeed: ['GET', '/feeds/people/:personId'],
  personPage: ['GET', '/people/:personId'],
  commend: ['POST', '/commendations'],
  recognition: ['GET', '/recognitions/:itemId'],
  editCommendation: ['PUT', '/recognitions/:itemId'],
  removeRecognition: ['POST', '/recognitions/:itemId/removal'],
  hideRecognition: ['POST', '/recognitions/:itemId/hiding'],
  restoreRecognition: ['POST', '/recognitions/:itemId/restoring'],
  react: ['PUT', '/recognitions/:itemId/reactions'],
  myReactions: ['GET', '/reactions'],
  comments: ['GET', '/recognitions/:itemId/comments'],
  writeComment: ['POST', '/recognitions/:itemId/comments'],
  editComment: ['PUT', '/recognitions/:itemId/comments/:commentId'],
  removeComment: ['POST', '/recognitions/:itemId/comments/:commentId/removal'],
  hideComment: ['POST', '/recognitions/:itemId/comments/:commentId/hiding'],
  restoreComment: ['POST', '/recognitions/:itemId/comments/:commentId/restoring'],
  wallPreference: ['GET', '/me/wall'],
  preferWall: ['PUT', '/me/wall'],
}
