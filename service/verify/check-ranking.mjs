import { canonical, isSame } from './digest.mjs'
import { recount } from './recount.mjs'
import { replay } from './replay.mjs'

/** Recounted from the chain, the ranking is the one the service shows. */
export function checkRanking(books, expect) {
  const now = { ...replay(books), judges: books.cycle.judges }
  expect(
    isSame(books.ranking.map(({ awardId }) => awardId).sort(), books.awards.map(({ id }) => id).sort()),
    'An award has no ranking, or two.',
  )
  for (const { awardId, standings } of books.ranking) {
    const rules = books.awards.find(({ id }) => id === awardId)
    const recounted = new Map(recount(awardId, rules, now).map((one) => [one.nominationId, one]))
    expect(standings.length === recounted.size, `${awardId}: not everybody who stands is ranked.`)
    for (const told of standings)
      expect(
        isCloseTo(told, recounted.get(told.nominationId)),
        `${awardId}: ${told.nominationId} is ranked otherwise when recounted.`,
      )
  }
}

/** Equal, but for what rounding does to means. */
function isCloseTo(one, other) {
  if (!other || canonical(Object.keys(one).sort()) !== canonical(Object.keys(other).sort())) return false
  return Object.keys(one).every((key) =>
    typeof one[key] === 'number' && typeof other[key] === 'number'
      ? Math.abs(one[key] - other[key]) < 1e-9
      : one[key] === other[key],
  )
}
