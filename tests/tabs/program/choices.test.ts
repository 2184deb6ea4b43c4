import { describe, expect, test } from 'vitest'
import type { RankedNomination } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import {
  type Choice,
  canVote,
  choiceOf,
  decisionOf,
  firstSentence,
  followRanking,
  missingIn,
  noChoice,
  putToVote,
  type RankedAward,
  reasonNeed,
} from '#tabs/program/choices.ts'
import { countPoints } from '#tabs/text/count-points.ts'

const ranked = (id: string, rank?: number, part: Partial<RankedNomination> = {}): RankedNomination => ({
  id,
  nominees: [],
  helpers: [],
  story: '',
  mode: 'course',
  outcome: 'achieved',
  tied: false,
  scores: 3,
  abstentions: 0,
  recusals: 0,
  belowQuorum: false,
  rests: false,
  citation: 'Well done.',
  ...(rank === undefined ? {} : { rank, mean: 5 - rank }),
  ...part,
})
const winning = (...winners: string[]): Choice => ({ ...noChoice, winners })
const of = (...nominations: RankedNomination[]) => decidedBy('judges', ...nominations)
const decidedBy = (by: Award['decidedBy'], ...nominations: RankedNomination[]) =>
  ({ award: { id: 'award', decidedBy: by }, nominations }) as unknown as RankedAward

describe('J5 a choice needs a reason', () => {
  const tied = of(ranked('a', 1), ranked('b', 1), ranked('c', 3))
  test('not where it is what the ranking says', () => {
    expect(reasonNeed(winning('a'), of(ranked('a', 1), ranked('b', 2)))).toBeUndefined()
    expect(reasonNeed(winning('a', 'b'), tied)).toBeUndefined()
  })
  test('where it parts a tie', () => expect(reasonNeed(winning('a'), tied)).toBe('tie'))
  test('where somebody better is passed over', () => expect(reasonNeed(winning('c'), tied)).toBe('departs'))
  test('where the winner has too few scores, or none', () => {
    expect(reasonNeed(winning('a'), of(ranked('a', 1, { belowQuorum: true })))).toBe('quorum')
    expect(reasonNeed(winning('a'), of(ranked('a')))).toBe('quorum')
  })
  test('N10 where somebody who is to rest may win, by the choice or by a vote', () => {
    const rested = of(ranked('a', 1, { rests: true }), ranked('b', 2))
    expect(reasonNeed(winning('a'), rested)).toBe('rests')
    expect(reasonNeed({ ...noChoice, vote: true, finalists: ['a', 'b'] }, rested)).toBe('rests')
    expect(reasonNeed(winning('b'), rested)).toBe('departs')
  })
  test('where the award is not given', () => {
    expect(reasonNeed({ ...noChoice, notAwarded: true }, tied)).toBe('not-awarded')
  })
})

describe('an award is ready to be decided', () => {
  test('once winners are chosen, with a citation for everybody shown', () => {
    expect(missingIn(noChoice, of(ranked('a', 1)))).toBe('choice')
    const { citation: _, ...silent } = ranked('b', 2)
    const choice = { ...winning('a'), finalists: ['b'] }
    expect(missingIn(choice, of(ranked('a', 1), silent))).toBe('citation')
    expect(missingIn(choice, of(ranked('a', 1), ranked('b', 2)))).toBeUndefined()
  })

  test('once a needed reason is long enough', () => {
    const choice = { ...noChoice, notAwarded: true }
    expect(missingIn({ ...choice, reason: ' x ' }, of())).toBe('reason')
    expect(missingIn({ ...choice, reason: 'Too early.' }, of())).toBeUndefined()
  })
})

test('J5 following the ranking takes all who tie for the first place', () => {
  const choice = followRanking(
    noChoice,
    of(ranked('a', 1), ranked('b', 1), ranked('c', 3), ranked('d', 4), ranked('e')),
  )
  expect(choice.winners).toEqual(['a', 'b'])
  expect(choice.finalists).toEqual(['a', 'b', 'c'])
})

test('J6 winners are among the finalists of what is sent', () => {
  const sent = decisionOf('award', { ...winning('a'), finalists: ['b'] })
  expect(sent).toEqual({ kind: 'winners', awardId: 'award', winners: ['a'], finalists: ['a', 'b'] })
})

describe('J6 an award to be voted on', () => {
  const three = [ranked('a', 1), ranked('b', 1), ranked('c', 3)]
  test('has the finalists the owner chooses, two at least', () => {
    const ranking = decidedBy('vote', ...three)
    const choice = followRanking(noChoice, ranking)
    expect(decisionOf('award', choice)).toEqual({
      kind: 'vote',
      awardId: 'award',
      finalists: ['a', 'b', 'c'],
    })
    expect(missingIn({ ...choice, finalists: ['a'] }, ranking)).toBe('voters-choice')
  })

  test('needs a reason where somebody as good is left out, or winners are chosen without a vote', () => {
    const ranking = decidedBy('vote', ...three)
    const choice = followRanking(noChoice, ranking)
    expect(reasonNeed({ ...choice, finalists: ['a', 'c'] }, ranking)).toBe('left-out')
    expect(reasonNeed({ ...choice, finalists: ['a', 'b'] }, ranking)).toBeUndefined()
    expect(reasonNeed(winning('a', 'b'), ranking)).toBe('no-vote')
  })

  test('where judges tie has all who tie, and no others', () => {
    const tied = decidedBy('judges-then-vote', ...three)
    expect(canVote(tied)).toBe(true)
    expect(putToVote({ ...noChoice, finalists: ['c'] }, tied).finalists).toEqual(['a', 'b'])
    expect(canVote(decidedBy('judges-then-vote', ranked('a', 1), ranked('b', 2)))).toBe(false)
    expect(canVote(decidedBy('judges', ...three))).toBe(false)
  })
})

test('what was decided is what deciding anew begins from', () => {
  const made = { decidedBy: { id: 'p', name: 'P' }, decidedAt: 0, number: 1 }
  for (const choice of [
    { ...winning('a'), finalists: ['a', 'b'], reason: 'Talked through.' },
    { ...noChoice, notAwarded: true, reason: 'Too early.' },
    { ...noChoice, vote: true, finalists: ['a', 'b'] },
  ])
    expect(choiceOf({ ...decisionOf('award', choice), ...made })).toEqual(choice)
})

describe('a citation starts from the first sentence', () => {
  test('of the story', () => {
    expect(firstSentence('She taught us. Then she left.')).toBe('She taught us.')
  })
  test('cut where a citation ends, without breaking a character', () => {
    const cut = firstSentence('😀'.repeat(400))
    expect(countPoints(cut)).toBe(280)
    expect(cut).not.toMatch(/\p{Surrogate}/u)
  })
})
