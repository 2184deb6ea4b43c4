import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { createAllowances } from '#service/live/allowances.ts'

const refusal = 'That was a lot at once. Please wait a moment.'

/** An office shares an address: so many of its screens may open at once, or ask every three seconds. */
const ofAddress = { perSecond: 60, burst: 600, refusal }
/** A ticket is passed on to many. */
const ofTicket = { perSecond: 500, burst: 5_000, refusal }

/** Where a ticket is shown: over a connection, or by who stands before us as its last stop. */
export type Whence = { headers: IncomingHttpHeaders; address: string | undefined }

export type TicketGate = ReturnType<typeof createTicketGate>

/**
 * How often tickets may be shown, before anything is read for them: from one address, and one ticket from all of them.
 * Of either it knows no more than a digest that nobody else can make, for as long as it counts.
 */
export function createTicketGate(now: () => number) {
  const salt = randomBytes(32)
  const addresses = createAllowances(ofAddress, now)
  const tickets = createAllowances(ofTicket, now)
  const digest = (text: string) => createHmac('sha256', salt).update(text).digest('base64')
  return {
    /** @throws Refusal `too_many_requests` */
    pass(whence: Whence, ticket: string): void {
      const address = addressOf(whence)
      // A service that stands between screens and us doesn't say whence they come.
      if (address !== '') addresses.spend(digest(address))
      tickets.spend(digest(ticket))
    },
    /** Forgets those who may do everything again. */
    forget(): void {
      addresses.forget()
      tickets.forget()
    },
  }
}

/** What the proxy before us saw, without the port; what others before it said is anybody's invention. */
function addressOf({ headers, address }: Whence): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join().split(',').at(-1)?.trim()
  return said ? said.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$|^\[(.*)\](:\d+)?$/, '$1$2') : (address ?? '')
}
