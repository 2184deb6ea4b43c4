import type { nominationsOperations } from '#core/contract/operations/nominations.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const nominationsRoutes: RoutesOf<typeof nominationsOperations> = {
  submitNomination: ['POST', '/cycles/:cycleId/nominations'],
  myNominations: ['GET', '/cycles/:cycleId/nominations/mine'],
  ownNominations: ['GET', '/nominations/mine'],
  nominationsAboutMe: ['GET', '/nominations/about-me'],
  nominatingTime: ['GET', '/cycles/:cycleId/nominating-time'],
  drafts: ['GET', '/drafts'],
  saveDraft: ['PUT', '/cycles/:cycleId/drafts/:draftId'],
  discardDraft: ['POST', '/cycles/:cycleId/drafts/:draftId/discard'],
  nomineeHints: ['GET', '/cycles/:cycleId/nominee-hints'],
  openNominations: ['GET', '/cycles/:cycleId/nominations/open'],
  cycleNominations: ['GET', '/cycles/:cycleId/nominations'],
  nomination: ['GET', '/cycles/:cycleId/nominations/:nominationId'],
  editNomination: ['PUT', '/cycles/:cycleId/nominations/:nominationId'],
  withdrawNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/withdraw'],
  endorseNomination: ['POST', '/cycles/:cycleId/nominations/:nominationId/endorse'],
  formerAwards: ['GET', '/cycles/:cycleId/nominations/:nominationId/former-awards'],
  ruleEligibility: ['POST', '/cycles/:cycleId/nominations/:nominationId/eligibility'],
}
