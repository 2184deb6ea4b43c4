import { z } from 'zod'
import { reaction } from './ceremony.ts'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { learningMode, medallion, outcome } from './programs.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** Who may see a recognition (rule W2). */
export const visibility = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tenant') }),
  z.strictObject({ kind: z.literal('team'), teamId: id }),
  z.strictObject({ kind: z.literal('private') }),
])
export type Visibility = z.infer<typeof visibility>

const common = {
  id,
  at: instant,
  to: z.array(person),
  helpers: z.array(person),
  /** Plain text: a commendation's message, an award's citation. */
  text: z.string(),
  mode: learningMode.optional(),
  visibility,
  /** How many people reacted so; what nobody did is absent. Moments behind, because it is counted afterwards. */
  reactions: z.partialRecord(reaction, z.int()).default({}),
  /** How many comments can be read. */
  comments: z.int().default(0),
  /** When its author, or of an award an owner, last changed it. */
  changedAt: instant.optional(),
}

/** Anything on the wall. */
export const recognition = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('commendation'), from: person }),
  z.object({
    ...common,
    kind: z.literal('milestone'),
    /** The day it was reached, YYYY-MM-DD. */
    on: z.iso.date().optional(),
    link: z.object({ title: z.string(), url: z.string() }).optional(),
    /** A colleague who vouches for it. */
    confirmedBy: person.optional(),
    /** Told by the person themselves, or imported by an owner. */
    source: z.enum(['self', 'import']).default('self'),
  }),
  z.object({
    ...common,
    kind: z.literal('award'),
    award: z.object({ id, name: z.string(), medallion }),
    cycleId: id.optional(),
    cycleName: z.string(),
    outcome,
  }),
])
export type Recognition = z.infer<typeof recognition>

export const commend = z.strictObject({
  commandId,
  recipients: z.array(personRef).min(1).max(limits.recipients),
  message: plainText(limits.message.min, limits.message.max),
  mode: learningMode.optional(),
  visibility,
})

/** A feed, by what it tells of. */
export const feedName = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('award'), awardId: id }),
  z.strictObject({ kind: z.literal('team'), teamId: id }),
  z.strictObject({ kind: z.literal('person'), personId: id }),
])
export type FeedName = z.infer<typeof feedName>

/** A feed page, newest first; `next` continues after it, unmoved by what is added meanwhile (rule W1). */
export const feedPage = z.object({
  items: z.array(recognition),
  next: z.string().optional(),
  /** Of a filtered feed: so far back it was looked for this page; there may be more beyond (rule W1). */
  lookedTo: instant.optional(),
})
export type FeedPage = z.infer<typeof feedPage>

export const recognitionKinds = ['commendation', 'milestone', 'award'] as const

const cursor = z.string().regex(/^[A-Za-z0-9:-]{1,128}$/)
const moment = z.coerce.number().pipe(instant)

/** Filters leave out what doesn't fit; with any of them a page is a look at a bounded stretch (rule W1). */
export const feedQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.feedPage.max).default(limits.feedPage.default),
  cursor: cursor.optional(),
  kind: z.enum(recognitionKinds).optional(),
  mode: learningMode.optional(),
  /** Not older than this, and not newer than that. */
  since: moment.optional(),
  until: moment.optional(),
  /** Words that are all found in its text or names, in any order. */
  q: plainText(1, limits.search).optional(),
})
export type FeedFilter = Pick<z.output<typeof feedQuery>, 'kind' | 'mode' | 'since' | 'until' | 'q'>
