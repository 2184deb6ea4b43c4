import type { ticketsOperations } from '#core/contract/operations/tickets.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const ticketsRoutes: RoutesOf<typeof ticketsOperations> = {
  tickets: ['GET', '/ceremonies/:ceremonyId/tickets'],
  setTickets: ['PUT', '/ceremonies/:ceremonyId/tickets'],
  ticketView: ['GET', '/ticket/view'],
}
