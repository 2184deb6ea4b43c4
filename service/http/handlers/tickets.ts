import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import { setTickets, showTickets } from '#core/ceremony/set-tickets.ts'
import type { ticketsOperations } from '#core/contract/operations/tickets.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const ticketsHandlers: Handlers<keyof typeof ticketsOperations> = {
  tickets: (world, actor, { params }) => showTickets(world, actor, params),
  setTickets: (world, actor, { params, body }) => setTickets(world, actor, { ...params, ...body }),
  ticketView: async (world, { ticket }, { query }) => {
    const { view } = await admitTicket(world, ticket)
    return { ...(view.seq === query.seq ? {} : { view }), serverTime: world.now() }
  },
}
