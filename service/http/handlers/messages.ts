import type { messagesOperations } from '#core/contract/operations/messages.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const messagesHandlers: Handlers<keyof typeof messagesOperations> = {
  cycleMessages: (world, actor, { params }) => listMessages(world, actor, params.cycleId),
  sendAgain: (world, actor, { params, body }) => sendAgain(world, actor, { ...params, ...body }),
}
