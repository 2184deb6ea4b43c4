import type { World } from '#core/ports.ts'
import { batchesAfter } from './ballot-box.ts'
import { placesOf, type Round } from './rows.ts'

export type Turnout = ReturnType<typeof createTurnout>

/**
 * How many have voted in a round, whichever process took their ballots; never what. Each look reads only what was
 * stored since the last one.
 */
export function createTurnout(world: Pick<World, 'rows'>, round: Round) {
  const shards = placesOf(round).map((place) => ({ place, batch: 0 }))
  const voters = new Set<string>()
  return {
    async look(): Promise<number> {
      await Promise.all(
        shards.map(async (shard) => {
          for await (const { batch, ballots } of batchesAfter(world, shard.place, shard.batch)) {
            shard.batch = batch
            for (const { voter } of ballots) voters.add(voter)
          }
        }),
      )
      return voters.size
    },
  }
}
