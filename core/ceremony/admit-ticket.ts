import type { AudienceView } from '#core/contract/ceremony.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { readTicket, type TicketParts } from '#core/contract/ticket-text.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { type Snapshot, snapshotsOf } from './snapshots.ts'
import { isSignedWith, ticketsEndAt } from './ticket.ts'

/** What a ticket lets its bearer do: watch this one ceremony as its audience does, for so long. */
export type Admitted = { tenant: string; ceremonyId: string; expiresAt: number; view: AudienceView }

/**
 * Rule C18: a ticket lets in as long as its ceremony has the key it was signed with, and has not been over for a day.
 * A rehearsal has none (rule C9). However wrong a ticket is, nothing tells whether there is such a ceremony.
 * @throws Refusal `ticket_invalid`, `ticket_expired`
 */
export async function admitTicket(world: World, text: string): Promise<Admitted> {
  const ticket = readTicket(text)
  if (!ticket || isRehearsal(ticket.ceremonyId)) throw invalid()
  const { tenant, ceremonyId } = ticket
  const { ceremony, audience } = await letIn(world, ticket)
  const expiresAt = ticketsEndAt(ceremony)
  if (expiresAt <= world.now()) throw new Refusal('ticket_expired', 'This link has expired.')
  return { tenant, ceremonyId, expiresAt, view: audience }
}

/** Of its ceremony as of a moment ago; where that has not heard of such tickets, as of now. */
async function letIn(world: World, ticket: TicketParts): Promise<Snapshot> {
  const { tenant, ceremonyId } = ticket
  for (const which of ['recent', 'newest'] as const) {
    const snapshot = await snapshotsOf(world)[which](tenant, ceremonyId).catch(unlessUnknown)
    const key = snapshot?.plan.tickets?.key
    if (snapshot && key !== undefined && isSignedWith(key, ticket)) return snapshot
  }
  throw invalid()
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'not_found') return undefined
  throw error
}

function invalid(): Refusal {
  return new Refusal('ticket_invalid', 'This link lets nobody in any more.')
}
