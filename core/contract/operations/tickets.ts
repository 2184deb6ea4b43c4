import { z } from 'zod'
import { change, type Operations, read } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'
import { screenId, setTickets, ticketState, ticketView } from '#core/contract/tickets.ts'

const byCeremony = z.strictObject({ ceremonyId: id })

export const ticketsOperations = {
  tickets: {
    ...read,
    path: '/ceremonies/:ceremonyId/tickets',
    needs: 'host',
    summary: 'The ticket by which people from outside may watch, for hosts and the owners',
    params: byCeremony,
    answer: ticketState,
  },
  setTickets: {
    ...change,
    method: 'PUT',
    path: '/ceremonies/:ceremonyId/tickets',
    needs: 'host',
    summary: 'Let people from outside watch by a ticket, make another one, or none; only an owner opens this',
    params: byCeremony,
    body: setTickets,
    answer: ticketState,
  },
  ticketView: {
    ...read,
    path: '/ticket/view',
    needs: 'ticket',
    summary:
      'A snapshot of the ceremony that a ticket is for, left out where `seq` is still its newest; sent as `Authorization: Ticket …`',
    query: z.strictObject({
      seq: z.coerce.number().int().min(0).optional(),
      screen: screenId.optional(),
    }),
    answer: ticketView,
  },
} as const satisfies Operations
