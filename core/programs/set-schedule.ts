import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { Schedule } from '#core/contract/schedule.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { replace } from '#core/rows/row-kind.ts'
import { loadOwnedProgram, nextRevision } from './load-owned-program.ts'
import { planAhead } from './plan-ahead.ts'
import { programRow } from './rows.ts'
import { type Settings, settingsOf } from './show-settings.ts'

/**
 * Sets how a program's cycles follow each other from now on, or that they don't. Cycles of the schedule before that
 * have not opened follow it (rule P8).
 * @throws Refusal `not_owner`, `stale` (rule P2)
 */
export async function setSchedule(
  world: World,
  actor: Actor,
  input: { programId: string; commandId: string; revision: number; schedule: Schedule | null },
): Promise<Settings> {
  const { programId, commandId, schedule } = input
  const command = {
    place: programsOf(actor.tenant),
    commandId,
    operation: `schedule ${programId}`,
    result: z.object({ programId: z.string() }),
  }
  await once(world, actor, command, async () => {
    const program = await loadOwnedProgram(world, actor, programId)
    const revision = nextRevision(program.value, input.revision)
    const { schedule: _, planAt: __, ...rest } = program.value
    const set = schedule ? { schedule: { ...schedule, since: world.now() } } : {}
    return {
      writes: [replace(programRow, [programId], { ...rest, ...set, revision }, program.version)],
      result: { programId },
    }
  })
  await planAhead(world, actor.tenant, programId)
  return settingsOf(world, actor, programId)
}
