import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { stageAward } from './scene.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** The parts of a running order, in which a presenter is named as `presenter` says. */
function orderItem<P extends z.ZodType>(presenter: P) {
  // What stands beside a part is for hosts alone. How long it is expected to last, in minutes, is no secret.
  const beside = {
    notes: plainText(0, limits.hostNotes).optional(),
    presenter: presenter.optional(),
    minutes: z.int().min(0).max(limits.minutes).optional(),
  }
  // What is said here is read by everybody.
  const text = plainText(0, limits.interlude)
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('opening'), text: text.optional(), ...beside }),
    z.strictObject({ kind: z.literal('award'), awardId: id, ...beside }),
    /** A leader's learning story, a challenge's result. Its id is made by who adds it. */
    z.strictObject({
      kind: z.literal('interlude'),
      id,
      title: plainText(1, limits.title),
      text,
      ...beside,
    }),
    z.strictObject({ kind: z.literal('closing'), text: text.optional(), ...beside }),
  ])
}

/** As kept: a presenter by their id. */
export const plannedItem = orderItem(id)
export type PlannedItem = z.infer<typeof plannedItem>

type Parts = readonly { kind: string; awardId?: string; id?: string }[]

function isOrdered(items: Parts): boolean {
  const isOnce = (keys: (string | undefined)[]) => new Set(keys).size === keys.length
  const of = (kind: string) => items.filter((item) => item.kind === kind)
  return (
    items[0]?.kind === 'opening' &&
    items.at(-1)?.kind === 'closing' &&
    of('opening').length === 1 &&
    of('closing').length === 1 &&
    isOnce(of('award').map(({ awardId }) => awardId)) &&
    isOnce(of('interlude').map(({ id }) => id))
  )
}

/** Opening first, closing last, each award and interlude once. Awards left out follow after those named. */
const runningOrder = z
  .array(orderItem(personRef))
  .min(2)
  .max(limits.runningOrder)
  .refine(isOrdered, 'is not a running order')

/** Sets what happens in which order, until the doors open. `version` is the one it was made on. */
export const arrangeCeremony = z.strictObject({
  commandId,
  version: z.int().min(0),
  order: runningOrder,
  /** Person id → how to say their name; an empty one is taken away. For hosts; those not named stay as they are. */
  sayings: z.record(id, plainText(0, limits.saying)).optional(),
})

/** A ceremony as planned, for its hosts and the owners. */
export const ceremonyPlan = z.object({
  ceremonyId: id,
  cycleId: id,
  title: z.string(),
  startsAt: instant,
  /** Counts changes; one made on an older version is refused as `stale`. */
  version: z.int(),
  /** The running order can still be changed. */
  open: z.boolean(),
  hosts: z.array(person),
  /** The meeting in whose chat reveals are told; absent also where the bot is not in it any more. */
  meeting: z.object({ chatId: z.string() }).optional(),
  /** Whole: with every award of the cycle's program that is given or was decided. */
  order: z.array(orderItem(person)),
  awards: z.array(stageAward),
  /** How to say the names that may be called out, by name; empty where nobody said. For hosts alone, once decided. */
  sayings: z.array(z.object({ person, text: z.string() })).optional(),
})
export type CeremonyPlanView = z.infer<typeof ceremonyPlan>

const why = plainText(limits.reason.min, limits.reason.max)

/** Everybody reads the reason. */
export const moveCeremony = z.strictObject({ commandId, startsAt: instant, reason: why })
export const cancelCeremony = z.strictObject({ commandId, reason: why })

/**
 * Has a meeting's chat told who won as it is revealed: the chat's id as Teams calls it. It proves nothing: the bot must
 * know that chat, and the host be in it. Without `chatId`, no meeting is told any more.
 */
export const bindMeeting = z.strictObject({
  commandId,
  version: z.int().min(0),
  chatId: z.string().min(1).max(limits.conversationId).optional(),
})

export const setHosts = z.strictObject({
  commandId,
  version: z.int().min(0),
  hosts: z.array(personRef).min(1).max(limits.hosts),
})

/** Begins a rehearsal or joins the one that is on; `anew` takes that one back to its beginning, for all its screens. */
export const rehearseCeremony = z.strictObject({ commandId, anew: z.literal(true).optional() })

/**
 * What stands in the way of a good evening, and what only dims it. `not_standing`: somebody chosen was withdrawn or
 * ruled out since. `directory_silent`: whether somebody has left could not be found out.
 */
export const checkCodes = [
  'not_decided',
  'not_standing',
  'no_citation',
  'opted_out',
  'departed',
  'directory_silent',
  'no_photo',
  'channel_unbound',
  'meeting_unbound',
  'no_second_host',
] as const

/** The check before the doors open. It changes nothing. */
export const ceremonyCheck = z.object({
  /** Nothing found keeps the doors shut. */
  ready: z.boolean(),
  problems: z.array(
    z.object({
      code: z.enum(checkCodes),
      /** It keeps the doors shut; else it is to be known. */
      blocks: z.boolean(),
      /** Whom it is about: as secret as who won. */
      subject: person.optional(),
      award: z.object({ id, name: z.string() }).optional(),
      /** Where it is put right. */
      mend: z.enum(['decide', 'settings', 'people', 'channel', 'teams']),
    }),
  ),
})
export type CeremonyCheck = z.infer<typeof ceremonyCheck>

/** What a host takes along on paper. It names nobody who may win. */
export const runSheet = z.object({
  title: z.string(),
  startsAt: instant,
  hosts: z.array(person),
  items: z.array(
    z.object({
      kind: z.enum(['opening', 'award', 'interlude', 'closing']),
      /** When it begins if everything lasts as planned; without minutes planned anywhere, nothing is told. */
      at: instant.optional(),
      minutes: z.int().optional(),
      title: z.string().optional(),
      text: z.string().optional(),
      notes: z.string().optional(),
      presenter: person.optional(),
      award: stageAward.optional(),
      /** Whether those who watch decide it. */
      vote: z.boolean().optional(),
    }),
  ),
})
export type RunSheet = z.infer<typeof runSheet>
