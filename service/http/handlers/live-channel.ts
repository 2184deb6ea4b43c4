import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import type { liveChannelOperations } from '#core/contract/operations/live-channel.ts'
import { ceremoniesHandlers } from '#service/http/handlers/ceremonies.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'
import type { LiveChannel } from '#service/live/live-channel.ts'
import { guestOf } from '#service/live/tickets.ts'

/** What HTTP and the live channel have to do with each other. */
export type Live = { address: LiveAddress } & Pick<LiveChannel, 'asked'>

export const liveChannelHandlers = (
  live: Live,
): Handlers<keyof typeof liveChannelOperations | 'ceremonyView' | 'ticketView'> => ({
  /** The same for everybody: whoever connects there says who they are, as at the service itself. */
  negotiateLive: async () => live.address,
  /** Whoever asks again and again is watching (rule C13). */
  async ceremonyView(world, asker, input) {
    const answer = await ceremoniesHandlers.ceremonyView(world, asker, input)
    if (input.query.as !== 'host') live.asked(asker.tenant, input.params.ceremonyId, asker.oid)
    return answer
  },
  async ticketView(world, { ticket }, { query: { seq, screen } }) {
    const { tenant, ceremonyId, view } = await admitTicket(world, ticket)
    if (screen !== undefined) live.asked(tenant, ceremonyId, guestOf(screen))
    return { ...(view.seq === seq ? {} : { view }), serverTime: world.now() }
  },
})
