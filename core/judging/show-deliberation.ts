import type { Actor } from '#core/actor.ts'
import type { DeliberationView, Interest } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { isReader } from './assignments.ts'
import { hiddenFrom } from './blind.ts'
import { interestOf } from './interests.ts'
import { judgedOf, loadJudgedCycle } from './load-judged-cycle.ts'
import { progressOf } from './progress.ts'
import { type Counted, type Counting, countScores, grouped, type Judged, standingFor } from './ranking.ts'
import type { AssignmentRecord } from './rows.ts'

/** What a judge made of a nomination. */
type Answer =
  | { kind: 'scored'; points: Record<string, number>; rawMean: number; mean: number }
  | { kind: 'abstained' | 'waiting' }
  | { kind: 'recused'; interest: Interest | 'rival' | 'tied' }

/**
 * How judges scored an award, by criterion and by judge, and how their scores were normalized (rule J4). Their notes
 * are theirs alone. For owners.
 * @throws Refusal `not_found`, `not_owner`, `interest` (rule J2)
 */
export async function showDeliberation(
  world: World,
  actor: Actor,
  { cycleId, awardId }: { cycleId: string; awardId: string },
): Promise<DeliberationView> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const cycle = await loadJudgedCycle(world, actor, cycleId, head.value)
  const judged = judgedOf(cycle, awardId)
  if (cycle.interested.has(awardId))
    throw new Refusal(
      'interest',
      'You have an interest in this award: its scores are kept from you.',
      awardId,
    )
  const assignment = cycle.assignments.get(awardId)
  const counting = countScores(judged)
  const nominations = standingFor(judged)
  const scored = grouped(counting.scores)
  const isBlind = hiddenFrom(actor.person, cycle.head, cycle.awards).has(awardId)
  const answerOf = answering(judged, counting, assignment, isBlind)
  const named = await namePeople(world, actor.tenant, [
    ...judged.judges,
    ...nominations.flatMap(({ nominees }) => nominees),
  ])
  return {
    cycleId,
    award: judged.award,
    nominations: nominations.map((nomination) => ({
      id: nomination.id,
      nominees: nomination.nominees.map(named),
      distribution: distributionOf(judged.award, scored.get(nomination.id) ?? []),
      answers: judged.judges.flatMap((judge) => {
        const answer = answerOf(judge, nomination)
        return answer ? [{ ...answer, judge: named(judge) }] : []
      }),
    })),
    judges: judgesOf(judged, counting, assignment, named),
    ...(counting.scale ? { scale: counting.scale } : {}),
  }
}

/** Criterion id → how many gave each of the points there are, from the lowest to the highest. */
function distributionOf(award: Award, scores: Counted[]): Record<string, number[]> {
  const { min, max } = limits.score
  const steps = Array.from({ length: max - min + 1 }, (_, at) => min + at)
  return Object.fromEntries(
    award.rubric.map(({ id }) => [
      id,
      steps.map((step) => scores.filter(({ points }) => points[id] === step).length),
    ]),
  )
}

/**
 * Finds what a judge made of a nomination; nothing where somebody else reads it.
 * @param isBlind nobody's tie is told, as one of them nominated (rule J3)
 */
function answering(
  { ties }: Judged,
  { scores, abstained, recused }: Counting,
  assignment: AssignmentRecord | undefined,
  isBlind: boolean,
): (judge: string, nomination: NominationRecord) => Answer | undefined {
  const key = (one: { nominationId: string; judge: string }) => `${one.nominationId} ${one.judge}`
  const scored = new Map(scores.map((score) => [key(score), score]))
  const silent = new Set(abstained.map(key))
  return (judge, nomination) => {
    const own = key({ nominationId: nomination.id, judge })
    if (recused.get(nomination.id)?.has(judge))
      return {
        kind: 'recused',
        interest: isBlind ? 'tied' : (interestOf(judge, nomination, ties) ?? 'rival'),
      }
    const score = scored.get(own)
    if (score) return { kind: 'scored', points: score.points, rawMean: score.raw, mean: score.mean }
    if (silent.has(own)) return { kind: 'abstained' }
    return isReader(assignment, nomination.id, judge) ? { kind: 'waiting' } : undefined
  }
}

function judgesOf(
  judged: Judged,
  counting: Counting,
  assignment: AssignmentRecord | undefined,
  named: PeopleByName,
): DeliberationView['judges'] {
  return progressOf(judged, counting, assignment).map(({ judge, ...progress }) => {
    const habit = counting.habits.get(judge)
    return {
      judge: named(judge),
      ...progress,
      scores: habit?.scores ?? 0,
      ...(habit ? { mean: habit.mean, deviation: habit.deviation } : {}),
      normalized: counting.scale !== undefined && habit?.normalized === true,
    }
  })
}
