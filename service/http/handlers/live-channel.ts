import type { LiveAddress } from '#core/contract/live-address.ts'
import type { liveChannelOperations } from '#core/contract/operations/live-channel.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

/** The same for everybody: whoever connects there says who they are, as at the service itself. */
export const liveChannelHandlers = (at: LiveAddress): Handlers<keyof typeof liveChannelOperations> => ({
  negotiateLive: async () => at,
})
