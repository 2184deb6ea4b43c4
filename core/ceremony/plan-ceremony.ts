import type { Actor } from '#core/actor.ts'
import { type CeremonyListing, ceremonyListing } from '#core/contract/ceremony.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow } from '#core/rows/row-kind.ts'
import { canOpen, isHost } from './load-ceremony.ts'
import { plansOfTenant } from './plans-of-tenant.ts'
import { type Ceremony, type CeremonyPlan, planRow, stateRow } from './state.ts'

/** Plans the live event of a cycle and names who may run it. For owners. */
export async function planCeremony(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; title: string; startsAt: number; hosts: string[] },
): Promise<CeremonyListing> {
  const { cycleId, commandId, title, startsAt } = input
  const command = {
    place: programsOf(actor.tenant),
    commandId,
    operation: `plan ${cycleId}`,
    result: planRow.schema,
  }
  const plan = await once(world, actor, command, async () => {
    const { program } = await loadOwnedCycle(world, actor, cycleId)
    const hosts = await resolvePeople(world, actor, input.hosts)
    const result: CeremonyPlan = {
      id: world.newId(),
      cycleId,
      programId: program.id,
      title,
      startsAt,
      hosts,
      version: 0,
      sayings: {},
    }
    return {
      writes: [insert(planRow, [result.id], result)],
      effects: [{ kind: 'tell-date', ceremonyId: result.id, seq: 0 }],
      result,
    }
  })
  return (await listed(world, actor, [plan]))[0] as CeremonyListing
}

/**
 * A tenant's ceremonies, newest first: when, who hosts, where they stand; to their hosts, whether they rehearse or can
 * open their doors again.
 */
export async function listCeremonies(world: World, actor: Actor): Promise<CeremonyListing[]> {
  const plans = await plansOfTenant(world, actor.tenant)
  const listings = await listed(world, actor, plans)
  return listings.sort((one, other) => other.startsAt - one.startsAt)
}

async function listed(world: World, actor: Actor, plans: CeremonyPlan[]): Promise<CeremonyListing[]> {
  const { tenant } = actor
  const named = await namePeople(
    world,
    tenant,
    plans.flatMap(({ hosts }) => hosts),
  )
  return Promise.all(
    plans.map(async (plan) => {
      const { id, cycleId, title, startsAt, hosts } = plan
      const [state, rehearsal] = await Promise.all([
        readRow(world.rows, ceremonyOf(tenant, id), stateRow),
        isHost(plan, actor) ? readRow(world.rows, ceremonyOf(tenant, rehearsalOf(id)), stateRow) : undefined,
      ])
      const reopens = state && isHost(plan, actor) && (await canReopen(world, tenant, state.value))
      const { status, startsAt: at } = state?.value ?? { status: { kind: 'planned' }, startsAt }
      return ceremonyListing.parse({
        id,
        cycleId,
        title,
        startsAt: at,
        status: status.kind,
        hosts: hosts.map(named),
        ...(rehearsal ? { rehearsal: true } : {}),
        ...(reopens ? { reopens: true } : {}),
      })
    }),
  )
}

async function canReopen(world: World, tenant: string, ceremony: Ceremony): Promise<boolean> {
  const { status } = ceremony
  return status.kind === 'ended' && status.early && canOpen(world, tenant, ceremony)
}
