import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import type { Preferences } from '#core/contract/preferences.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { readPreferences } from './read-preferences.ts'
import { preferenceRow } from './rows.ts'

/** What somebody chooses, and the revision that they saw. */
type Chosen = Omit<Preferences, 'timeZone'> & { commandId: string; timeZone?: string | undefined }

const result = z.object({ revision: z.int() })

/**
 * Chooses what the bot may say to the person who asks, and when; holds for whatever is sent from then on (rule Q1).
 * @throws Refusal `guest_not_allowed`, `stale` where it was made on an older choice
 */
export async function setPreferences(
  world: World,
  actor: Actor,
  { commandId, revision, timeZone, ...wishes }: Chosen,
): Promise<Preferences> {
  requireMember(actor)
  const place = peopleOf(actor.tenant)
  const command = { place, commandId, operation: 'set-preferences', result }
  await once(world, actor, command, async () => {
    const row = await readRow(world.rows, place, preferenceRow, actor.person)
    if ((row?.value.revision ?? 0) !== revision)
      throw new Refusal('stale', 'This was changed elsewhere meanwhile.')
    // A zone once chosen stays chosen until another is.
    const zone = timeZone ?? row?.value.timeZone
    const chosen = { ...wishes, ...(zone === undefined ? {} : { timeZone: zone }), revision: revision + 1 }
    const write = row
      ? replace(preferenceRow, [actor.person], chosen, row.version)
      : insert(preferenceRow, [actor.person], chosen)
    return { writes: [write], result: { revision: chosen.revision } }
  })
  return readPreferences(world, actor)
}
