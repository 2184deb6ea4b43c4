import type { programsOperations } from '#core/contract/operations/programs.ts'
import { byCycle, commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

export const programsRequests: Record<keyof typeof programsOperations, RequestRow> = {
  programs: { stage: 'open' },
  closeNominations: { stage: 'open', params: byCycle, body: () => ({ commandId: commandId() }) },
}
