import type { Actor } from '#core/actor.ts'
import type { DeliberationView } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { isReader } from './assignments.ts'
import { interestOf } from './interests.ts'
import { judgedOf, loadJudgedCycle } from './load-judged-cycle.ts'
import { progressOf } from './progress.ts'
import { type Counted, type Counting, countScores, type Judged, standingFor } from './ranking.ts'
import type { AssignmentRecord } from './rows.ts'

type Answer = DeliberationView['nominations'][number]['answers'][number]

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
      distribution: distributionOf(
        judged.award,
        counting.scores.filter(({ nominationId }) => nominationId === nomination.id),
      ),
      answers: answersOf(nomination, judged, counting, assignment, named),
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

function answersOf(
  nomination: NominationRecord,
  { judges, ties }: Judged,
  { scores, abstained, recused }: Counting,
  assignment: AssignmentRecord | undefined,
  named: PeopleByName,
): Answer[] {
  const own = <T extends { nominationId: string }>(some: T[]) =>
    some.filter(({ nominationId }) => nominationId === nomination.id)
  return judges.flatMap((judge): Answer[] => {
    const who = { judge: named(judge) }
    if (recused.get(nomination.id)?.has(judge))
      return [{ ...who, kind: 'recused', interest: interestOf(judge, nomination, ties) ?? 'rival' }]
    const score = own(scores).find((one) => one.judge === judge)
    if (score) return [{ ...who, kind: 'scored', points: score.points, rawMean: score.raw, mean: score.mean }]
    if (own(abstained).some((one) => one.judge === judge)) return [{ ...who, kind: 'abstained' }]
    return isReader(assignment, nomination.id, judge) ? [{ ...who, kind: 'waiting' }] : []
  })
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
