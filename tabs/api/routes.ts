import type { OperationName, operations } from '#core/contract/operations.ts'

type Routes = {
  [N in OperationName]: readonly [(typeof operations)[N]['method'], (typeof operations)[N]['path']]
}

/**
 * Method and path of every operation. The compiler holds each line equal to the contract's, so it can't
 * drift; it is written out because importing the contract's values would bring zod to the first screen.
 */
export const routes: Routes = {
  me: ['GET', '/me'],
  searchPeople: ['GET', '/people'],
  programs: ['GET', '/programs'],
  submitNomination: ['POST', '/cycles/:cycleId/nominations'],
  myNominations: ['GET', '/cycles/:cycleId/nominations/mine'],
  openNominations: ['GET', '/cycles/:cycleId/nominations/open'],
  cycleNominations: ['GET', '/cycles/:cycleId/nominations'],
  nomination: ['GET', '/cycles/:cycleId/nominations/:nominationId'],
  editNomination: ['PUT', '/cycles/:cycleId/nominations/:nominationId'],
  withdrawNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/withdraw'],
  endorseNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/endorse'],
  ruleEligibility: ['POST', '/cycles/:cycleId/nominations/:nominationId/eligibility'],
  closeNominations: ['POST', '/cycles/:cycleId/close'],
  judging: ['GET', '/cycles/:cycleId/judging'],
  submitScore: ['PUT', '/cycles/:cycleId/nominations/:nominationId/score'],
  declareInterest: ['POST', '/cycles/:cycleId/nominations/:nominationId/interest'],
  ranking: ['GET', '/cycles/:cycleId/ranking'],
  approveCitation: ['PUT', '/cycles/:cycleId/nominations/:nominationId/citation'],
  decide: ['POST', '/cycles/:cycleId/decisions'],
  ceremonies: ['GET', '/ceremonies'],
  planCeremony: ['POST', '/cycles/:cycleId/ceremonies'],
  ceremonyView: ['GET', '/ceremonies/:ceremonyId/view'],
  ceremonyMessages: ['GET', '/ceremonies/:ceremonyId/messages'],
  sendAgain: ['POST', '/ceremonies/:ceremonyId/messages/:messageId/send-again'],
  everyonesFeed: ['GET', '/feeds/everyone'],
  awardFeed: ['GET', '/feeds/awards/:awardId'],
  teamFeed: ['GET', '/feeds/teams/:teamId'],
  personFeed: ['GET', '/feeds/people/:personId'],
  commend: ['POST', '/commendations'],
}
