import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { once } from '#core/once.ts'
import type { World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { replace, scanRows } from '#core/rows/row-kind.ts'
import { loadAwards } from './load-awards.ts'
import { loadOwnedProgram } from './load-owned-program.ts'
import { awardRow } from './rows.ts'
import { type Settings, settingsOf } from './show-settings.ts'

/**
 * Puts the awards of a program in order (rule P13): nominators, wall and ceremonies see them so. Nothing else of
 * them changes, and who edits one meanwhile is not in the way.
 * @param input.seen their order before, as the owner saw it
 * @throws Refusal `not_owner`, `stale` where it was another one by now (rule P2)
 */
export async function orderAwards(
  world: World,
  actor: Actor,
  input: { programId: string; commandId: string; seen: string[]; awards: string[] },
): Promise<Settings> {
  const { programId, commandId, seen, awards } = input
  const place = programsOf(actor.tenant)
  const result = z.object({ programId: z.string() })
  const command = { place, commandId, operation: `order awards of ${programId}`, result }
  await once(world, actor, command, async () => {
    await loadOwnedProgram(world, actor, programId)
    const rows = await scanRows(world.rows, place, awardRow, programId)
    const known = (await loadAwards(world, actor.tenant, programId)).map(({ id }) => id)
    if (known.join() !== seen.join() || [...known].sort().join() !== [...awards].sort().join())
      throw new Refusal('stale', 'The awards have been changed in the meantime.')
    const writes = rows.flatMap(({ value, version }): Write[] => {
      const at = awards.indexOf(value.id)
      return at === value.place
        ? []
        : [replace(awardRow, [programId, value.id], { ...value, place: at }, version)]
    })
    return { writes, result: { programId } }
  })
  return settingsOf(world, actor, programId)
}
