import type { Actor } from '#core/actor.ts'
import { stateRow } from '#core/ceremony/state.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import type { World } from '#core/ports.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { batchesAfter } from '#core/voting/ballot-box.ts'
import { placeOf, type StoredBallot } from '#core/voting/rows.ts'
import { commandsIn, type Held } from './held.ts'

/**
 * What one did in a ceremony, and in its rehearsal that is on: every command, and one's own ballots as long as they are
 * kept.
 */
export async function heldInCeremony(world: World, actor: Actor, ceremonyId: string): Promise<Held[]> {
  const { tenant, person } = actor
  const place = ceremonyOf(tenant, ceremonyId)
  const [state, ...commands] = await Promise.all([
    readRow(world.rows, place, stateRow),
    commandsIn(world, place, person),
    commandsIn(world, ceremonyOf(tenant, rehearsalOf(ceremonyId)), person),
  ])
  const held: Held[] = []
  for (const { id: segmentId, vote } of state?.value.segments ?? [])
    for (let round = 1; round <= (vote?.round ?? 0); round++) {
      const shard = placeOf({ tenant, ceremonyId, segmentId, round }, person)
      const theirs: StoredBallot[] = []
      for await (const { ballots } of batchesAfter(world, shard, 0))
        theirs.push(...ballots.filter(({ voter }) => voter === person))
      held.push(
        ...theirs.map(({ option, number, at }) => ({
          kind: 'ballot',
          data: { ceremonyId, awardId: segmentId, round, option, number, at },
        })),
      )
    }
  return [...held, ...commands.flat()]
}
