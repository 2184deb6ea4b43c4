/** What a judge gave, weighed by the rubric: sum of weight × points over the sum of weights. */
function weighed(rubric, points) {
  let sum = 0
  let weights = 0
  for (const { id, weight } of rubric) {
    sum += weight * points[id]
    weights += weight
  }
  return sum / weights
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const deviation = (numbers) => Math.sqrt(mean(numbers.map((number) => (number - mean(numbers)) ** 2)))

/** As far apart as rounding alone can bring equal results. */
const rounding = 1e-9

/**
 * An award's ranking from the beginning.
 * @param rules rubric, quorum, normalized
 * @param state judges; nominations of all awards, with `stands`; answers by "nomination judge", null for an
 * abstention; declared interests as "nomination person"
 */
export function recount(awardId, rules, { judges, nominations, answers, declared }) {
  const ofAward = nominations.filter((nomination) => nomination.awardId === awardId)
  const rivals = new Set(ofAward.flatMap(({ nominees }) => nominees))
  const isOut = (judge, one) =>
    rivals.has(judge) ||
    [one.nominator, ...one.helpers, ...one.endorsers].includes(judge) ||
    declared.has(`${one.id} ${judge}`)
  const panel = judges[awardId] ?? []
  const standing = ofAward.filter(({ stands }) => stands)
  const given = standing.flatMap(({ id, ...one }) =>
    panel
      .filter((judge) => !isOut(judge, { id, ...one }) && answers.has(`${id} ${judge}`))
      .map((judge) => ({ id, judge, points: answers.get(`${id} ${judge}`) })),
  )
  const scores = given
    .filter(({ points }) => points !== null)
    .map((score) => ({ ...score, raw: weighed(rules.rubric, score.points) }))
  const counted = rules.normalized ? normalized(scores) : scores.map(({ raw }) => raw)
  const results = standing.map((nomination) => {
    const own = scores.flatMap((score, at) => (score.id === nomination.id ? [at] : []))
    const answered = given.filter(({ id }) => id === nomination.id).length
    return {
      nominationId: nomination.id,
      ...(own.length > 0
        ? { mean: mean(own.map((at) => counted[at])), rawMean: mean(own.map((at) => scores[at].raw)) }
        : {}),
      scores: own.length,
      abstentions: answered - own.length,
      recusals: panel.filter((judge) => isOut(judge, nomination)).length,
      belowQuorum: own.length < rules.quorum,
    }
  })
  return results.map((result) => ({ ...result, ...placeOf(result, results) }))
}

/** A place is one more than how many are better; who is within rounding of each other is equal. */
function placeOf(result, results) {
  if (result.mean === undefined) return { tied: false }
  const others = results.filter((other) => other !== result && other.mean !== undefined)
  return {
    rank: 1 + others.filter((other) => other.mean > result.mean + rounding).length,
    tied: others.some((other) => Math.abs(other.mean - result.mean) <= rounding),
  }
}

/** Judges with three scores or more brought to one scale, by the formula of docs/verify-results.md. */
function normalized(scores) {
  const judges = new Map()
  for (const { judge, raw } of scores) judges.set(judge, [...(judges.get(judge) ?? []), raw])
  const many = [...judges.values()].filter((raws) => raws.length >= 3)
  if (many.length === 0) return scores.map(({ raw }) => raw)
  const center = mean(many.map(mean))
  const spreads = many.map(deviation).filter((spread) => spread > rounding)
  const zOf = ({ judge, raw }) => {
    const raws = judges.get(judge)
    return deviation(raws) > rounding ? (raw - mean(raws)) / deviation(raws) : 0
  }
  const z = scores.map((score) => (judges.get(score.judge).length >= 3 ? zOf(score) : undefined))
  const known = z.filter((one) => one !== undefined)
  const room = [
    ...known.filter((one) => one > rounding).map((one) => (5 - center) / one),
    ...known.filter((one) => one < -rounding).map((one) => (1 - center) / one),
  ]
  const width = spreads.length === 0 ? 0 : Math.min(mean(spreads), ...room)
  return scores.map(({ raw }, at) => (z[at] === undefined ? raw : center + width * z[at]))
}

/** Whether winners don't follow from a ranking alone. */
export function departs(ranking, winners) {
  const won = ranking.filter(({ nominationId }) => winners.includes(nominationId))
  if (won.some(({ mean, belowQuorum }) => mean === undefined || belowQuorum)) return true
  return leavesOut(ranking, winners)
}

/** Whether somebody as good as one of the chosen, or better, is not among them. */
export function leavesOut(ranking, chosen) {
  const isChosen = ({ nominationId }) => chosen.includes(nominationId)
  const lowest = Math.min(...ranking.filter(isChosen).map(({ mean }) => mean ?? 0))
  return ranking.some((one) => !isChosen(one) && one.mean !== undefined && one.mean > lowest - rounding)
}
