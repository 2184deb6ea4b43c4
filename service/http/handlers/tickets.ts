import { setTickets, showTickets } from '#core/ceremony/set-tickets.ts'
import type { ticketsOperations } from '#core/contract/operations/tickets.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const ticketsHandlers: Handlers<Exclude<keyof typeof ticketsOperations, 'ticketView'>> = {
  tickets: (world, actor, { params }) => showTickets(world, actor, params),
  setTickets: (world, actor, { params, body }) => setTickets(world, actor, { ...params, ...body }),
}
