import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type {
  arrangeCeremony as arrangeInput,
  CeremonyPlanView,
  PlannedItem,
} from '#core/contract/ceremony-plan.ts'
import { once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { isHost } from './load-ceremony.ts'
import { loadPlanned, showPlan } from './show-plan.ts'
import { type Ceremony, type CeremonyPlan, planRow } from './state.ts'

type Arrangement = z.output<typeof arrangeInput>

/**
 * Sets a ceremony's running order (rule C15), until its doors open. For hosts and owners; how to say names is for hosts.
 * @throws Refusal `stale` where somebody else changed the plan, `ceremony_begun`, `ceremony_cancelled`, `not_host`,
 *   `person_not_found`
 */
export async function arrangeCeremony(
  world: World,
  actor: Actor,
  input: { ceremonyId: string } & Arrangement,
): Promise<CeremonyPlanView> {
  const { ceremonyId, order, sayings } = input
  await changePlan(world, actor, { ...input, operation: `arrange ${ceremonyId}` }, async (plan, ceremony) => {
    requireNotBegun(ceremony)
    if (sayings && !isHost(plan, actor))
      throw new Refusal('not_host', 'How to say names is for hosts of the ceremony.')
    return {
      ...plan,
      order: await Promise.all(order.map((item) => resolved(world, actor, item))),
      sayings: spoken({ ...plan.sayings, ...sayings }),
    }
  })
  return showPlan(world, actor, { ceremonyId })
}

/**
 * Changes what is planned once, made on its newest version; hosts’ consoles hear of it.
 * @throws Refusal `stale`, `not_found`, `not_host`
 */
export async function changePlan(
  world: World,
  actor: Actor,
  { ceremonyId, commandId, version, operation }: Command,
  change: (plan: CeremonyPlan, ceremony: Ceremony) => Promise<CeremonyPlan>,
): Promise<void> {
  const place = programsOf(actor.tenant)
  const { ceremony } = await loadPlanned(world, actor, ceremonyId)
  await once(world, actor, { place, commandId, operation, result: z.null() }, async () => {
    const stored = await readRow(world.rows, place, planRow, ceremonyId)
    if (!stored) throw new Refusal('not_found', 'There is no such ceremony.')
    if (stored.value.version !== version)
      throw new Refusal('stale', 'The plan was changed by somebody else in the meantime.')
    const changed = { ...(await change(stored.value, ceremony)), version: version + 1 }
    return { writes: [replace(planRow, [ceremonyId], changed, stored.version)], result: null }
  })
  await world.publisher.ceremonyChanged(actor.tenant, ceremonyId)
}

type Command = { ceremonyId: string; commandId: string; version: number; operation: string }

/** @throws Refusal `ceremony_begun`, `ceremony_cancelled` */
export function requireNotBegun({ status }: Ceremony): void {
  if (status.kind === 'cancelled') throw new Refusal('ceremony_cancelled', 'The ceremony was called off.')
  if (status.kind !== 'planned') throw new Refusal('ceremony_begun', 'The doors have been opened.')
}

async function resolved(
  world: World,
  actor: Actor,
  item: Arrangement['order'][number],
): Promise<PlannedItem> {
  const { presenter, ...rest } = item
  if (presenter === undefined) return rest
  const [id] = await resolvePeople(world, actor, [presenter])
  return { ...rest, ...(id === undefined ? {} : { presenter: id }) }
}

function spoken(sayings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(sayings).filter(([, text]) => text !== ''))
}
