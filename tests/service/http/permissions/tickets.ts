import type { ticketsOperations } from '#core/contract/operations/tickets.ts'
import { askers, commandId, type Outcome, type RequestRow } from '#tests/service/http/permissions/request.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byCeremony = ({ ceremonyId }: CompanyCycle) => ({ ceremonyId })
const ownersToo = { owner: 'ok', 'owner with an interest': 'ok' } as const

/** No sign-in is a ticket. */
const byTicketAlone = Object.fromEntries(
  askers.map((asker): [string, Outcome] => [
    asker,
    asker === 'holder of a ticket' ? 'ok' : 'unauthenticated',
  ]),
)

export const ticketsRequests: Record<keyof typeof ticketsOperations, RequestRow> = {
  tickets: { stage: 'decided', params: byCeremony, except: ownersToo },
  setTickets: {
    stage: 'decided',
    params: byCeremony,
    body: () => ({ commandId: commandId(), tickets: 'closed' }),
    except: ownersToo,
  },
  ticketView: { stage: 'decided', except: byTicketAlone },
}
