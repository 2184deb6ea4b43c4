import type { Actor } from '#core/actor.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

/**
 * A colleague's picture as a data: URL; nothing where there is none, where the directory doesn't say, and for nobody of
 * this tenant, such as who was erased or is made up in a rehearsal: initials stand in for it. Tells nothing of what
 * they won: whoever knows a person's id may ask at any time (rule C4).
 */
export async function seePhoto(world: World, actor: Actor, personId: string): Promise<{ image?: string }> {
  const profile = await readRow(world.rows, peopleOf(actor.tenant), profileRow, personId)
  if (!profile) return {}
  const image = await world.directory.photo(actor, profile.value.oid).catch(() => undefined)
  return image === undefined ? {} : { image }
}
