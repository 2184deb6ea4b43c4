import type { recordsOperations } from '#core/contract/operations/records.ts'
import { confirmMilestone, withdrawConfirmation } from '#core/milestones/confirm-milestone.ts'
import { editMilestone } from '#core/milestones/edit-milestone.ts'
import { importMilestones } from '#core/milestones/import-milestones.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { readMyRecord } from '#core/records/read-my-record.ts'
import { showAwardRecord } from '#core/records/show-award-record.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const recordsHandlers: Handlers<keyof typeof recordsOperations> = {
  awardRecord: (world, actor, { params }) => showAwardRecord(world, actor, params.itemId),
  myRecord: (world, actor, { query }) => readMyRecord(world, actor, query),
  myData: (world, actor, { query }) => exportPerson(world, actor, query),
  erasePerson: (world, actor, { params, body }) => erasePerson(world, actor, { ...params, ...body }),
  postMilestone: (world, actor, { body: { commandId, ...content } }) =>
    postMilestone(world, actor, { commandId, content }),
  editMilestone: (world, actor, { params, body: { commandId, ...content } }) =>
    editMilestone(world, actor, { ...params, commandId, content }),
  confirmMilestone: (world, actor, { params, body }) =>
    confirmMilestone(world, actor, { ...params, ...body }),
  withdrawConfirmation: (world, actor, { params, body }) =>
    withdrawConfirmation(world, actor, { ...params, ...body }),
  importMilestones: (world, actor, { body }) => importMilestones(world, actor, body),
}
