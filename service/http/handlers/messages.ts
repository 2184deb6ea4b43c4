import type { messagesOperations } from '#core/contract/operations/messages.ts'
import { listMessages, listOpen } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { sendAllAgain } from '#core/messages/send-all-again.ts'
import { goOn, stopBatch } from '#core/messages/stop-batch.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'
import { sharedLooks } from '#service/http/shared-looks.ts'

export const messagesHandlers: Handlers<keyof typeof messagesOperations> = {
  cycleMessages: (world, actor, { params }) =>
    listMessages(world, actor, params.cycleId, sharedLooks(world).lookAt),
  openMessages: (world, actor, { params, query }) =>
    listOpen(world, actor, { ...params, ...query }, sharedLooks(world).lookAt),
  stopBatch: (world, actor, { params, body }) => stopBatch(world, actor, { ...params, ...body }),
  goOn: (world, actor, { params, body }) => goOn(world, actor, { ...params, ...body }),
  async sendAllAgain(world, actor, { params, body }) {
    const asked = await sendAllAgain(world, actor, { ...params, ...body })
    sharedLooks(world).outdate(actor.tenant, params.cycleId)
    return asked
  },
  async sendAgain(world, actor, { params, body }) {
    const again = await sendAgain(world, actor, { ...params, ...body })
    sharedLooks(world).outdate(actor.tenant, params.cycleId)
    return again
  },
}
