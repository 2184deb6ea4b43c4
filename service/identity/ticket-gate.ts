import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isIPv6 } from 'node:net'
import { readTicket } from '#core/contract/ticket-text.ts'
import { Refusal } from '#core/refusal.ts'
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
export function createTicketGate(now: () => number, tenants: readonly string[]) {
  const salt = randomBytes(32)
  const addresses = createAllowances(ofAddress, now)
  const tickets = createAllowances(ofTicket, now)
  const digest = (text: string) => createHmac('sha256', salt).update(text).digest('base64')
  return {
    /** @throws Refusal `too_many_requests`, `ticket_invalid` where it is of none of the tenants served here */
    pass(whence: Whence, ticket: string): void {
      const address = addressOf(whence)
      // A service that stands between screens and us doesn't say whence they come.
      if (address !== '') addresses.spend(digest(address))
      tickets.spend(digest(ticket))
      const tenant = readTicket(ticket)?.tenant
      if (tenant && !tenants.some((served) => served.toLowerCase() === tenant))
        throw new Refusal('ticket_invalid', 'This link lets nobody in any more.')
    },
    /** Forgets those who may do everything again. */
    forget(): void {
      addresses.forget()
      tickets.forget()
    },
  }
}

/**
 * What the proxy before us saw, without the port; what others before it said is anybody's invention. Of the sixth
 * version of addresses everybody has as many as they like: theirs is the network they have them in.
 */
export function addressOf({ headers, address }: Whence): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join().split(',').at(-1)?.trim()
  const seen = said ? said.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$|^\[(.*)\](:\d+)?$/, '$1$2') : (address ?? '')
  const plain = seen.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? networkOf(plain) : plain
}

/** The first four of an address' eight groups. */
function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  // As an address of the web it has one spelling; what is left out of it is nothing but zeros.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const groups = (text: string) => text.split(':').filter((group) => group !== '')
  const left = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const zeros = Array.from({ length: left }, () => '0')
  return [...groups(head), ...zeros, ...groups(tail ?? '')].slice(0, 4).join(':')
}
