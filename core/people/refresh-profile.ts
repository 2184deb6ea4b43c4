import type { Actor } from '#core/actor.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

const month = 30 * 24 * 60 * 60 * 1_000

/** Notes what the directory says of the person who is asking, at most once a month. */
export async function refreshProfile(world: World, actor: Actor): Promise<void> {
  const place = peopleOf(actor.tenant)
  const profile = await readRow(world.rows, place, profileRow, actor.person)
  if (!profile || world.now() - (profile.value.askedAt ?? 0) < month) return
  // A directory that is silent or refuses keeps nobody from Laurels: it is asked another time.
  const found = await world.directory.find(actor, actor.oid).catch(() => undefined)
  if (!found) return
  const { jobTitle: _, department: __, ...rest } = profile.value
  const { jobTitle, department } = found
  const refreshed = {
    ...rest,
    ...(jobTitle ? { jobTitle } : {}),
    ...(department ? { department } : {}),
    askedAt: world.now(),
  }
  try {
    await world.rows.commit(place, [replace(profileRow, [actor.person], refreshed, profile.version)])
  } catch (error) {
    // Another of this person's requests noted it in the same moment.
    if (!(error instanceof RowConflict)) throw error
  }
}
