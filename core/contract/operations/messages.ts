import { z } from 'zod'
import { cycleMessages, message, sendAgain } from '#core/contract/messages.ts'
import { byCycle, change, type Operations, read } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'

export const messagesOperations = {
  cycleMessages: {
    ...read,
    path: '/cycles/:cycleId/messages',
    needs: 'owner',
    summary: 'What the bot said of a cycle of its own accord, and what did not arrive',
    params: byCycle,
    answer: cycleMessages,
  },
  sendAgain: {
    ...change,
    path: '/cycles/:cycleId/messages/:messageId/send-again',
    needs: 'owner',
    summary: 'Send again what may not have arrived, failed or reached nobody',
    params: z.strictObject({ cycleId: id, messageId: id }),
    body: sendAgain,
    answer: message,
  },
} as const satisfies Operations
