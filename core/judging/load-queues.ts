import { givenAwards } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { World } from '#core/ports.ts'
import { loadAssignments, loadDecision, loadScores, loadTies } from './load-judging.ts'
import { progressOf } from './progress.ts'
import { countScores } from './ranking.ts'

/** How many nominations a judge has to read, and how many of them wait for an answer. */
export type Queue = { assigned: number; waiting: number }

/** Every judge's queue over all awards of a cycle that are not decided yet. */
export async function loadQueues(
  world: World,
  tenant: string,
  cycleId: string,
  head: CycleHead,
): Promise<Map<string, Queue>> {
  const [awards, { nominations, ties }, scores, assignments, decision] = await Promise.all([
    givenAwards(world, tenant, head),
    loadTies(world, tenant, cycleId),
    loadScores(world, tenant, cycleId),
    loadAssignments(world, tenant, cycleId),
    loadDecision(world, tenant, cycleId, head.decision),
  ])
  const queues = new Map<string, Queue>()
  for (const award of awards) {
    if (decision?.awards.some(({ awardId }) => awardId === award.id)) continue
    const judged = { award, judges: head.judges[award.id] ?? [], nominations, scores, ties }
    for (const { judge, assigned, answered } of progressOf(
      judged,
      countScores(judged),
      assignments.get(award.id),
    )) {
      const before = queues.get(judge) ?? { assigned: 0, waiting: 0 }
      const waiting = before.waiting + Math.max(0, assigned - answered)
      queues.set(judge, { assigned: before.assigned + assigned, waiting })
    }
  }
  return queues
}
