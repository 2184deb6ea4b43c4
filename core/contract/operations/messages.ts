import { z } from 'zod'
import {
  byBatch,
  cycleMessages,
  message,
  messagePage,
  openMessages,
  sendAgain,
  sendAllAgain,
  sendingAgain,
  stopping,
} from '#core/contract/messages.ts'
import { bare, byCycle, change, type Operations, read } from '#core/contract/operations/operation.ts'
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
  openMessages: {
    ...read,
    path: '/cycles/:cycleId/messages/open',
    needs: 'owner',
    summary: 'Messages of a cycle that are not sent, some at a time',
    params: byCycle,
    query: openMessages,
    answer: messagePage,
  },
  stopBatch: {
    ...change,
    path: '/cycles/:cycleId/messages/batches/:batch/stop',
    needs: 'owner',
    summary: 'Send no more of what says one thing',
    params: byBatch,
    body: bare,
    answer: stopping,
  },
  goOn: {
    ...change,
    path: '/cycles/:cycleId/messages/batches/:batch/go-on',
    needs: 'owner',
    summary: 'Send what is left of what was stopped',
    params: byBatch,
    body: bare,
    answer: stopping,
  },
  sendAllAgain: {
    ...change,
    path: '/cycles/:cycleId/messages/send-again',
    needs: 'owner',
    summary: 'Send all again that may not have arrived, failed or reached nobody',
    params: byCycle,
    body: sendAllAgain,
    answer: sendingAgain,
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
