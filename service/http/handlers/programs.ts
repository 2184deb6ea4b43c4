import type { programsOperations } from '#core/contract/operations/programs.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const programsHandlers: Handlers<keyof typeof programsOperations> = {
  programs: listPrograms,
  closeNominations: (world, actor, { params, body }) =>
    closeNominations(world, actor, { ...params, ...body }),
}
