import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { insert, padded, readRow, replace } from '#core/rows/row-kind.ts'
import { logRow, type SystemStep, stateRow } from './state.ts'
import { decideSystem } from './votes.ts'

/**
 * Has a ceremony take a step of its own (rule C7): saved before it is published (rule C3), on the newest state,
 * whatever hosts did meanwhile. Doing it again changes nothing.
 */
export async function stepCeremony(world: World, place: Place, step: SystemStep): Promise<void> {
  const state = await readRow(world.rows, place, stateRow)
  const next = state && decideSystem(state.value, step)
  if (!next) return
  const log = { seq: next.seq, at: world.now(), by: 'system', command: step }
  try {
    const writes = [replace(stateRow, [], next, state.version), insert(logRow, [padded(next.seq)], log)]
    await save(world, place, writes, [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return stepCeremony(world, place, step)
  }
  const { tenant, id } = ownersOf(place)
  await world.publisher.ceremonyChanged(tenant, id)
}
