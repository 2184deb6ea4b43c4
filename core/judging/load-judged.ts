import { type Actor, requireMember } from '#core/actor.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadNomination } from '#core/nominations/load-nomination.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import type { Versioned } from '#core/rows/row-kind.ts'
import { loadDecision } from './load-judging.ts'
import { requireJudging, requireOpenAward } from './rules.ts'
import { requireJudge } from './show-judging.ts'

/**
 * A nomination that a judge of its award acts on while judging lasts. Who judges nothing hears so before
 * anything about the nomination is looked up.
 * @throws Refusal `guest_not_allowed`, `not_found`, `not_judge`, `cycle_not_judging`
 */
export async function loadJudged(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string },
): Promise<{ head: Versioned<CycleHead>; nomination: NominationRecord }> {
  requireMember(actor)
  const head = await loadHead(world, actor.tenant, input.cycleId)
  requireJudge(head.value, actor.person)
  const { value: nomination } = await loadNomination(world, actor.tenant, input.cycleId, input.nominationId)
  requireJudge(head.value, actor.person, nomination.awardId)
  requireJudging(head.value)
  const decision = await loadDecision(world, actor.tenant, input.cycleId, head.value.decision)
  requireOpenAward(decision, nomination.awardId)
  return { head, nomination }
}
