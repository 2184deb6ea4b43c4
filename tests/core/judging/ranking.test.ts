import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ties } from '#core/judging/interests.ts'
import { type Judged, rankAward, weightedMean } from '#core/judging/ranking.ts'
import { award, nomination, score } from '#tests/support/builders.ts'

const noTies: Ties = { endorsers: new Map(), declared: new Map() }
const judges = ['judy', 'jack', 'jin']
const all = (points: number) => ({ impact: points, effort: points })

/** Nominations n1, n2, … for ben, cleo, …, and what their judges gave. */
function rank(over: Partial<Judged>) {
  const nominations = over.nominations ?? [
    nomination({ id: 'n1', nominees: ['ben'] }),
    nomination({ id: 'n2', nominees: ['cleo'] }),
  ]
  const standings = rankAward({ award: award(), judges, nominations, scores: [], ties: noTies, ...over })
  return Object.fromEntries(standings.map(({ nomination, ...rest }) => [nomination.id, rest]))
}

test('J4 one judge’s points are weighed by the rubric: sum of weight × points over the sum of weights', () => {
  expect(weightedMean(award(), { impact: 5, effort: 2 })).toBe(4)
})

test('J4 a result is the mean of its judges’ weighted points', () => {
  const scores = [score('n1', 'judy', { impact: 5, effort: 2 }), score('n1', 'jack', all(2))]
  expect(rank({ scores })['n1']).toMatchObject({ mean: 3, scores: 2 })
})

test('J4 a mean lies between the lowest and the highest points, and equal points are their mean', () => {
  const points = fc.record({ impact: fc.integer({ min: 1, max: 5 }), effort: fc.integer({ min: 1, max: 5 }) })
  const weights = fc.tuple(
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.double({ min: 0.01, max: 100, noNaN: true }),
  )
  fc.assert(
    fc.property(weights, points, ([impact, effort], given) => {
      const [one, other] = award().rubric
      const rubric = [one, other].flatMap((criterion, at) =>
        criterion ? [{ ...criterion, weight: [impact, effort][at] ?? 1 }] : [],
      )
      const mean = weightedMean(award({ rubric }), given)
      expect(mean).toBeGreaterThanOrEqual(Math.min(...Object.values(given)) - 1e-9)
      expect(mean).toBeLessThanOrEqual(Math.max(...Object.values(given)) + 1e-9)
    }),
  )
})

test('J4 abstentions and recusals don’t count against a nomination', () => {
  const ties = { ...noTies, declared: new Map([['n1', new Set(['jin'])]]) }
  const scores = [score('n1', 'judy', all(5)), score('n1', 'jack')]
  expect(rank({ scores, ties })['n1']).toMatchObject({ mean: 5, scores: 1, abstentions: 1, recusals: 1 })
})

test('J4 fewer scores than the award’s quorum are flagged', () => {
  const scores = [score('n1', 'judy', all(5)), score('n2', 'judy', all(4)), score('n2', 'jack', all(4))]
  const ranked = rank({ scores })
  expect(ranked['n1']?.belowQuorum).toBe(true)
  expect(ranked['n2']?.belowQuorum).toBe(false)
})

test('J4 an abstention fills no quorum', () => {
  expect(rank({ scores: [score('n1', 'judy', all(5)), score('n1', 'jack')] })['n1']?.belowQuorum).toBe(true)
})

test('J4 without a score there is no mean and no rank', () => {
  expect(rank({})['n1']).toMatchObject({ mean: undefined, rank: undefined, tied: false, belowQuorum: true })
})

