import { RowConflict, type World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { identityRow, profileRow } from './rows.ts'

/**
 * The person id of a directory's person, given at first sight and never changed.
 * A name that differs from the one last seen is noted; a token without a name takes none away.
 */
export async function registerPerson(
  world: World,
  tenant: string,
  seen: { oid: string; name: string },
): Promise<string> {
  const place = peopleOf(tenant)
  const known = await readRow(world.rows, place, identityRow, seen.oid)
  if (known) {
    await noteName(world, tenant, known.value.person, seen.name)
    return known.value.person
  }
  const id = world.newId()
  try {
    await world.rows.commit(place, [
      insert(identityRow, [seen.oid], { person: id }),
      insert(profileRow, [id], { id, oid: seen.oid, name: seen.name }),
    ])
    return id
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return registerPerson(world, tenant, seen)
  }
}

async function noteName(world: World, tenant: string, id: string, name: string): Promise<void> {
  const place = peopleOf(tenant)
  const profile = await readRow(world.rows, place, profileRow, id)
  if (!profile || name === '' || profile.value.name === name) return
  try {
    await world.rows.commit(place, [replace(profileRow, [id], { ...profile.value, name }, profile.version)])
  } catch (error) {
    // Another request noted it in the same moment.
    if (!(error instanceof RowConflict)) throw error
  }
}
