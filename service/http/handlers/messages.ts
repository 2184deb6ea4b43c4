import type { messagesOperations } from '#core/contract/operations/messages.ts'
import { listMessages, listOpen } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { sendAllAgain } from '#core/messages/send-all-again.ts'
import { goOn, stopBatch } from '#core/messages/stop-batch.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const messagesHandlers: Handlers<keyof typeof messagesOperations> = {
  cycleMessages: (world, actor, { params }) => listMessages(world, actor, params.cycleId),
  openMessages: (world, actor, { params, query }) => listOpen(world, actor, { ...params, ...query }),
  stopBatch: (world, actor, { params, body }) => stopBatch(world, actor, { ...params, ...body }),
  goOn: (world, actor, { params, body }) => goOn(world, actor, { ...params, ...body }),
  sendAllAgain: (world, actor, { params, body }) => sendAllAgain(world, actor, { ...params, ...body }),
  sendAgain: (world, actor, { params, body }) => sendAgain(world, actor, { ...params, ...body }),
}
