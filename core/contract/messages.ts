import { z } from 'zod'
import { person } from './people.ts'
import { commandId, id, instant } from './text.ts'

/** What a message is about. */
export const messageKinds = ['winners', 'won', 'nominee-won'] as const

/**
 * Where a message stands (DESIGN §3). `uncertain`: it may have arrived, so it is not sent again unless an owner says
 * so. `not-reached`: the bot has no way to this person.
 */
export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'uncertain', 'not-reached'] as const

/** A message as an owner sees it: to whom and what became of it. */
export const message = z.object({
  id,
  kind: z.enum(messageKinds),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('channel'), name: z.string() }),
    z.object({ kind: z.literal('person'), person }),
  ]),
  state: z.enum(messageStates),
  /** Why it is not sent, in Teams' words. */
  reason: z.string().optional(),
  /** When it came into this state. */
  at: instant,
})
export type Message = z.infer<typeof message>

/** What a ceremony's end has sent. */
export const ceremonyMessages = z.object({
  /** How many are in each state. */
  counts: z.record(z.enum(messageStates), z.int()),
  /** Those that are not sent: uncertain, failed and not reached first, then what waits. */
  open: z.array(message),
  /** Channels bound to the ceremony's program. */
  channels: z.array(z.string()),
})
export type CeremonyMessages = z.infer<typeof ceremonyMessages>

export const sendAgain = z.strictObject({ commandId })
