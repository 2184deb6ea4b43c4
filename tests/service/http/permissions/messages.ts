import type { messagesOperations } from '#core/contract/operations/messages.ts'
import { byCycle, commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

export const messagesRequests: Record<keyof typeof messagesOperations, RequestRow> = {
  cycleMessages: { stage: 'published', params: byCycle },
  sendAgain: {
    stage: 'published',
    params: ({ cycleId, messageId }) => ({ cycleId, messageId }),
    body: () => ({ commandId: commandId() }),
  },
}
