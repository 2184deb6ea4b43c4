import type { Actor } from '#core/actor.ts'
import { segmentsOf } from '#core/ceremony/prepare-ceremony.ts'
import { itemsOf, markPublished, publishItem } from '#core/ceremony/publish-ceremony.ts'
import { claimPublishing } from '#core/ceremony/who-reveals.ts'
import { publishedDecision } from '#core/contract/judging.ts'
import { recorded } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import type { Place, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { loadDecision } from './load-judging.ts'
import { requirePublishable } from './rules.ts'

/**
 * Publishes what was decided without a ceremony (rule C8), also what a ceremony that ended early left sealed. For
 * owners.
 * @throws Refusal `cycle_not_decided`, `vote_pending`, `decision_incomplete` where somebody chosen no longer stands,
 * `ceremony_under_way`, `not_now` where it is published already
 */
export async function publishResults(
  world: World,
  actor: Actor,
  { cycleId, commandId }: { cycleId: string; commandId: string },
): Promise<{ number: number }> {
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: 'publish', result: publishedDecision }
  return once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    if (head.value.status === 'published') throw new Refusal('not_now', 'The results are published already.')
    const number = head.value.pinned ?? head.value.decision
    const decision = requirePublishable(await loadDecision(world, actor.tenant, cycleId, number))
    await segmentsOf(world, actor.tenant, { programId: head.value.programId, cycleId }, decision)
    await claimPublishing(world, actor.tenant, cycleId)
    const revealedBy = { kind: 'owner' as const }
    const pinned = { ...head, value: { ...head.value, pinned: number, revealedBy } }
    const now = world.now()
    return {
      writes: recorded(pinned, { kind: 'pinned', number }, actor.person, now),
      effects: [{ kind: 'publish-results', at: now, done: 0 }],
      result: { number },
    }
  })
}

/**
 * The outbox's part of publishing without a ceremony: puts the next winner on the wall.
 * @returns how many are there now, or undefined when all are, and the cycle says so
 */
export async function publishNextResult(
  world: World,
  place: Place,
  { at, done }: { at: number; done: number },
): Promise<number | undefined> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  if (head?.value.pinned === undefined) return undefined
  const { programId, name, pinned } = head.value
  const decision = requirePublishable(await loadDecision(world, tenant, cycleId, pinned))
  const segments = await segmentsOf(world, tenant, { programId, cycleId }, decision)
  const items = segments.flatMap((segment) => itemsOf(tenant, { cycleId, cycleName: name }, segment, at))
  const next = items[done]
  if (next) await publishItem(world, next)
  else await markPublished(world, place)
  return next && done + 1
}
