import type { AudienceView } from '#core/contract/ceremony.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { readTicket, type TicketParts } from '#core/contract/ticket-text.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { type Snapshot, snapshotsOf } from './snapshots.ts'
import { isSignedWith, ticketsEndAt } from './ticket.ts'
import { ticketLooksOf } from './ticket-looks.ts'

/** What a ticket lets its bearer do: watch this one ceremony as its audience does, for so long. */
export type Admitted = { tenant: string; ceremonyId: string; expiresAt: number; view: AudienceView }

/**
 * Rule C18: a ticket lets in as long as its ceremony has the key it was signed with, and has not been over for a day.
 * A rehearsal has none (rule C9). However wrong a ticket is, nothing tells whether there is such a ceremony.
 * @throws Refusal `ticket_invalid`, `ticket_expired`, `too_many_requests`
 */
export async function admitTicket(world: World, text: string): Promise<Admitted> {
  const ticket = readTicket(text)
  if (!ticket || isRehearsal(ticket.ceremonyId)) throw invalid()
  return ticketLooksOf(world).at(text, () => look(world, ticket))
}

async function look(world: World, ticket: TicketParts): Promise<Admitted> {
  const { tenant, ceremonyId } = ticket
  // Of its ceremony as of a moment ago; where that lets nobody in, as of now.
  const recent = await snapshotsOf(world).recent(tenant, ceremonyId).catch(invalidIfUnknown)
  if (obstacleTo(ticket, recent, world.now()) === undefined) return admitted(ticket, recent)
  const newest = await snapshotsOf(world).newest(tenant, ceremonyId).catch(invalidIfUnknown)
  const obstacle = obstacleTo(ticket, newest, world.now())
  if (obstacle) throw obstacle
  return admitted(ticket, newest)
}

function obstacleTo(ticket: TicketParts, { plan, ceremony }: Snapshot, now: number): Refusal | undefined {
  if (!plan.tickets || !isSignedWith(plan.tickets.key, ticket)) return invalid()
  return ticketsEndAt(ceremony) <= now ? new Refusal('ticket_expired', 'This link has expired.') : undefined
}

function admitted({ tenant, ceremonyId }: TicketParts, { ceremony, audience }: Snapshot): Admitted {
  return { tenant, ceremonyId, expiresAt: ticketsEndAt(ceremony), view: audience }
}

function invalidIfUnknown(error: unknown): never {
  throw error instanceof Refusal && error.code === 'not_found' ? invalid() : error
}

function invalid(): Refusal {
  return new Refusal('ticket_invalid', 'This link lets nobody in any more.')
}
