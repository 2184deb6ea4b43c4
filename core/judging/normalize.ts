import { limits } from '#core/contract/limits.ts'

/** One judge's points on one nomination, weighed by the rubric: 1 to 5. */
export type Weighed = { nominationId: string; judge: string; raw: number }

/** How a judge scored an award on the whole. */
export type Habit = {
  scores: number
  /** Mean and standard deviation of the judge's own weighed points. */
  mean: number
  deviation: number
  /** Whether there are enough of them to be brought to the common scale. */
  normalized: boolean
}

/** What normalized scores are brought to: the judges' common mean and deviation. */
export type Scale = { mean: number; deviation: number }

/** With fewer scores than this, nobody can tell a strict judge from weak nominations. */
const fewest = 3
/** What deviates by less does so by rounding alone. */
const epsilon = 1e-9

/**
 * Rule J4: takes out of an award's scores how strict a judge is and how far they go, so that it doesn't matter who
 * read what. Each score of a judge with three or more becomes z = (score − the judge's mean) ÷ the judge's standard
 * deviation, and then scale mean + scale deviation × z. The scale's mean is the mean of these judges' means; its
 * deviation is the mean of their deviations, made smaller where that is needed to keep every score within 1 to 5.
 * A judge without spread counts as the scale's mean. Judges with fewer scores keep theirs as they are.
 * So within one judge the order stays, and judges who score alike keep their scores.
 * @param scores of one award
 * @returns what counts for each score, in their order; each judge's habit; the scale, where one was made
 */
export function normalize(scores: readonly Weighed[]): {
  means: number[]
  habits: Map<string, Habit>
  scale: Scale | undefined
} {
  const habits = habitsOf(scores)
  const scale = scaleOf(scores, habits)
  const means = scores.map((score) => {
    const habit = habits.get(score.judge)
    return scale && habit?.normalized ? scale.mean + scale.deviation * deviance(score, habit) : score.raw
  })
  return { means, habits, scale }
}

/** Each judge's habit, whether or not the award is normalized. */
export function habitsOf(scores: readonly Weighed[]): Map<string, Habit> {
  const byJudge = new Map<string, number[]>()
  for (const { judge, raw } of scores) {
    const raws = byJudge.get(judge)
    if (raws) raws.push(raw)
    else byJudge.set(judge, [raw])
  }
  return new Map([...byJudge].map(([judge, raws]) => [judge, habitOf(raws)]))
}

function habitOf(raws: number[]): Habit {
  const mean = meanOf(raws)
  const deviation = Math.sqrt(meanOf(raws.map((raw) => (raw - mean) ** 2)))
  return { scores: raws.length, mean, deviation, normalized: raws.length >= fewest }
}

function scaleOf(scores: readonly Weighed[], habits: ReadonlyMap<string, Habit>): Scale | undefined {
  const normalized = [...habits.values()].filter((habit) => habit.normalized)
  if (normalized.length === 0) return undefined
  const mean = meanOf(normalized.map((habit) => habit.mean))
  const spread = normalized.map(({ deviation }) => deviation).filter((deviation) => deviation > epsilon)
  if (spread.length === 0) return { mean, deviation: 0 }
  const deviances = scores.flatMap((score) => {
    const habit = habits.get(score.judge)
    return habit?.normalized ? [deviance(score, habit)] : []
  })
  const { min, max } = limits.score
  const widest = Math.min(
    (max - mean) / deviances.reduce((most, z) => Math.max(most, z), epsilon),
    (mean - min) / -deviances.reduce((least, z) => Math.min(least, z), -epsilon),
  )
  return { mean, deviation: Math.min(meanOf(spread), widest) }
}

/** The z-score: how many of the judge's own deviations a score lies above their mean. */
function deviance({ raw }: Weighed, { mean, deviation }: Habit): number {
  return deviation > epsilon ? (raw - mean) / deviation : 0
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
