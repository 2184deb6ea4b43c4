import type { Actor } from '#core/actor.ts'
import type { Program } from '#core/contract/programs.ts'
import { cycleView } from '#core/cycles/head.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { loadPrograms } from './load-programs.ts'

/** Programs as every person of the tenant may see them. */
export async function listPrograms(world: World, actor: Actor): Promise<Program[]> {
  const programs = await loadPrograms(world, actor.tenant)
  const named = await namePeople(
    world,
    actor.tenant,
    programs.flatMap((program) => program.owners),
  )
  return programs.map(({ owners, cycles, ...program }) => ({
    ...program,
    owners: owners.map(named),
    cycles: cycles.map(({ id, head }) => cycleView(id, head)),
  }))
}
