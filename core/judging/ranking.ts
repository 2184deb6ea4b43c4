import type { Award } from '#core/contract/programs.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { isRecused, nomineesOf, type Ties } from './interests.ts'
import { type Habit, habitsOf, meanOf, normalize, type Scale, type Weighed } from './normalize.ts'
import type { ScoreRecord } from './rows.ts'

/** How one nomination stands among an award's. */
export type Standing = {
  nomination: NominationRecord
  /** What it is ranked by, 1 to 5: normalized where the award asks for it; undefined without a score. */
  mean: number | undefined
  /** The same before normalization. */
  rawMean: number | undefined
  /** 1 is best, equal for ties; undefined without a score. */
  rank: number | undefined
  tied: boolean
  scores: number
  abstentions: number
  recusals: number
  belowQuorum: boolean
}

/** What judging an award rests on. */
export type Judged = {
  award: Pick<Award, 'id' | 'rubric' | 'quorum' | 'normalized'>
  judges: string[]
  /** All nominations of the cycle. */
  nominations: NominationRecord[]
  scores: ScoreRecord[]
  ties: Ties
}

/** A score that counts, with what it counts as. */
export type Counted = Weighed & { mean: number; points: Record<string, number> }

/** An award's scores that count, and how its judges scored on the whole (rule J4). */
export type Counting = {
  scores: Counted[]
  abstained: { nominationId: string; judge: string }[]
  habits: Map<string, Habit>
  scale: Scale | undefined
  /** Nomination id → judges who may not score it. */
  recused: Map<string, Set<string>>
}

/**
 * Rules J4 and J5: best first, the unscored last. Abstentions and recusals don't count; a score whose judge
 * has an interest by now is void (rule J2). Equal means share a rank, and nothing here parts them.
 */
export function rankAward(judged: Judged): Standing[] {
  const counting = countScores(judged)
  const scored = grouped(counting.scores)
  const abstained = grouped(counting.abstained)
  const standings = standingFor(judged).map((nomination) => {
    const scores = scored.get(nomination.id) ?? []
    return {
      nomination,
      mean: scores.length === 0 ? undefined : meanOf(scores.map(({ mean }) => mean)),
      rawMean: scores.length === 0 ? undefined : meanOf(scores.map(({ raw }) => raw)),
      scores: scores.length,
      abstentions: abstained.get(nomination.id)?.length ?? 0,
      recusals: counting.recused.get(nomination.id)?.size ?? 0,
      belowQuorum: scores.length < judged.award.quorum,
    }
  })
  return placed(standings)
}

/** Which of an award's scores count, and what each counts as. */
export function countScores(judged: Judged): Counting {
  const { award, judges, ties } = judged
  const rivals = nomineesOf(award.id, judged.nominations)
  const recused = new Map(
    standingFor(judged).map((nomination) => [
      nomination.id,
      new Set(judges.filter((judge) => isRecused(judge, nomination, rivals, ties))),
    ]),
  )
  const counting = judged.scores.filter(
    ({ nominationId, judge }) => judges.includes(judge) && recused.get(nominationId)?.has(judge) === false,
  )
  const weighed = counting.flatMap(({ nominationId, judge, score }) =>
    score.kind === 'scored'
      ? [{ nominationId, judge, points: score.points, raw: weightedMean(award, score.points) }]
      : [],
  )
  const abstained = counting.filter(({ score }) => score.kind === 'abstained')
  const plain = { means: weighed.map(({ raw }) => raw), habits: habitsOf(weighed), scale: undefined }
  const { means, habits, scale } = award.normalized ? normalize(weighed) : plain
  const scores = weighed.map((score, at) => ({ ...score, mean: means[at] ?? score.raw }))
  return { scores, abstained, habits, scale, recused }
}

/** One judge's points over an award's rubric: sum of weight × points over the sum of weights. */
export function weightedMean(award: Pick<Award, 'rubric'>, points: Record<string, number>): number {
  const weights = award.rubric.reduce((sum, { weight }) => sum + weight, 0)
  return award.rubric.reduce((sum, { id, weight }) => sum + weight * (points[id] ?? 0), 0) / weights
}

/** An award's nominations that are to be judged. */
export function standingFor({ award, nominations }: Judged): NominationRecord[] {
  return nominations.filter(({ awardId, status }) => awardId === award.id && status === 'submitted')
}

function placed(standings: Omit<Standing, 'rank' | 'tied'>[]): Standing[] {
  const best = [...standings].sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0))
  // Who is about as good as the one before shares their rank; the next comes after all of them.
  let rank = 0
  const ranked = best.map((standing, at) => {
    const before = best[at - 1]?.mean
    if (standing.mean === undefined) return { ...standing, rank: undefined }
    if (before === undefined || !isEqual(before, standing.mean)) rank = at + 1
    return { ...standing, rank }
  })
  const holders = new Map<number | undefined, number>()
  for (const { rank } of ranked) holders.set(rank, (holders.get(rank) ?? 0) + 1)
  return ranked.map((standing) => ({
    ...standing,
    tied: standing.rank !== undefined && (holders.get(standing.rank) ?? 0) > 1,
  }))
}

/** By nomination. */
export function grouped<T extends { nominationId: string }>(some: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of some) {
    const group = groups.get(one.nominationId)
    if (group) group.push(one)
    else groups.set(one.nominationId, [one])
  }
  return groups
}

// Means are sums of fractions: what differs by less than this differs by rounding alone.
const epsilon = 1e-9
export const isEqual = (one: number, other: number) => Math.abs(one - other) < epsilon
export const isBetter = (one: number, other: number) => one > other && !isEqual(one, other)
