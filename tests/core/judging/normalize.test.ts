import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize, type Weighed } from '#core/judging/normalize.ts'
import { type Judged, rankAward } from '#core/judging/ranking.ts'
import { award, nomination, score } from '#tests/support/builders.ts'

const close = 1e-9

/** What each judge gave n0, n1, …; nothing where they read it not. */
type Given = (number | undefined)[][]

function weighed(given: Given): Weighed[] {
  return given.flatMap((row, judge) =>
    row.flatMap((raw, at) =>
      raw === undefined ? [] : [{ judge: `j${judge}`, nominationId: `n${at}`, raw }],
    ),
  )
}

/** Each nomination's mean over what counts. */
function results(given: Given): Map<string, number> {
  const scores = weighed(given)
  const { means } = normalize(scores)
  const byNomination = new Map<string, number[]>()
  for (const [at, { nominationId }] of scores.entries())
    byNomination.set(nominationId, [...(byNomination.get(nominationId) ?? []), means[at] ?? Number.NaN])
  return new Map(
    [...byNomination].map(([id, all]) => [id, all.reduce((sum, one) => sum + one, 0) / all.length]),
  )
}

const points = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 3, max: 8 }))
  .chain(([judges, nominations]) =>
    fc.array(fc.array(points, { minLength: nominations, maxLength: nominations }), {
      minLength: judges,
      maxLength: judges,
    }),
  )
const sparse = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([judges, nominations]) =>
    fc.array(
      fc.array(fc.option(points, { nil: undefined }), { minLength: nominations, maxLength: nominations }),
      { minLength: judges, maxLength: judges },
    ),
  )

test('J4 normalization keeps the order within one judge, and what they held equal', () => {
  fc.assert(
    fc.property(sparse, (given) => {
      const scores = weighed(given)
      const { means } = normalize(scores)
      for (const [at, one] of scores.entries())
        for (const [beside, other] of scores.entries()) {
          if (one.judge !== other.judge) continue
          const [first = 0, second = 0] = [means[at], means[beside]]
          if (one.raw === other.raw) expect(first).toBeCloseTo(second, 9)
          if (one.raw > other.raw) expect(first).toBeGreaterThan(second)
        }
    }),
  )
})

test('J4 normalized scores stay within 1 to 5', () => {
  fc.assert(
    fc.property(sparse, (given) => {
      for (const mean of normalize(weighed(given)).means) {
        expect(mean).toBeGreaterThanOrEqual(1 - close)
        expect(mean).toBeLessThanOrEqual(5 + close)
      }
    }),
  )
})

test('J4 whether one judge is stricter, or uses less of the scale, changes no order', () => {
  const habit = fc.record({ by: fc.constantFrom(0.25, 0.5, 0.75, 1), from: fc.constantFrom(0, 0.5, 1) })
  fc.assert(
    fc.property(table, habit, (given, { by, from }) => {
      // Within the scale whatever it was: 1 to 5 shrinks to at most 1 + from … 5.
      const moved = (raw: number) => Math.min(1 + from, 5 - 4 * by) + (raw - 1) * by
      const [first = [], ...others] = given
      const before = results(given)
      const after = results([first.map((raw) => (raw === undefined ? raw : moved(raw))), ...others])
      for (const [one, oneBefore] of before)
        for (const [other, otherBefore] of before) {
          if (oneBefore - otherBefore < 1e-6) continue
          expect(after.get(one) ?? 0).toBeGreaterThan((after.get(other) ?? 0) - close)
        }
    }),
  )
})

test('J4 judges who score alike keep their scores: the result is the plain mean', () => {
  const row = fc.array(points, { minLength: 3, maxLength: 8 })
  fc.assert(
    fc.property(row, fc.integer({ min: 1, max: 5 }), (given, judges) => {
      const normalized = results(Array.from({ length: judges }, () => given))
      for (const [at, raw] of given.entries()) expect(normalized.get(`n${at}`)).toBeCloseTo(raw, 9)
    }),
  )
})

test('J4 a judge without spread counts as the mean, one with fewer than three scores as they scored', () => {
  const { means, scale, habits } = normalize(
    weighed([
      [2, 3, 4],
      [5, 5, 5],
      [1, 2, undefined],
    ]),
  )
  expect(scale?.mean).toBe(4)
  expect(means.slice(3, 6)).toEqual([4, 4, 4])
  expect(means.slice(6)).toEqual([1, 2])
  expect(habits.get('j2')).toMatchObject({ normalized: false, scores: 2 })
})

const all = (points: number) => ({ impact: points, effort: points })

test('J4 a strict judge’s favorite isn’t beaten by a mild judge’s leftovers where the award is normalized', () => {
  const nominations = ['n1', 'n2', 'n3', 'n4'].map((id) => nomination({ id, nominees: [`nominee-${id}`] }))
  const given: [string, string, number][] = [
    ...(['n1', 'n2', 'n3'] as const).map((id, at): [string, string, number] => [id, 'strict', 3 - at]),
    ...(['n2', 'n3', 'n4'] as const).map((id, at): [string, string, number] => [
      id,
      'mild',
      5 - (at === 2 ? 1 : 0),
    ]),
  ]
  const scores = given.map(([id, judge, points]) => score(id, judge, all(points)))
  const judged: Judged = {
    award: award({ normalized: true }),
    judges: ['strict', 'mild'],
    nominations,
    scores,
    ties: { endorsers: new Map(), declared: new Map() },
  }
  const first = (normalized: boolean) => rankAward({ ...judged, award: award({ normalized }) })[0]
  expect(first(false)).toMatchObject({ nomination: { id: 'n4' }, mean: 4, rawMean: 4 })
  expect(first(true)).toMatchObject({ nomination: { id: 'n1' }, rawMean: 3 })
})
