import type { programsOperations } from '#core/contract/operations/programs.ts'
import { allowLate, endLate } from '#core/cycles/allow-late.ts'
import { cancelCycle, changeCycle, createCycle } from '#core/cycles/change-cycle.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { setJudges } from '#core/cycles/set-judges.ts'
import { changeAward, createAward } from '#core/programs/change-award.ts'
import { changeProgram, createProgram } from '#core/programs/change-program.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { orderAwards } from '#core/programs/order-awards.ts'
import { setSchedule } from '#core/programs/set-schedule.ts'
import { showSettings } from '#core/programs/show-settings.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const programsHandlers: Handlers<keyof typeof programsOperations> = {
  programs: listPrograms,
  programSettings: (world, actor, { params }) => showSettings(world, actor, params),
  createProgram: (world, actor, { body }) => createProgram(world, actor, body),
  changeProgram: (world, actor, { params, body }) => changeProgram(world, actor, { ...params, ...body }),
  setSchedule: (world, actor, { params, body }) => setSchedule(world, actor, { ...params, ...body }),
  createAward: (world, actor, { params, body: { commandId, ...content } }) =>
    createAward(world, actor, { ...params, commandId, content }),
  changeAward: (world, actor, { params, body: { commandId, revision, ...content } }) =>
    changeAward(world, actor, { ...params, commandId, revision, content }),
  orderAwards: (world, actor, { params, body }) => orderAwards(world, actor, { ...params, ...body }),
  createCycle: (world, actor, { params, body }) => createCycle(world, actor, { ...params, ...body }),
  changeCycle: (world, actor, { params, body }) => changeCycle(world, actor, { ...params, ...body }),
  cancelCycle: (world, actor, { params, body }) => cancelCycle(world, actor, { ...params, ...body }),
  setJudges: (world, actor, { params, body }) => setJudges(world, actor, { ...params, ...body }),
  allowLate: (world, actor, { params, body }) => allowLate(world, actor, { ...params, ...body }),
  endLate: (world, actor, { params, body }) => endLate(world, actor, { ...params, ...body }),
  closeNominations: (world, actor, { params, body }) =>
    closeNominations(world, actor, { ...params, ...body }),
}
