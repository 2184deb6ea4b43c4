import { z } from 'zod'
import { person } from './people.ts'
import { commandId, id, instant } from './text.ts'

/**
 * What a message is about. To channels: when the ceremony is and that it has begun, that nominations are open or about to
 * close, who won, what was corrected. To a meeting's chat: who won what was just revealed, and in the end all that was
 * given. To people: what waits for a judge, that they
 * or their nominee won, what became of a nomination, what a correction changed for them.
 */
export const messageKinds = [
  'date',
  'begun',
  'console',
  'nominations',
  'revealed',
  'winners',
  'recap',
  'correction',
  'judging',
  'host-soon',
  'won',
  'nominee-won',
  'outcome',
  'amended',
] as const

/**
 * Where a message stands (DESIGN §3). `uncertain`: it may have arrived, so it is not sent again unless an owner says
 * so. `not-reached`: the bot has no way to this person. `overtaken`: what it was to tell holds no more, so it is not
 * sent.
 */
export const messageStates = [
  'waiting',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'not-reached',
  'overtaken',
] as const

/** A message as an owner sees it: to whom and what became of it. */
export const message = z.object({
  id,
  kind: z.enum(messageKinds),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('channel'), name: z.string() }),
    /** The chat of the meeting in which something of this name is held. */
    z.object({ kind: z.literal('meeting'), name: z.string() }),
    z.object({ kind: z.literal('person'), person }),
  ]),
  state: z.enum(messageStates),
  /** Why it is not sent, in Teams' words. */
  reason: z.string().optional(),
  /** When it came into this state. */
  at: instant,
})
export type Message = z.infer<typeof message>

/** What the bot said of a cycle of its own accord. */
export const cycleMessages = z.object({
  /** How many are in each state. */
  counts: z.record(z.enum(messageStates), z.int()),
  /** What of the cycle has been told, or is about to be. */
  kinds: z.array(z.enum(messageKinds)),
  /** Those that are not sent: uncertain, failed and not reached first, then what waits. */
  open: z.array(message),
  /** Channels bound to the cycle's program. */
  channels: z.array(z.string()),
})
export type CycleMessages = z.infer<typeof cycleMessages>

export const sendAgain = z.strictObject({ commandId })
