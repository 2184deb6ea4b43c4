import { z } from 'zod'
import { reaction } from '#core/contract/ceremony.ts'
import { person } from '#core/contract/people.ts'
import { type Recognition, recognition } from '#core/contract/recognition.ts'
import { instant } from '#core/contract/text.ts'
import type { Write } from '#core/ports.ts'
import { defineRow, insert } from '#core/rows/row-kind.ts'
import { feedOwner, feedsOf } from './feeds.ts'

const shown = z.object({ kind: z.literal('shown') })
/** By its author. */
const removed = z.object({ kind: z.literal('removed'), at: instant })
/** By an owner, with a reason. */
const hidden = z.object({ kind: z.literal('hidden'), by: z.string(), reason: z.string(), at: instant })
/** An award that never came to the wall: everybody it is for was erased before (rule W5). */
const withheld = z.object({ kind: z.literal('withheld') })
/** An award that was taken back (rule C14). Its record says so. Given again, it is as it was before. */
const revoked = z.object({
  kind: z.literal('revoked'),
  by: z.string(),
  reason: z.string(),
  at: instant,
  before: z.discriminatedUnion('kind', [shown, removed, hidden, withheld]).optional(),
})

/** Whether an item is on the wall, and if not, why (rules W4, W5, C14). */
const standing = z.discriminatedUnion('kind', [shown, removed, hidden, revoked, withheld])
export type ItemStanding = z.infer<typeof standing>

/** Recognitions: the item itself and the feeds that hold copies of it. An item's `at` never changes: copies lie by it. */
export const itemRow = defineRow(
  'item',
  z.object({
    item: recognition,
    feeds: z.array(z.string()),
    /** Feeds that are to hold it no longer, but may. */
    left: z.array(z.string()).default([]),
    standing: standing.default({ kind: 'shown' }),
    /** Of an award: all whom it is about are erased, and its words are never to come back (rule W5). */
    erased: z.literal(true).optional(),
  }),
)
export type ItemRecord = z.infer<(typeof itemRow)['schema']>

/** Puts a new item into its partition; the effect `distribute` saved with it brings it to its feeds. */
export function newItem(item: Recognition): Write {
  return insert(itemRow, [], newRecord(item))
}

/** An award for people who are all erased: it was given, but comes to no feed (rule W5). */
export function withheldItem(item: Recognition): Write {
  return insert(itemRow, [], { ...newRecord(item), erased: true, standing: { kind: 'withheld' } })
}

/** A new item as it is stored. */
export function newRecord(item: Recognition): ItemRecord {
  return { item, feeds: feedsOf(item), left: [], standing: { kind: 'shown' } }
}

/**
 * An item as changed, which goes to the feeds that are to show it now, and out of those that are not. Who was erased
 * keeps no feed (rule W5).
 */
export function withItem(record: ItemRecord, item: Recognition): ItemRecord {
  const erased = new Set([...item.to, ...item.helpers].filter(({ name }) => name === '').map(({ id }) => id))
  const feeds = feedsOf(item).filter((feed) => !erased.has(feedOwner(feed)?.person ?? ''))
  const left = [...new Set([...record.left, ...record.feeds])].filter((feed) => !feeds.includes(feed))
  return { ...record, item, feeds, left }
}

/** Feeds: a copy of an item, keyed so that the newest comes first. */
export const copyRow = defineRow('copy', recognition)

/** Recognitions: how somebody reacts to the item; one row each, so that a thousand at once don't meet. */
export const reactionRow = defineRow(
  'reaction',
  z.object({ person: z.string(), reactions: z.array(reaction) }),
)

/** Recognitions: a comment, keyed so that the newest comes first; its id is its key. */
export const commentRow = defineRow(
  'comment',
  z.object({
    id: z.string(),
    at: instant,
    author: person,
    text: z.string(),
    congratulation: z.boolean(),
    changedAt: instant.optional(),
    standing: z.discriminatedUnion('kind', [shown, removed, hidden]),
  }),
)
export type CommentRecord = z.infer<(typeof commentRow)['schema']>

/** Recognitions: somebody's congratulation, so that theirs stands there once. */
export const congratulatedRow = defineRow('congratulated', z.object({ commentId: z.string() }))

/** PersonIndex: an item somebody reacts to, keyed like its copies in feeds, so that a page's lie side by side. */
export const reactedRow = defineRow('reacted', z.object({ itemId: z.string(), reactions: z.array(reaction) }))

/** PersonIndex: an item somebody commented on. */
export const commentedRow = defineRow('commented', z.object({ itemId: z.string(), commentId: z.string() }))
