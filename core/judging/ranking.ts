import type { Award } from '#core/contract/programs.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { isRecused, type Ties } from './interests.ts'
import type { ScoreRecord } from './rows.ts'

/** How one nomination stands among an award's. */
export type Standing = {
  nomination: NominationRecord
  /** Weighted mean over the judges, 1 to 5; undefined without a score. */
  mean: number | undefined
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
  award: Award
  judges: string[]
  /** All nominations of the cycle. */
  nominations: NominationRecord[]
  scores: ScoreRecord[]
  ties: Ties
}

/**
 * Rules J4 and J5: best first, the unscored last. Abstentions and recusals don't count; a score whose judge
 * has an interest by now is void (rule J2). Equal means share a rank, and nothing here parts them.
 */
export function rankAward(judged: Judged): Standing[] {
  const standings = judged.nominations
    .filter(({ awardId, status }) => awardId === judged.award.id && status === 'submitted')
    .map((nomination) => standingOf(nomination, judged))
  return standings
    .map((standing) => ({ ...standing, ...placeOf(standing, standings) }))
    .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity))
}

function standingOf(nomination: NominationRecord, judged: Judged): Omit<Standing, 'rank' | 'tied'> {
  const { award, judges, nominations, ties } = judged
  const recused = new Set(judges.filter((judge) => isRecused(judge, nomination, nominations, ties)))
  const answers = judged.scores.filter(
    ({ nominationId, judge }) =>
      nominationId === nomination.id && judges.includes(judge) && !recused.has(judge),
  )
  const means = answers.flatMap(({ score }) =>
    score.kind === 'scored' ? [weightedMean(award, score.points)] : [],
  )
  return {
    nomination,
    mean: means.length === 0 ? undefined : means.reduce((sum, mean) => sum + mean, 0) / means.length,
    scores: means.length,
    abstentions: answers.length - means.length,
    recusals: recused.size,
    belowQuorum: means.length < award.quorum,
  }
}

/** One judge's points over an award's rubric: sum of weight × points over the sum of weights. */
export function weightedMean(award: Award, points: Record<string, number>): number {
  const weights = award.rubric.reduce((sum, { weight }) => sum + weight, 0)
  return award.rubric.reduce((sum, { id, weight }) => sum + weight * (points[id] ?? 0), 0) / weights
}

function placeOf(standing: { mean: number | undefined }, all: { mean: number | undefined }[]) {
  const { mean } = standing
  if (mean === undefined) return { rank: undefined, tied: false }
  const better = all.filter((other) => other.mean !== undefined && isBetter(other.mean, mean))
  const equal = all.filter((other) => other.mean !== undefined && isEqual(other.mean, mean))
  return { rank: better.length + 1, tied: equal.length > 1 }
}

// Means are sums of fractions: what differs by less than this differs by rounding alone.
const epsilon = 1e-9
export const isEqual = (one: number, other: number) => Math.abs(one - other) < epsilon
export const isBetter = (one: number, other: number) => one > other && !isEqual(one, other)
