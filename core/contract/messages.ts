import { z } from 'zod'
import { person } from './people.ts'
import { commandId, id, instant } from './text.ts'

/**
 * What a message is about. To channels: when the ceremony is and that it has begun, that nominations are open or about to
 * close, which one colleagues are asked to endorse, who won, what was corrected. To a meeting's chat: who won what was just revealed, and in the end all that was
 * given. To people: what waits for a judge, that they
 * or their nominee won, what became of a nomination, what a correction changed for them.
 */
export const messageKinds = [
  'date',
  'begun',
  'console',
  'nominations',
  'endorsable',
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
 * sent. `stopped`: it waits until an owner has its batch go on.
 */
export const messageStates = [
  'waiting',
  'stopped',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'not-reached',
  'overtaken',
] as const

/** The states of what is not sent, in the order in which an owner sees them. */
export const openStates = ['uncertain', 'failed', 'not-reached', 'sending', 'waiting', 'stopped'] as const
/** Of these an owner decides whether it is sent again. */
export const stuckStates = ['uncertain', 'failed', 'not-reached'] as const

/**
 * Why somebody is not reached, where it isn't Teams that said so (rule R6). `removed`: they removed or blocked Laurels.
 * `no-account`: the organization doesn't know them any more. `not-installed`: they haven't installed it, share no team
 * with it, and it may not install itself. It may, but: `no-consent`: an administrator has not consented yet;
 * `not-published`: it is not in the organization's store; `not-allowed`: Teams refuses it for this person.
 */
export const unreachedReasons = [
  'removed',
  'no-account',
  'not-installed',
  'no-consent',
  'not-published',
  'not-allowed',
] as const
export type UnreachedReason = (typeof unreachedReasons)[number]

/** All messages of a cycle that say one thing. Made by the server, safe in an address. */
const batchId = z.string().regex(/^[a-z0-9-]{1,100}$/, 'is not a batch')

/** A message as an owner sees it: to whom and what became of it. */
export const message = z.object({
  id,
  kind: z.enum(messageKinds),
  batch: batchId,
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('channel'), name: z.string() }),
    /** The chat of the meeting in which something of this name is held. */
    z.object({ kind: z.literal('meeting'), name: z.string() }),
    z.object({ kind: z.literal('person'), person }),
  ]),
  state: z.enum(messageStates),
  /** Why it is not sent: one of `unreachedReasons`, or in Teams' words. */
  reason: z.string().optional(),
  /** When it came into this state. */
  at: instant,
})
export type Message = z.infer<typeof message>

const counts = z.record(z.enum(messageStates), z.int())

/**
 * Where a batch stands. `writing`: more of its messages are being written, so that its total grows. `held`: all that is
 * left waits for people's quiet hours. `stopped`: nothing of it is sent until an owner has it go on (rule S6).
 */
const batchStates = ['writing', 'sending', 'held', 'stopped', 'done'] as const

/** Who stopped it, and when. */
const stop = z.object({ by: person, at: instant })

/** Messages that say one thing, and how they fare. */
export const batch = z.object({
  id: batchId,
  kind: z.enum(messageKinds),
  /** Of reminders: which of them. */
  step: z.enum(['opened', 'week', 'day', 'begun', 'due', 'soon']).optional(),
  /** The title of the ceremony it is about, where it is about one that is still known. */
  ceremony: z.string().optional(),
  state: z.enum(batchStates),
  counts,
  stopped: stop.optional(),
  /** When something of it last changed. */
  at: instant,
  /** While it is sent: about when the last of it will have left. */
  endsAt: instant.optional(),
})
export type Batch = z.infer<typeof batch>

/** How many stand alike, and why: `reason` in Teams' words, empty where it gave none. */
const reason = z.object({
  state: z.enum(stuckStates),
  to: z.enum(['channel', 'meeting', 'person']),
  reason: z.string(),
  count: z.int(),
})

/** Some of the messages that are not sent; `more` asks for those that follow. */
export const messagePage = z.object({ messages: z.array(message), more: z.string().optional() })

/** What the bot said of a cycle of its own accord. What is counted may be some moments old. */
export const cycleMessages = z.object({
  /** How many are in each state. */
  counts,
  /** What of the cycle has been told, or is about to be. */
  kinds: z.array(z.enum(messageKinds)),
  /** What is being sent first, then what was last. */
  batches: z.array(batch),
  /** Why some go no further, those of which there are most first; at most `limits.reasons`. */
  reasons: z.array(reason),
  /** The first that Teams has not taken yet, which are tried again by themselves. */
  retried: z.array(message),
  /** The first that are not sent: uncertain, failed and not reached first, then what waits. */
  open: z.array(message),
  /** Asks for those that follow. */
  more: z.string().optional(),
  /** Channels bound to the cycle's program. */
  channels: z.array(z.string()),
})
export type CycleMessages = z.infer<typeof cycleMessages>

/** Which messages; those of any state, batch or reason unless said. An empty reason: Teams gave none. */
const which = {
  batch: batchId.optional(),
  to: z.enum(['channel', 'meeting', 'person']).optional(),
  reason: z.string().max(1_000).optional(),
}
export const openMessages = z.strictObject({
  ...which,
  state: z.enum(openStates).optional(),
  /** Only those whose reason is none of `cycleMessages`' reasons. */
  reasons: z.literal('others').optional(),
  /** `more` of the page before. */
  after: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,300}$/)
    .optional(),
})

export const sendAgain = z.strictObject({ commandId })
export const sendAllAgain = z.strictObject({ ...which, commandId, state: z.enum(stuckStates) })
/** From when on what stood so is sent again. */
export const sendingAgain = z.object({ at: instant })

export const byBatch = z.strictObject({ cycleId: id, batch: batchId })
/** Whether a batch is stopped by now. */
export const stopping = z.object({ batch: batchId, stopped: stop.optional() })
