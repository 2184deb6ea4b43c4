import { type Actor, ownsAny } from '#core/actor.ts'
import { plansOfTenant } from '#core/ceremony/plans-of-tenant.ts'
import type { Me } from '#core/contract/people.ts'
import type { World } from '#core/ports.ts'
import { loadPrograms } from '#core/programs/load-programs.ts'
import { refreshProfile } from './refresh-profile.ts'

/** Who is asking, and which doors are theirs. Only for showing: each operation checks for itself. */
export async function whoAmI(world: World, actor: Actor): Promise<Me> {
  const [programs, plans] = await Promise.all([
    loadPrograms(world, actor.tenant, () => 'current'),
    plansOfTenant(world, actor.tenant),
    refreshProfile(world, actor),
  ])
  const heads = programs.flatMap((program) => program.cycles)
  return {
    person: { id: actor.person, name: actor.name },
    ref: `dir:${actor.oid}`,
    guest: actor.guest,
    owner: ownsAny(programs, actor),
    judge:
      !actor.guest &&
      heads.some(({ head }) => Object.values(head.judges).some((ids) => ids.includes(actor.person))),
    hostOf: actor.guest
      ? []
      : plans.filter((plan) => plan.hosts.includes(actor.person)).map((plan) => plan.id),
  }
}
