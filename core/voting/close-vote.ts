import type { World } from '#core/ports.ts'
import { put, readRow, rowKey } from '#core/rows/row-kind.ts'
import { batchesAfter } from './ballot-box.ts'
import { type Count, countBallots } from './ballots.ts'
import { batchRow, gateRow, placesOf, type Round, type StoredBallot } from './rows.ts'

/**
 * Closes a vote for good (rule C7): no ballot is stored after this. Whatever is under way to a shard fails on its
 * gate, which is overwritten without a look, so that no rush of voters can hold it off. Twice is once.
 */
export async function sealVote(world: Pick<World, 'rows'>, round: Round): Promise<void> {
  await Promise.all(
    placesOf(round).map((place) => world.rows.commit(place, [put(gateRow, [], { kind: 'sealed' })])),
  )
}

/**
 * Counts a sealed vote (rule C7).
 * @throws Error where it is not sealed: a count then might change
 */
export async function countVote(world: Pick<World, 'rows'>, round: Round): Promise<Count> {
  const shards = await Promise.all(
    placesOf(round).map(async (place) => {
      const gate = await readRow(world.rows, place, gateRow)
      if (gate?.value.kind !== 'sealed') throw new Error(`The vote ${place.partition} is counted unsealed.`)
      const ballots: StoredBallot[] = []
      for await (const batch of batchesAfter(world, place, 0)) ballots.push(...batch.ballots)
      return ballots
    }),
  )
  return countBallots(shards.flat())
}

/** Forgets who chose what, and nothing else: the vote stays sealed. */
export async function forgetVote(world: Pick<World, 'rows'>, round: Round): Promise<void> {
  const [from, below] = [`${rowKey(batchRow)}:`, `${rowKey(batchRow)};`]
  for (const place of placesOf(round))
    for (;;) {
      const page = await world.rows.scan(place, { from, below, limit: 100 })
      if (page.length === 0) break
      await world.rows.commit(
        place,
        page.map(({ row }) => ({ kind: 'delete', row })),
      )
    }
}
