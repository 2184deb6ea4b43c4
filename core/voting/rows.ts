import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import type { Place } from '#core/ports.ts'
import { ballotsOf } from '#core/rows/places.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** One round of voting on one award of a ceremony. */
export type Round = { tenant: string; ceremonyId: string; segmentId: string; round: number }

/** A voter's choice as stored. `number` counts their choices in this round. */
export const storedBallot = z.object({
  voter: z.string(),
  option: z.string(),
  number: z.int().min(1),
  commandId: z.string(),
  at: instant,
})
export type StoredBallot = z.infer<typeof storedBallot>

/**
 * Ballots: whether the shard takes any, and the number of its newest batch. No row: open, and nothing was cast.
 * Each batch replaces it at the version it was decided on; sealing overwrites it, whatever is there.
 */
export const gateRow = defineRow(
  'gate',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), batch: z.int().min(1) }),
    z.object({ kind: z.literal('sealed') }),
  ]),
)

/** Ballots: those stored together, keyed by the batch's number. Of a voter's several, the one in the last batch counts. */
export const batchRow = defineRow('batch', z.array(storedBallot))

const shards = 16

/** Every place where a round's ballots lie. */
export function placesOf({ tenant, ...vote }: Round): Place[] {
  return Array.from({ length: shards }, (_, shard) => ballotsOf(tenant, vote, shard))
}

/** Where a voter's ballots lie: their shard by FNV-1a, which spreads ids evenly. */
export function placeOf({ tenant, ...vote }: Round, voter: string): Place {
  let hash = 0x811c9dc5
  for (const sign of voter) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return ballotsOf(tenant, vote, (hash >>> 0) % shards)
}
