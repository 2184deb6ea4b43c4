import { z } from 'zod'
import { audienceView } from './ceremony.ts'
import { commandId, instant } from './text.ts'

/**
 * Lets people watch who are not of the organization, by a link that holds a ticket (rule C18). `anew` makes another
 * link, and `closed` none; either ends all links given out before.
 */
export const setTickets = z.strictObject({ commandId, tickets: z.enum(['open', 'anew', 'closed']) })

export const ticketState = z.discriminatedUnion('open', [
  z.object({ open: z.literal(false) }),
  z.object({ open: z.literal(true), ticket: z.string(), expiresAt: instant }),
])
export type TicketState = z.infer<typeof ticketState>

/** The name a screen with a ticket gives itself, at random, so that it counts once however it asks. */
export const screenId = z.string().regex(/^[\w-]{8,64}$/, 'is not a screen’s name')

/** What whoever holds a ticket sees: what the audience does, of one ceremony. */
export const ticketView = z.object({ view: audienceView.optional(), serverTime: z.int() })
