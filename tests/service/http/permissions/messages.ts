import type { messagesOperations } from '#core/contract/operations/messages.ts'
import { byCycle, commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

export const messagesRequests: Record<keyof typeof messagesOperations, RequestRow> = {
  cycleMessages: { stage: 'published', params: byCycle },
  openMessages: { stage: 'published', params: byCycle },
  stopBatch: {
    stage: 'published',
    params: ({ cycleId }) => ({ cycleId, batch: 'won' }),
    body: () => ({ commandId: commandId() }),
  },
  goOn: {
    stage: 'published',
    params: ({ cycleId }) => ({ cycleId, batch: 'won' }),
    body: () => ({ commandId: commandId() }),
  },
  sendAllAgain: {
    stage: 'published',
    params: byCycle,
    body: () => ({ commandId: commandId(), state: 'not-reached' }),
  },
  sendAgain: {
    stage: 'published',
    params: ({ cycleId, messageId }) => ({ cycleId, messageId }),
    body: () => ({ commandId: commandId() }),
  },
}
