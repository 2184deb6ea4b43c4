import { whoIsErased } from '#core/people/who-is-erased.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { peopleIn } from '#core/recognition/off-wall.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { eraseFromItem } from './erase-texts.ts'

/**
 * Takes those out of an item who were erased after it was written with their names (rule W5). To be done once their
 * index leads to it: who is erased later is found by that.
 */
export async function eraseLateNames(world: World, place: Place): Promise<void> {
  const { tenant, id } = ownersOf(place)
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const named = peopleIn(row.value.item).filter(({ name }) => name !== '')
  const erased = await whoIsErased(
    world,
    tenant,
    named.map((one) => one.id),
  )
  for (const person of erased) await erase(world, tenant, person, id)
}

async function erase(world: World, tenant: string, person: string, id: string): Promise<void> {
  try {
    await eraseFromItem(world, tenant, person, id)
  } catch (error) {
    // Somebody else changed the item meanwhile: out of the newer one.
    if (!(error instanceof RowConflict)) throw error
    await erase(world, tenant, person, id)
  }
}
