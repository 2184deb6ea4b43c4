import { randomUUID } from 'node:crypto'
import { type Admitted, admitTicket } from '#core/ceremony/admit-ticket.ts'
import { liveOperations } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Claims } from '#service/identity/verify-token.ts'
import type { LiveSocket, ShownTicket } from '#service/live/connection.ts'

/** As whom a screen counts that came with a ticket, by the name it gives itself: never as anybody of the directory. */
export const guestOf = (screen: string): string => `~${screen}`

/** Whoever watches by a ticket, as far as they are anybody: a screen of that tenant, counted by itself. */
export function claimsOf({ tenant, expiresAt }: Admitted, screen: string = randomUUID()): Claims {
  return { tenant, oid: guestOf(screen), name: '', guest: true, ownerRole: false, expiresAt, token: '' }
}

/**
 * Rule C18: with a ticket one watches its ceremony, and does nothing else.
 * @throws Refusal `guest_not_allowed`, `ticket_invalid`
 */
export function requireCovered(
  ticket: ShownTicket,
  event: keyof typeof liveOperations,
  message: object,
): void {
  if (liveOperations[event].needs !== 'ticket')
    throw new Refusal('guest_not_allowed', 'This link is for watching.')
  if ('ceremonyId' in message && message.ceremonyId !== ticket.ceremonyId)
    throw new Refusal('ticket_invalid', 'This link is for another ceremony.')
}

/**
 * Ends connections whose tickets were voided (rule C18), and knows of those moved to another time. What can't be read
 * now stays as it is until it can.
 */
export function createTicketHolders(world: () => World) {
  const holders = new Set<LiveSocket>()

  /** When a ticket ends; nothing where it lets nobody in any more. */
  async function endOf(text: string): Promise<number | undefined> {
    try {
      return (await admitTicket(world(), text)).expiresAt
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'too_many_requests') return undefined
      throw error
    }
  }

  async function look(text: string): Promise<void> {
    const expiresAt = await endOf(text)
    for (const socket of holders) {
      const { ticket, claims } = socket.data
      if (ticket?.text !== text || claims.expiresAt === expiresAt) continue
      if (expiresAt === undefined) socket.disconnect(true)
      else socket.data.claims = { ...claims, expiresAt }
    }
  }

  return {
    note(socket: LiveSocket): void {
      if (socket.data.ticket) holders.add(socket)
    },
    /** To be called every second. Many hold the same ticket, which is looked at once. */
    async check(): Promise<void> {
      for (const socket of holders) if (!socket.connected) holders.delete(socket)
      const shown = new Set([...holders].flatMap(({ data }) => data.ticket?.text ?? []))
      // All at once, so that one that can't be read keeps no other waiting.
      const looks = await Promise.allSettled([...shown].map(look))
      for (const result of looks) if (result.status === 'rejected') throw result.reason
    },
  }
}
