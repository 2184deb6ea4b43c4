import type { nominationsOperations } from '#core/contract/operations/nominations.ts'
import { editNomination } from '#core/nominations/edit-nomination.ts'
import { discardDraft } from '#core/nominations/end-draft.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { listFormerAwards } from '#core/nominations/former-awards.ts'
import { showNominatingTime } from '#core/nominations/late.ts'
import { listDrafts } from '#core/nominations/list-drafts.ts'
import {
  listCycleNominations,
  listMyNominations,
  listOpenNominations,
  showMyNomination,
} from '#core/nominations/list-nominations.ts'
import { listNominationsAboutMe, listOwnNominations } from '#core/nominations/list-own.ts'
import { showNomineeHints } from '#core/nominations/nominee-hints.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { saveDraft } from '#core/nominations/save-draft.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const nominationsHandlers: Handlers<keyof typeof nominationsOperations> = {
  submitNomination: (world, actor, { params, body: { commandId, draftId, ...content } }) =>
    submitNomination(world, actor, { ...params, commandId, draftId, content }),
  myNominations: (world, actor, { params }) => listMyNominations(world, actor, params.cycleId),
  ownNominations: (world, actor, { query }) => listOwnNominations(world, actor, query.cursor),
  nominationsAboutMe: listNominationsAboutMe,
  nominatingTime: (world, actor, { params, query }) =>
    showNominatingTime(world, actor, { ...params, ...query }),
  drafts: listDrafts,
  saveDraft: (world, actor, { params, body }) => saveDraft(world, actor, { ...params, ...body }),
  discardDraft: (world, actor, { params }) => discardDraft(world, actor, params),
  nomineeHints: (world, actor, { params, query }) => showNomineeHints(world, actor, { ...params, ...query }),
  openNominations: (world, actor, { params }) => listOpenNominations(world, actor, params.cycleId),
  cycleNominations: (world, actor, { params }) => listCycleNominations(world, actor, params.cycleId),
  nomination: (world, actor, { params }) => showMyNomination(world, actor, params),
  editNomination: (world, actor, { params, body: { commandId, draftId, revision, ...content } }) =>
    editNomination(world, actor, { ...params, commandId, draftId, revision, content }),
  withdrawNomination: (world, actor, { params, body }) =>
    withdrawNomination(world, actor, { ...params, ...body }),
  endorseNomination: (world, actor, { params, body }) =>
    endorseNomination(world, actor, { ...params, ...body }),
  formerAwards: (world, actor, { params }) => listFormerAwards(world, actor, params),
  ruleEligibility: (world, actor, { params, body: { commandId, ...ruling } }) =>
    ruleEligibility(world, actor, { ...params, commandId, ruling }),
}
