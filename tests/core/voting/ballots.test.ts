import { expect, test } from 'vitest'
import { type Ballot, countBallots, decideBallots } from '#core/voting/ballots.ts'
import { placeOf, placesOf, type StoredBallot } from '#core/voting/rows.ts'

const at = Date.UTC(2026, 3, 1, 9)
const ballot = (voter: string, option: string, after = 0): Ballot => ({
  voter,
  option,
  after,
  commandId: `${voter}-${option}-${after}`,
})
const stored = (voter: string, option: string, number = 1): StoredBallot => ({
  voter,
  option,
  number,
  commandId: `${voter}-${option}-${number - 1}`,
  at,
})
const held = (...ballots: StoredBallot[]) => new Map(ballots.map((one) => [one.voter, one]))
const decide = (before: Map<string, StoredBallot>, ...batch: Ballot[]) =>
  decideBallots(before, false, batch, at)

test('C7 a first ballot is stored as the voter’s number one', () => {
  expect(decide(held(), ballot('ana', '0'))).toEqual({
    stored: [stored('ana', '0')],
    answers: [{ kind: 'counted', standing: { number: 1, option: '0' } }],
  })
})

test('C7 a choice can be changed, by who names the ballot it replaces', () => {
  const { stored: changed, answers } = decide(held(stored('ana', '0')), ballot('ana', '1', 1))
  expect(changed).toEqual([stored('ana', '1', 2)])
  expect(answers).toEqual([{ kind: 'counted', standing: { number: 2, option: '1' } }])
})

test('C7 an older ballot that arrives again after a newer one replaces nothing', () => {
  const { stored: none, answers } = decide(held(stored('ana', '1', 2)), ballot('ana', '0'))
  expect(none).toEqual([])
  expect(answers).toEqual([{ kind: 'outdated', standing: { number: 2, option: '1' } }])
})

test('C7 the newest ballot that arrives again is answered as it was, and stored once', () => {
  const again = decideBallots(held(stored('ana', '0')), false, [ballot('ana', '0')], at + 1)
  expect(again).toEqual({ stored: [], answers: [{ kind: 'counted', standing: { number: 1, option: '0' } }] })
})

test('C7 of several ballots of a voter in one batch the last one is stored, and each is answered', () => {
  const { stored: one, answers } = decide(
    held(),
    ballot('ana', '0'),
    ballot('ana', '0'),
    ballot('ana', '1', 1),
    ballot('ana', '2'),
  )
  expect(one).toEqual([stored('ana', '1', 2)])
  expect(answers.map(({ kind }) => kind)).toEqual(['counted', 'counted', 'counted', 'outdated'])
})

test('C7 what comes after sealing is late, and what was stored before still counts', () => {
  const before = held(stored('ana', '0'))
  const { stored: none, answers } = decideBallots(
    before,
    true,
    [ballot('ana', '0'), ballot('ana', '1', 1), ballot('ben', '1')],
    at,
  )
  expect(none).toEqual([])
  expect(answers).toEqual([
    { kind: 'counted', standing: { number: 1, option: '0' } },
    { kind: 'late', standing: { number: 1, option: '0' } },
    { kind: 'late', standing: { number: 0 } },
  ])
})

test('C7 each voter counts once, with their last choice', () => {
  const count = countBallots([
    stored('ana', '0'),
    stored('ben', '0'),
    stored('ana', '1', 2),
    stored('cleo', '1'),
  ])
  expect(count).toEqual({ turnout: 3, ballots: { 0: 1, 1: 2 } })
})

test('C7 voters spread over all shards, each always in the same', () => {
  const round = { tenant: 'contoso', ceremonyId: 'gala', segmentId: 'mentor', round: 1 }
  const places = placesOf(round).map(({ partition }) => partition)
  const found = new Map<string, number>()
  for (let voter = 0; voter < 1_600; voter++) {
    const { partition } = placeOf(round, `id${voter}`)
    expect(placeOf(round, `id${voter}`).partition).toBe(partition)
    found.set(partition, (found.get(partition) ?? 0) + 1)
  }
  expect([...found.keys()].sort()).toEqual(places)
  expect(Math.min(...found.values())).toBeGreaterThan(50)
  expect(Math.max(...found.values())).toBeLessThan(200)
})
