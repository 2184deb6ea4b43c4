import { expect, test } from 'vitest'
import { submitScore } from '#core/contract/judging.ts'
import { decide } from '#core/judging/decide-cycle.ts'
import type { Standing } from '#core/judging/ranking.ts'
import { type Deliberation, departs, requireRubric, requireUndecided } from '#core/judging/rules.ts'
import { award, cycleHead, nextCommand, nomination } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'

function standing(id: string, mean: number | undefined, over: Partial<Standing> = {}): Standing {
  const counts = { scores: 3, abstentions: 0, recusals: 0, rank: undefined, tied: false, belowQuorum: false }
  return { nomination: nomination({ id }), mean, ...counts, ...over }
}

/** Mentor with n1 ahead of n2, both cited; brave with n3. */
const deliberation: Deliberation = {
  awards: [
    { award: award({ id: 'mentor' }), standings: [standing('n1', 5), standing('n2', 3)] },
    { award: award({ id: 'brave' }), standings: [standing('n3', 4)] },
  ],
  interested: new Set(),
  citations: new Map([
    ['n1', 'First'],
    ['n2', 'Second'],
  ]),
}
const mentor = { kind: 'winners' as const, awardId: 'mentor', winners: ['n1'], finalists: ['n2'] }
const brave = { kind: 'not-awarded' as const, awardId: 'brave', reason: 'Nobody dared' }
const judging = cycleHead({ status: 'judging', auditHash: 'a'.repeat(64) })
const decided = (awards: Parameters<typeof decide>[2], over: Partial<Deliberation> = {}, head = judging) =>
  decide(head, { ...deliberation, ...over }, awards, 'dana', 77)

test('J1 a score answers every criterion of the rubric and no other', async () => {
  requireRubric(award(), { kind: 'scored', points: { effort: 1, impact: 5 } })
  await refused(() => requireRubric(award(), { kind: 'scored', points: { impact: 5 } }), 'invalid_input')
  const more = { impact: 5, effort: 1, charm: 5 }
  await refused(() => requireRubric(award(), { kind: 'scored', points: more }), 'invalid_input')
})

test('J1 points go from 1 to 5 in whole steps, and a judge may abstain', () => {
  const said = (points: number) =>
    submitScore.safeParse({ commandId: nextCommand(), score: { kind: 'scored', points: { impact: points } } })
  expect([0, 1, 5, 6, 2.5].map((points) => said(points).success)).toEqual([false, true, true, false, false])
  expect(submitScore.safeParse({ commandId: nextCommand(), score: { kind: 'abstained' } }).success).toBe(true)
  requireRubric(award(), { kind: 'abstained' })
})

test('J6 one decision states for each award who won or why nobody did', () => {
  const record = decided([mentor, brave])
  expect(record).toMatchObject({ number: 1, decidedBy: 'dana', decidedAt: 77 })
  expect(record.awards).toEqual([{ ...mentor, finalists: ['n2', 'n1'] }, brave])
})

test('J6 a decision carries the head of the audit chain and the citations as approved', () => {
  expect(decided([mentor, brave])).toMatchObject({
    auditHead: 'a'.repeat(64),
    citations: { n1: 'First', n2: 'Second' },
  })
})

test('J6 decisions are numbered: the next one follows the newest', () => {
  const head = cycleHead({ status: 'decided', decision: 3 })
  expect(decided([mentor, brave], {}, head).number).toBe(4)
})

test('J6 an award left out, given twice or unknown makes a decision incomplete', async () => {
  expect((await refused(() => decided([mentor]), 'decision_incomplete')).subject).toBe('brave')
  await refused(() => decided([mentor, brave, brave]), 'decision_incomplete')
  await refused(() => decided([mentor, brave, { ...brave, awardId: 'other' }]), 'decision_incomplete')
})

test('J6 only nominations that stand for the award can win it or be its finalists', async () => {
  await refused(() => decided([{ ...mentor, winners: ['n3'] }, brave]), 'decision_incomplete')
  await refused(() => decided([{ ...mentor, finalists: ['n3'] }, brave]), 'decision_incomplete')
  await refused(() => decided([{ ...mentor, winners: ['n1', 'n1'] }, brave]), 'decision_incomplete')
})

test('J6 nobody is shown without an approved citation, finalists neither', async () => {
  const citations = new Map([['n1', 'First']])
  expect((await refused(() => decided([mentor, brave], { citations }), 'citation_missing')).subject).toBe(
    'n2',
  )
})

test.each(['open', 'closing', 'scheduled'] as const)('J6 nothing is decided while %s', async (status) => {
  await refused(() => decided([mentor, brave], {}, cycleHead({ status })), 'cycle_not_judging')
})

test('J6 nothing is decided anew once a ceremony has pinned a decision', async () => {
  const pinned = cycleHead({ status: 'decided', decision: 1, pinned: 1 })
  await refused(() => decided([mentor, brave], {}, pinned), 'cycle_already_pinned')
  await refused(() => requireUndecided(cycleHead({ status: 'published' })), 'cycle_already_pinned')
})

test('J2 an owner with an interest in an award decides nothing of it, not even that it isn’t given', async () => {
  await refused(() => decided([mentor, brave], { interested: new Set(['brave']) }), 'interest')
})

test('J5 settling a tie needs a reason, taking both does not', async () => {
  const tied = [standing('n1', 4, { tied: true }), standing('n2', 4, { tied: true })]
  const awards = [{ award: award(), standings: tied }, ...deliberation.awards.slice(1)]
  await refused(() => decided([mentor, brave], { awards }), 'reason_required')
  decided([{ ...mentor, reason: 'More people learned from it' }, brave], { awards })
  decided([{ ...mentor, winners: ['n1', 'n2'] }, brave], { awards })
})

test('J4 a winner judged by too few, or by nobody, needs a reason', () => {
  expect(departs([standing('n1', 5, { belowQuorum: true })], ['n1'])).toBe(true)
  expect(departs([standing('n1', undefined)], ['n1'])).toBe(true)
  expect(departs([standing('n1', 5)], ['n1'])).toBe(false)
})

test('J5 leaving somebody better out needs a reason, leaving somebody worse out does not', () => {
  const standings = [standing('n1', 5), standing('n2', 3), standing('n3', 1)]
  expect(departs(standings, ['n2'])).toBe(true)
  expect(departs(standings, ['n1', 'n3'])).toBe(true)
  expect(departs(standings, ['n1', 'n2'])).toBe(false)
})
