import type { Actor } from '#core/actor.ts'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { changePlan } from './arrange-ceremony.ts'
import { loadReal } from './load-ceremony.ts'
import { showPlan } from './show-plan.ts'

/**
 * Names who may run a ceremony, also while it is under way: who is no host any more commands nothing from then on, and
 * hears no host's view (rule C1). For owners.
 * @throws Refusal `not_found`, `not_owner`, `stale`, `person_not_found`
 */
export async function setHosts(
  world: World,
  actor: Actor,
  input: { ceremonyId: string; commandId: string; version: number; hosts: string[] },
): Promise<CeremonyPlanView> {
  const { ceremonyId } = input
  const { plan } = await loadReal(world, actor.tenant, ceremonyId)
  await loadOwnedCycle(world, actor, plan.cycleId)
  await changePlan(world, actor, { ...input, operation: `hosts of ${ceremonyId}` }, async (stored) => ({
    ...stored,
    hosts: await resolvePeople(world, actor, input.hosts),
  }))
  return showPlan(world, actor, { ceremonyId })
}
