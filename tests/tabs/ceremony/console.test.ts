import { describe, expect, test } from 'vitest'
import type { HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { Scene, StageEntry } from '#core/contract/scene.ts'
import { clockOf, minutesBehind, paceOf } from '#tabs/ceremony/console/pace.ts'
import { openSayings, placeOf, turnAhead, turnNow, winnersSayings } from '#tabs/ceremony/console/turns.ts'
import { award } from '#tests/tabs/live/views.ts'

const minute = 60_000
const ana = { id: 'ana', name: 'Ana' }
const mei = { id: 'mei', name: 'Mei-Ling' }
const entryOf = (person: typeof ana): StageEntry => ({
  nominees: [person],
  helpers: [],
  citation: 'She taught us.',
  outcome: 'achieved',
})

type AwardTurn = Extract<OrderedTurn, { kind: 'award' }>
function turn(id: string, changes: Partial<AwardTurn> = {}): AwardTurn {
  return {
    kind: 'award',
    segmentId: id,
    award: { ...award, id, name: id },
    state: 'later',
    result: { kind: 'winners', winners: [entryOf(mei)] },
    finalists: 2,
    sayings: [
      { person: ana, text: 'AH-nah' },
      { person: mei, text: 'may-LING' },
    ],
    ...changes,
  }
}

describe('the clock against the plan', () => {
  const order: OrderedTurn[] = [
    { kind: 'opening', state: 'past', minutes: 2 },
    turn('first', { state: 'now', minutes: 4 }),
  ]
  const plan = { minutesPlanned: 30, startedAt: 0, enteredAt: 3 * minute, behindMs: minute }

  test('a part entered late stays as late while it takes no longer than planned', () => {
    expect(paceOf({ plan, order }, 7 * minute)).toEqual({
      elapsedMs: 7 * minute,
      plannedMs: 30 * minute,
      inPartMs: 4 * minute,
      partMs: 4 * minute,
      behindMs: minute,
    })
  })

  test('what it lasts longer comes on top', () => {
    expect(paceOf({ plan, order }, 10 * minute)?.behindMs).toBe(4 * minute)
  })

  test('without minutes planned it runs, and is never late', () => {
    const bare = { minutesPlanned: 0, startedAt: 0, enteredAt: 3 * minute, behindMs: 0 }
    expect(paceOf({ plan: bare, order: [turn('first', { state: 'now' })] }, 30 * minute)).toEqual({
      elapsedMs: 30 * minute,
      plannedMs: 0,
      inPartMs: 27 * minute,
      partMs: 0,
      behindMs: 0,
    })
    expect(paceOf({ order }, minute)).toBeUndefined()
  })

  test.each([
    [0, 0],
    [59_999, 0],
    [-59_999, 0],
    [60_000, 1],
    [-125_000, -2],
  ])('%i ms behind is %i whole minutes', (ms, minutes) => {
    expect(minutesBehind(ms) + 0).toBe(minutes)
  })

  test.each([
    [-5, '0:00'],
    [65_999, '1:05'],
    [3_725_000, '1:02:05'],
  ])('%i ms reads %s', (ms, shown) => {
    expect(clockOf(ms)).toBe(shown)
  })
})

describe('what comes next', () => {
  const order: OrderedTurn[] = [
    { kind: 'opening', state: 'past' },
    turn('first', { state: 'skipped' }),
    turn('second', { state: 'now' }),
    { kind: 'interlude', id: 'story', title: 'A story', state: 'next' },
    turn('third'),
    { kind: 'closing', state: 'later' },
  ]
  const ahead = (step: NonNullable<HostView['next']>['step'], parts = order) =>
    turnAhead({ order: parts, next: { command: { kind: 'advance' }, step } })

  test('is the next part, and whether the next step already goes there', () => {
    expect(ahead('interlude')).toMatchObject({ turn: { id: 'story' }, leads: true })
    expect(ahead('drumroll')).toMatchObject({ turn: { id: 'story' }, leads: false })
  })

  test('is an award that was left for later, once the way leads back to it', () => {
    expect(ahead('skipped')).toMatchObject({ turn: { segmentId: 'first' }, leads: true })
  })

  test('is the closing after the last part, and nothing where nothing follows', () => {
    const last = order.map((part) => (part.state === 'next' ? { ...part, state: 'past' as const } : part))
    expect(ahead('closing', last)).toMatchObject({ turn: { kind: 'closing' }, leads: true })
    expect(ahead('end')).toBeUndefined()
    expect(turnAhead({ order })).toBeUndefined()
  })

  test('awards are counted, other parts are not', () => {
    expect(placeOf(order, order[4] as OrderedTurn)).toEqual({ number: 3, of: 3 })
    expect(placeOf(order, order[3] as OrderedTurn)).toEqual({ number: 0, of: 3 })
    expect(turnNow(order)).toMatchObject({ segmentId: 'second' })
  })
})

describe('how names are said', () => {
  const turnOfScene = { award, number: 1, of: 2 }
  const finalists: Scene = { kind: 'finalists', ...turnOfScene, finalists: [entryOf(ana), entryOf(mei)] }
  const texts = (sayings: AwardTurn['sayings']) => sayings.map(({ text }) => text)

  test('C4 nobody’s is open while nobody is on the stage, and the winner’s stays with the winner’s name', () => {
    for (const kind of ['intro', 'drumroll'] as const)
      expect(openSayings(turn('first'), { kind, ...turnOfScene })).toEqual([])
    expect(texts(winnersSayings(turn('first')))).toEqual(['may-LING'])
  })

  test('finalists’ are open while they stand there, in the order of the names, whoever won', () => {
    expect(texts(openSayings(turn('first'), finalists))).toEqual(['AH-nah', 'may-LING'])
  })

  test('a vote that hasn’t decided has no winner to say', () => {
    const { result: _, ...undecided } = turn('first')
    expect(winnersSayings(undecided)).toEqual([])
  })
})
