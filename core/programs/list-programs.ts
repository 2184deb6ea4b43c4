import { type Actor, isOwner } from '#core/actor.ts'
import type { Award, Program } from '#core/contract/programs.ts'
import { cycleView } from '#core/cycles/head.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { loadPrograms } from './load-programs.ts'

/**
 * Programs as every person of the tenant may see them; whom an award lists as eligible, and cycles that are long over,
 * as owners may.
 */
export async function listPrograms(world: World, actor: Actor): Promise<Program[]> {
  const programs = await loadPrograms(world, actor.tenant, (program) =>
    isOwner(program, actor) ? 'all' : 'current',
  )
  const named = await namePeople(
    world,
    actor.tenant,
    programs.flatMap((program) => program.owners),
  )
  return programs.map(({ owners, awards, cycles, ...program }) => ({
    ...program,
    owners: owners.map(named),
    awards: isOwner({ owners }, actor) ? awards : awards.map(withoutList),
    cycles: cycles.map(({ id, head }) => cycleView(id, head)),
  }))
}

function withoutList<T extends Award>(award: T): T {
  return award.eligibility.kind === 'list' ? { ...award, eligibility: { kind: 'list', people: [] } } : award
}
