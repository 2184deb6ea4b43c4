import { randomUUID } from 'node:crypto'
import { type Admitted, admitTicket } from '#core/ceremony/admit-ticket.ts'
import { liveOperations } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Claims } from '#service/identity/verify-token.ts'
import type { LiveSocket, ShownTicket } from '#service/live/connection.ts'

/** Whoever watches by a ticket, as far as they are anybody: a screen of that tenant, counted by itself. */
export function claimsOf({ tenant, expiresAt }: Admitted): Claims {
  return { tenant, oid: randomUUID(), name: '', guest: true, ownerRole: false, expiresAt, token: '' }
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

/** Ends connections whose tickets were voided (rule C18), and knows of those moved to another time. */
export function createTicketHolders(world: () => World) {
  const holders = new Set<LiveSocket>()

  async function look(text: string): Promise<Admitted | undefined> {
    try {
      return await admitTicket(world(), text)
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  return {
    note(socket: LiveSocket): void {
      if (socket.data.ticket) holders.add(socket)
    },
    /** To be called every second. Many hold the same ticket, which is looked at once. */
    async check(): Promise<void> {
      const looks = new Map<string, ReturnType<typeof look>>()
      for (const socket of holders) {
        const { ticket } = socket.data
        if (!ticket || !socket.connected) holders.delete(socket)
        else if (!looks.has(ticket.text)) looks.set(ticket.text, look(ticket.text))
      }
      for (const [text, looking] of looks) {
        const admitted = await looking
        for (const socket of holders) {
          if (socket.data.ticket?.text !== text) continue
          if (admitted) socket.data.claims = { ...socket.data.claims, expiresAt: admitted.expiresAt }
          else socket.disconnect(true)
        }
      }
    },
  }
}