test('J2 a score is void once its judge has an interest: declared, as nominee, helper, nominator or endorser', () => {
  const scores = [score('n1', 'judy', all(5)), score('n1', 'jack', all(1))]
  const one = (over: Partial<Judged>) =>
    rank({ scores, nominations: [nomination({ id: 'n1' })], ...over })['n1']
  const voided = { mean: 1, scores: 1, recusals: 1 }
  expect(one({ ties: { ...noTies, declared: new Map([['n1', new Set(['judy'])]]) } })).toMatchObject(voided)
  expect(one({ ties: { ...noTies, endorsers: new Map([['n1', new Set(['judy'])]]) } })).toMatchObject(voided)
  expect(one({ nominations: [nomination({ id: 'n1', helpers: ['judy'] })] })).toMatchObject(voided)
  expect(one({ nominations: [nomination({ id: 'n1', nominator: 'judy' })] })).toMatchObject(voided)
  expect(one({ nominations: [nomination({ id: 'n1', nominees: ['ben', 'judy'] })] })).toMatchObject(voided)
})

test('J2 someone nominated for an award judges none of its nominations, also while theirs is ineligible', () => {
  for (const status of ['submitted', 'ineligible'] as const) {
    const nominations = [nomination({ id: 'n1' }), nomination({ id: 'n2', nominees: ['judy'], status })]
    const scores = [score('n1', 'judy', all(1)), score('n1', 'jack', all(5))]
    expect(rank({ nominations, scores })['n1']).toMatchObject({ mean: 5, recusals: 1 })
  }
})

test('J2 what was withdrawn makes no interest', () => {
  const nominations = [
    nomination({ id: 'n1' }),
    nomination({ id: 'n2', nominees: ['judy'], status: 'withdrawn' }),
  ]
  expect(rank({ nominations, scores: [score('n1', 'judy', all(4))] })['n1']).toMatchObject({ mean: 4 })
})

test('J1 only the award’s judges count', () => {
  expect(rank({ scores: [score('n1', 'emil', all(5))] })['n1']).toMatchObject({ scores: 0, abstentions: 0 })
})

test('J5 equal results share a rank, and the next one comes after all of them', () => {
  const nominations = ['n1', 'n2', 'n3'].map((id) => nomination({ id }))
  const scores = [score('n1', 'judy', all(4)), score('n2', 'judy', all(4)), score('n3', 'judy', all(2))]
  const ranked = rank({ nominations, scores })
  expect(ranked['n1']).toMatchObject({ rank: 1, tied: true })
  expect(ranked['n2']).toMatchObject({ rank: 1, tied: true })
  expect(ranked['n3']).toMatchObject({ rank: 3, tied: false })
})

test('J5 means that differ by rounding alone are a tie', () => {
  const scores = [
    score('n1', 'judy', all(1)),
    score('n1', 'jack', all(2)),
    score('n1', 'jin', { impact: 2, effort: 1 }),
    score('n2', 'judy', { impact: 2, effort: 1 }),
    score('n2', 'jack', all(2)),
    score('n2', 'jin', all(1)),
  ]
  expect(rank({ scores })['n1']).toMatchObject({ rank: 1, tied: true })
})

test('J5 nothing but the scores orders a ranking: neither when they came nor when nominated', () => {
  const ids = ['n1', 'n2', 'n3', 'n4']
  const given = fc.array(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...judges), fc.integer({ min: 1, max: 5 })),
  )
  fc.assert(
    fc.property(given, fc.shuffledSubarray(ids, { minLength: 4 }), (answers, order) => {
      const unique = new Map(
        answers.map(([id, judge, points]) => [`${id} ${judge}`, score(id, judge, all(points))]),
      )
      const scores = [...unique.values()]
      const plain = rank({ nominations: ids.map((id) => nomination({ id })), scores })
      const turned = rank({ nominations: order.map((id) => nomination({ id })), scores: scores.toReversed() })
      for (const id of ids) expect(turned[id]).toMatchObject({ rank: plain[id]?.rank, tied: plain[id]?.tied })
    }),
  )
})

test('J4 the ineligible and the withdrawn are not ranked', () => {
  const nominations = [
    nomination({ id: 'n1', status: 'ineligible' }),
    nomination({ id: 'n2', status: 'withdrawn' }),
  ]
  expect(rank({ nominations, scores: [score('n1', 'judy', all(5))] })).toEqual({})
})
