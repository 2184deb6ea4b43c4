import { recorded } from '#core/cycles/audit.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Assigning, renewAssignments } from './assignments.ts'
import { loadAssignments, loadDecision, loadScores, loadTies } from './load-judging.ts'

/**
 * The outbox's part of whatever changes who may judge what: sees to it that every nomination has its judges again.
 * Doing it twice changes nothing.
 */
export async function assignJudges(world: World, place: Place): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (head?.value.status !== 'judging') return
  const { tenant, id } = ownersOf(place)
  const [state, decision] = await Promise.all([
    loadAssigning(world, place, head.value),
    loadDecision(world, tenant, id, head.value.decision),
  ])
  const decided = new Set(decision?.awards.map(({ awardId }) => awardId))
  const { writes, happened } = renewAssignments(state, decided)
  if (happened.length === 0) return
  try {
    await save(world, place, [...writes, ...recorded(head, happened, 'system', world.now())], [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await assignJudges(world, place)
  }
}

/** What assigning a cycle's judges rests on. */
export async function loadAssigning(world: World, place: Place, head: CycleHead): Promise<Assigning> {
  const { tenant, id } = ownersOf(place)
  const [awards, { nominations, ties }, scores, assignments] = await Promise.all([
    givenAwards(world, tenant, head),
    loadTies(world, tenant, id),
    loadScores(world, tenant, id),
    loadAssignments(world, tenant, id),
  ])
  return { head, awards, nominations, ties, scores, assignments }
}
