import type { nominationsOperations } from '#core/contract/operations/nominations.ts'
import { editNomination } from '#core/nominations/edit-nomination.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import {
  listCycleNominations,
  listMyNominations,
  listOpenNominations,
  showMyNomination,
} from '#core/nominations/list-nominations.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const nominationsHandlers: Handlers<keyof typeof nominationsOperations> = {
  submitNomination: (world, actor, { params, body: { commandId, ...content } }) =>
    submitNomination(world, actor, { ...params, commandId, content }),
  myNominations: (world, actor, { params }) => listMyNominations(world, actor, params.cycleId),
  openNominations: (world, actor, { params }) => listOpenNominations(world, actor, params.cycleId),
  cycleNominations: (world, actor, { params }) => listCycleNominations(world, actor, params.cycleId),
  nomination: (world, actor, { params }) => showMyNomination(world, actor, params),
  editNomination: (world, actor, { params, body: { commandId, revision, ...content } }) =>
    editNomination(world, actor, { ...params, commandId, revision, content }),
  withdrawNomination: (world, actor, { params, body }) =>
    withdrawNomination(world, actor, { ...params, ...body }),
  endorseNomination: (world, actor, { params, body }) =>
    endorseNomination(world, actor, { ...params, ...body }),
  ruleEligibility: (world, actor, { params, body: { commandId, ...ruling } }) =>
    ruleEligibility(world, actor, { ...params, commandId, ruling }),
}
