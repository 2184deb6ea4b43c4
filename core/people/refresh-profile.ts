import type { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { type DirectoryPerson, RowConflict, type World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

type Profile = z.infer<(typeof profileRow)['schema']>

const hour = 60 * 60 * 1_000
const month = 30 * 24 * 60 * 60 * 1_000

/**
 * Notes what the directory says of the person who is asking, at most once a month; where it says nothing, it is
 * asked again in an hour at the earliest.
 */
export async function refreshProfile(world: World, actor: Actor): Promise<void> {
  const place = peopleOf(actor.tenant)
  const profile = await readRow(world.rows, place, profileRow, actor.person)
  if (!profile || world.now() - (profile.value.askedAt ?? 0) < month) return
  // A directory that is silent or refuses keeps nobody from Laurels, and is not waited for at each of their requests.
  const found = await world.directory.find(actor, actor.oid).catch(() => undefined)
  const refreshed = found
    ? { ...told(profile.value, found), askedAt: world.now() }
    : { ...profile.value, askedAt: world.now() - month + hour }
  try {
    await world.rows.commit(place, [replace(profileRow, [actor.person], refreshed, profile.version)])
  } catch (error) {
    // Another of this person's requests noted it in the same moment.
    if (!(error instanceof RowConflict)) throw error
  }
}

function told(profile: Profile, { jobTitle, department }: DirectoryPerson): Profile {
  const { jobTitle: _, department: __, ...rest } = profile
  return { ...rest, ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}) }
}
