import type { Actor } from '#core/actor.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { saveFor } from '#core/outbox/save.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf, cycleOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { plansOfTenant } from './plans-of-tenant.ts'
import { type Ceremony, stateRow } from './state.ts'

// Rule C4: what a ceremony left sealed is revealed by it going on, or by owners without it, never by both at once.
// Each writes to what the other has read, before it saves: a host to the cycle's head, an owner to the ceremony's
// state. Whoever is second conflicts, and looks again. Who dies in between has claimed nothing for good.

/**
 * Claims a cycle for a ceremony that ended early and is about to go on.
 * @throws Refusal `results_published`
 * @throws RowConflict where somebody else changed the cycle
 */
export async function claimReopening(
  world: World,
  actor: Actor,
  { id, cycleId, seq }: Pick<Ceremony, 'id' | 'cycleId' | 'seq'>,
): Promise<void> {
  const { value: head, version } = await loadHead(world, actor.tenant, cycleId)
  // What it holds may have been corrected since (rule C14).
  if (isPublishedWithout(head))
    throw new Refusal('results_published', 'The results were published without this ceremony.')
  const claimed = { ...head, revealedBy: { kind: 'ceremony' as const, id, seq } }
  await saveFor(world, actor, cycleOf(actor.tenant, cycleId), [replace(headRow, [], claimed, version)], [])
}

/**
 * Keeps a cycle's ceremonies from going on unless they see what is saved to its head from now on.
 * @throws Refusal `ceremony_under_way` where one has gone on
 */
export async function claimPublishing(world: World, tenant: string, cycleId: string): Promise<void> {
  const plans = await plansOfTenant(world, tenant)
  for (const { id } of plans.filter((plan) => plan.cycleId === cycleId)) await outdate(world, tenant, id)
}

/** Saves a ceremony's state as it is, so that who decides on the one read before is too late. */
async function outdate(world: World, tenant: string, id: string): Promise<void> {
  const place = ceremonyOf(tenant, id)
  const state = await readRow(world.rows, place, stateRow)
  if (!state || state.value.status.kind === 'planned' || state.value.status.kind === 'cancelled') return
  if (state.value.status.kind !== 'ended')
    throw new Refusal('ceremony_under_way', 'A ceremony of this cycle is under way.', id)
  if (!state.value.status.early) return
  try {
    await world.rows.commit(place, [replace(stateRow, [], state.value, state.version)])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await outdate(world, tenant, id)
  }
}

/** Whether a cycle's results are published without the ceremony that ended early, or are about to be. */
export function isPublishedWithout({ status, revealedBy }: CycleHead): boolean {
  return status === 'published' || revealedBy?.kind === 'owner'
}
