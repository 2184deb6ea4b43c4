import type { LiveAddress } from '#core/contract/live-address.ts'
import type { liveChannelOperations } from '#core/contract/operations/live-channel.ts'
import { ceremoniesHandlers } from '#service/http/handlers/ceremonies.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'
import type { LiveChannel } from '#service/live/live-channel.ts'

/** What HTTP and the live channel have to do with each other. */
export type Live = { address: LiveAddress } & Pick<LiveChannel, 'asked'>

export const liveChannelHandlers = (
  live: Live,
): Handlers<keyof typeof liveChannelOperations | 'ceremonyView'> => ({
  /** The same for everybody: whoever connects there says who they are, as at the service itself. */
  negotiateLive: async () => live.address,
  /** Whoever asks again and again is watching (rule C13). */
  async ceremonyView(world, asker, input) {
    const answer = await ceremoniesHandlers.ceremonyView(world, asker, input)
    if (input.query.as !== 'host') live.asked(asker.tenant, input.params.ceremonyId, asker.oid)
    return answer
  },
})
