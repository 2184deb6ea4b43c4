import { z } from 'zod'
import { type Recognition, recognition } from '#core/contract/recognition.ts'
import { instant } from '#core/contract/text.ts'
import type { Write } from '#core/ports.ts'
import { defineRow, insert } from '#core/rows/row-kind.ts'
import { feedsOf } from './feeds.ts'

/** Whether an item is on the wall, and if not, why (rules W4, C14). */
const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown') }),
  /** By its author. */
  z.object({ kind: z.literal('removed'), at: instant }),
  /** By an owner, with a reason. */
  z.object({ kind: z.literal('hidden'), by: z.string(), reason: z.string(), at: instant }),
  /** An award that was taken back (rule C14). Its record says so. */
  z.object({ kind: z.literal('revoked'), by: z.string(), reason: z.string(), at: instant }),
])
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
  }),
)
export type ItemRecord = z.infer<(typeof itemRow)['schema']>

/** Puts a new item into its partition; the effect `distribute` saved with it brings it to its feeds. */
export function newItem(item: Recognition): Write {
  return insert(itemRow, [], { item, feeds: feedsOf(item), left: [], standing: { kind: 'shown' } })
}

/** Feeds: a copy of an item, keyed so that the newest comes first. */
export const copyRow = defineRow('copy', recognition)
