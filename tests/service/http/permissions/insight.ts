import type { insightOperations } from '#core/contract/operations/insight.ts'
import { commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'
import type { Company } from '#tests/support/company.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byProgram = (_: CompanyCycle, { programId }: Company) => ({ programId })

export const insightRequests: Record<keyof typeof insightOperations, RequestRow> = {
  insight: { stage: 'published', params: byProgram, query: '?months=6' },
  nameLeaders: {
    stage: 'open',
    params: byProgram,
    body: () => ({ commandId: commandId(), words: ['Head'] }),
  },
}
