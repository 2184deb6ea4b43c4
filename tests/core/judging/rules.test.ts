import { expect, test } from 'vitest'
import { type AwardDecision, submitScore } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import { decide } from '#core/judging/decide-cycle.ts'
import type { Standing } from '#core/judging/ranking.ts'
import type { DecisionRecord } from '#core/judging/rows.ts'
import {
  type Deliberation,
  departs,
  requirePublishable,
  requireRubric,
  requireUndecided,
} from '#core/judging/rules.ts'
import { award, cycleHead, nextCommand, nomination } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'

type DeliberatedAward = Deliberation['awards'][number]

function standing(id: string, mean: number | undefined, over: Partial<Standing> = {}): Standing {
  const counts = { scores: 3, abstentions: 0, recusals: 0, rank: undefined, tied: false, belowQuorum: false }
  return { nomination: nomination({ id }), mean, rawMean: mean, ...counts, ...over }
}

/** Mentor with n1 ahead of n2, both cited; brave with n3. */
const deliberation: Deliberation = {
  awards: [
    { award: award({ id: 'mentor' }), judges: ['judy'], standings: [standing('n1', 5), standing('n2', 3)] },
    { award: award({ id: 'brave' }), judges: ['judy'], standings: [standing('n3', 4)] },
  ],
  interested: new Set(),
  resting: new Set(),
  citations: new Map([
    ['n1', 'First'],
    ['n2', 'Second'],
    ['n3', 'Third'],
  ]),
  nominations: 'digest',
  before: undefined,
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

test('J6 an award given twice or unknown makes a decision incomplete', async () => {
  await refused(() => decided([mentor, brave, brave]), 'decision_incomplete')
  await refused(() => decided([mentor, brave, { ...brave, awardId: 'other' }]), 'decision_incomplete')
})

test('J6 an award left out stays open, and once decided it is carried over with who decided it', () => {
  const first = decided([mentor])
  expect(first).toMatchObject({ awards: [{ awardId: 'mentor' }], open: ['brave'] })
  const head = cycleHead({ status: 'judging', decision: 1, auditHash: 'b'.repeat(64) })
  const citations = new Map([...deliberation.citations, ['n1', 'Approved anew since']])
  const second = decide(head, { ...deliberation, citations, before: first }, [brave], 'omar', 88)
  expect(second).toMatchObject({ number: 2, decidedBy: 'omar', open: [], citations: { n1: 'First' } })
  expect(second.awards).toEqual([...first.awards, brave])
  expect(second.made).toEqual({
    mentor: { number: 1, by: 'dana', at: 77 },
    brave: { number: 2, by: 'omar', at: 88 },
  })
})

test('J6 P13 awards are given in the order in which they were last named together, else in the program’s', () => {
  const orders = (records: (typeof mentor | typeof brave)[][]) => {
    let before: DecisionRecord | undefined
    for (const awards of records)
      before = decide(
        { ...judging, decision: before?.number ?? 0 },
        { ...deliberation, before },
        awards,
        'dana',
        1,
      )
    return before?.awards.map(({ awardId }) => awardId)
  }
  expect(orders([[mentor], [brave]])).toEqual(['mentor', 'brave'])
  expect(orders([[brave], [mentor]])).toEqual(['mentor', 'brave'])
  expect(
    orders([
      [mentor, brave],
      [brave, mentor],
    ]),
  ).toEqual(['brave', 'mentor'])
  expect(orders([[brave, mentor], [mentor]])).toEqual(['mentor', 'brave'])
})

test('J6 what was chosen and stands no more, or is given no more, is open again', () => {
  const before = decided([mentor, brave])
  const [first, second] = deliberation.awards as [DeliberatedAward, DeliberatedAward]
  const head = { ...judging, decision: 1 }
  const fallen = [{ ...first, standings: first.standings.slice(0, 1) }, second]
  expect(decide(head, { ...deliberation, before, awards: fallen }, [brave], 'omar', 9)).toMatchObject({
    awards: [brave],
    open: ['mentor'],
  })
  const retired = decide(head, { ...deliberation, before, awards: [second] }, [brave], 'omar', 9)
  expect(retired).toMatchObject({ awards: [brave], open: [] })
})

const vote = { kind: 'vote' as const, awardId: 'mentor', finalists: ['n1', 'n2'] }
const decidedByVote = (
  decidedBy: Award['decidedBy'],
  means: [number | undefined, number | undefined],
  choice: AwardDecision = vote,
) => {
  const standings = means.map((mean, at) =>
    standing(`n${at + 1}`, mean, { rank: mean === undefined || mean < (means[0] ?? 0) ? 2 : 1 }),
  )
  const awards = [{ award: award({ decidedBy }), judges: [], standings }]
  return decided([choice], { awards }).awards[0]
}

test('J6 an award decided by vote is decided among finalists, with or without scores', async () => {
  expect(decidedByVote('vote', [undefined, undefined])).toEqual(vote)
  expect(decidedByVote('vote', [5, 3])).toEqual(vote)
  await refused(() => decidedByVote('judges', [5, 5]), 'decision_incomplete')
})

test('J6 a vote breaks ties among the first, and only among them', async () => {
  expect(decidedByVote('judges-then-vote', [4, 4])).toEqual(vote)
  await refused(() => decidedByVote('judges-then-vote', [5, 3]), 'decision_incomplete')
})

test('J5 naming the winner of what is to be voted on, or keeping a better one from the vote, needs a reason', async () => {
  const named = { kind: 'winners' as const, awardId: 'mentor', winners: ['n1'], finalists: [] }
  await refused(() => decidedByVote('vote', [5, 3], named), 'reason_required')
  expect(decidedByVote('vote', [5, 3], { ...named, reason: 'There is no ceremony' })).toBeDefined()
  const standings = [standing('n1', 5), standing('n2', 4), standing('n3', 3)]
  const awards = [{ award: award({ decidedBy: 'vote' }), judges: [], standings }]
  const without = { ...vote, finalists: ['n2', 'n3'] }
  await refused(() => decided([without], { awards }), 'reason_required')
  decided([{ ...without, finalists: ['n1', 'n2'] }], { awards })
})

test('J6 only what is decided whole, and not left to a vote, can be published or celebrated', async () => {
  await refused(() => requirePublishable(undefined), 'cycle_not_decided')
  expect((await refused(() => requirePublishable(decided([mentor])), 'cycle_not_decided')).subject).toBe(
    'brave',
  )
  const awards = [
    { award: award({ decidedBy: 'vote' }), judges: [], standings: deliberation.awards[0]?.standings ?? [] },
  ]
  expect((await refused(() => requirePublishable(decided([vote], { awards })), 'vote_pending')).subject).toBe(
    'mentor',
  )
  requirePublishable(decided([mentor, brave]))
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
  const awards = [{ award: award(), judges: [], standings: tied }, ...deliberation.awards.slice(1)]
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
