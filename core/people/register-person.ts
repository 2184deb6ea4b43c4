import { type DirectoryPerson, RowConflict, type World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { identityRow, profileRow } from './rows.ts'

/**
 * The person id of a directory's person, given at first sight and never changed.
 * What differs from the profile last seen is noted; what a token or the directory doesn't tell takes nothing away.
 * Who is erased meanwhile is somebody new (rule W5).
 */
export async function registerPerson(world: World, tenant: string, seen: DirectoryPerson): Promise<string> {
  const place = peopleOf(tenant)
  const known = await readRow(world.rows, place, identityRow, seen.oid)
  if (known) {
    const isNoted = await noteProfile(world, tenant, known.value.person, seen)
    return isNoted ? known.value.person : registerPerson(world, tenant, seen)
  }
  const id = world.newId()
  try {
    await world.rows.commit(place, [
      insert(identityRow, [seen.oid], { person: id }),
      insert(profileRow, [id], { id, ...told(seen), name: seen.name }),
    ])
    return id
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return registerPerson(world, tenant, seen)
  }
}

/** @returns whether this is still who they are: somebody erased, or noted by another request, is to be read again */
async function noteProfile(
  world: World,
  tenant: string,
  id: string,
  seen: DirectoryPerson,
): Promise<boolean> {
  const place = peopleOf(tenant)
  const profile = await readRow(world.rows, place, profileRow, id)
  if (!profile) return true
  // Erased after their identity was read; that is gone with them.
  if (profile.value.oid === '') return false
  const now = { ...profile.value, ...told(seen) }
  const { name, jobTitle, department } = profile.value
  if (now.name === name && now.jobTitle === jobTitle && now.department === department) return true
  return unlessFirst(world.rows.commit(place, [replace(profileRow, [id], now, profile.version)]))
}

function told({ oid, name, jobTitle, department }: DirectoryPerson): Omit<DirectoryPerson, 'name'> & {
  name?: string
} {
  return {
    oid,
    ...(name ? { name } : {}),
    ...(jobTitle ? { jobTitle } : {}),
    ...(department ? { department } : {}),
  }
}
