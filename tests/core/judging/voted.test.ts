import { expect, test } from 'vitest'
import { stateRow } from '#core/ceremony/state.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { showDecision } from '#core/judging/view-decisions.ts'
import { ceremonyOf, cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { exported, faultsIn, resealed } from '#tests/support/exported-cycle.ts'
import { decided, type JudgedCycle, judgedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import {
  createTestWorld,
  cycleId,
  minute,
  type Name,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

type Gala = { test: TestWorld; ids: JudgedCycle; id: string }

/** Mentor is left to a vote between Ben and Cleo; the gala stands before it opens. */
async function galaBeforeVote(): Promise<Gala> {
  const test = await createTestWorld({
    awards: [
      award({ id: 'mentor', decidedBy: 'vote' }),
      award({ id: 'brave', open: true, outcomes: ['achieved', 'attempted'] }),
      award({ id: 'certified', blind: true }),
    ],
  })
  const ids = await judgedCycle(test)
  await decided(test, [
    { kind: 'vote', awardId: 'mentor', finalists: [ids.ben, ids.cleo] },
    { kind: 'winners', awardId: 'brave', winners: [ids.pair], finalists: [] },
    { kind: 'not-awarded', awardId: 'certified', reason: 'Nobody took the hard exam' },
  ])
  const id = await planGala(test)
  await conduct(test, id, 'open-vote')
  return { test, ids, id }
}

async function order({ test, id }: Gala, kind: 'open-vote' | 'close-vote' | 'pause'): Promise<void> {
  const { audience } = await viewOf(test, id)
  const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
  if (!answer.done) throw answer.refusal
}

/** Each votes for one of the finalists, in the order of their first names: Ben, Cleo. */
async function ballots(gala: Gala, ...chosen: [Name, string][]): Promise<void> {
  const { world, actor } = gala.test
  await order(gala, 'open-vote')
  for (const [by, option] of chosen) {
    const choice = { segmentId: 'mentor', round: 1, option, after: 0, commandId: nextCommand() }
    await castBallot(world, actor(by), { ceremonyId: gala.id, ...choice })
  }
  await order(gala, 'close-vote')
}

const cleoWins: [Name, string][] = [
  ['ana', '1'],
  ['emil', '1'],
  ['cleo', '0'],
]

async function endOf({ test, id }: Gala): Promise<void> {
  const { audience } = await conduct(test, id, 'end')
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: false } })
  test.clock.advance(minute)
  await test.settle()
}

const booksOf = async (test: TestWorld) => JSON.parse(await exported(test))
const wallIn = (books: { wall: { nominationId: string; standing: string }[] }) =>
  books.wall.filter(({ standing }) => standing === 'shown').map(({ nominationId }) => nominationId)

/** A correction of what the vote decided. */
async function givenToBen({ test, ids }: Gala): Promise<void> {
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'mentor',
    reason: 'Cleo asked us to give it to Ben',
    correction: { kind: 'winners', winners: [ids.ben], citations: {} },
  })
}

test('C7 J6 a live vote decides: a further decision, pinned and in the chain, and the books can be recounted', async () => {
  const gala = await galaBeforeVote()
  const { test, ids } = gala
  await ballots(gala, ...cleoWins)
  await test.settle()
  const before = await booksOf(test)
  expect(before.decisions.map(({ number }: { number: number }) => number)).toEqual([1, 2])
  expect(before.decisions[1].awards[0]).toMatchObject({ kind: 'winners', winners: [ids.cleo] })
  expect(before.cycle).toMatchObject({ decision: 2, pinned: 2 })
  expect(faultsIn(before)).toEqual([])
  await endOf(gala)
  const books = await booksOf(test)
  expect(books.cycle.status).toBe('published')
  expect(faultsIn(books)).toEqual([])
  expect(wallIn(books).sort()).toEqual([ids.cleo, ids.pair].sort())
})

test('C7 J6 an owner reads that a live vote made a decision, and that they themselves made the one before', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala, ...cleoWins)
  const { test } = gala
  await test.settle()
  const shown = (number: number) => showDecision(test.world, test.actor('dana'), cycleId, number)
  const [before, after] = [await shown(1), await shown(2)]
  expect(before).not.toHaveProperty('voted')
  expect(after.voted).toBe(true)
  expect(after.awards.map(({ voted }) => voted)).toEqual([true, undefined, undefined])
  await endOf(gala)
  await givenToBen(gala)
  const corrected = await shown(3)
  expect(corrected).not.toHaveProperty('voted')
  expect(corrected.awards[0]).not.toHaveProperty('voted')
})

test('C7 J6 decision and chain tell of the same moment of a vote, however time passes meanwhile', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala, ...cleoWins)
  const { test, id } = gala
  const ticking = test.process({ now: () => (test.clock.advance(1), test.clock.now()) })
  ticking.world.startOn(ceremonyOf(tenant, id))
  await ticking.settle()
  expect(faultsIn(await booksOf(test))).toEqual([])
})

test('C7 before it is published nobody can read a count, owners and their exports included', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala, ...cleoWins)
  await gala.test.settle()
  expect((await booksOf(gala.test)).votes).toEqual([])
  await endOf(gala)
  const { ben, cleo } = gala.ids
  const [{ text }] = (await booksOf(gala.test)).votes
  expect(JSON.parse(text)).toEqual({ [ben]: 1, [cleo]: 2 })
})

test('C7 books that tell another count, or another winner of a vote, don’t hold', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala, ...cleoWins)
  await gala.test.settle()
  await endOf(gala)
  const { ben, cleo } = gala.ids
  const other = await booksOf(gala.test)
  other.votes[0].text = JSON.stringify({ [ben]: 3, [cleo]: 2 })
  expect(faultsIn(resealed(other)).join()).toContain('counted otherwise')
  const swapped = await booksOf(gala.test)
  swapped.decisions[1].awards[0].winners = [ben]
  expect(faultsIn(resealed(swapped)).join()).toContain('not those with most ballots')
  const without = await booksOf(gala.test)
  without.votes = []
  expect(faultsIn(resealed(without)).join()).toContain('no count')
})

test('C7 finalists who come first together all win, and are decided so', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala, ['ana', '0'], ['emil', '1'])
  await gala.test.settle()
  const books = await booksOf(gala.test)
  expect(books.decisions[1].awards[0].winners.sort()).toEqual([gala.ids.ben, gala.ids.cleo].sort())
  expect(faultsIn(books)).toEqual([])
})

test('C7 a vote in which nobody chose decides nothing', async () => {
  const gala = await galaBeforeVote()
  await ballots(gala)
  await gala.test.settle()
  expect((await booksOf(gala.test)).cycle).toMatchObject({ decision: 1, pinned: 1 })
})

test('C8 without a ceremony nothing is published that a vote was to decide and didn’t', async () => {
  const gala = await galaBeforeVote()
  const { test, id } = gala
  const publish = () => publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await refused(publish, 'vote_pending')
  await ballots(gala, ...cleoWins)
  await test.settle()
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: true } })
  await test.settle()
  await publish()
  await test.settle()
  const books = await booksOf(test)
  expect(wallIn(books).sort()).toEqual([gala.ids.cleo, gala.ids.pair].sort())
  expect(faultsIn(books)).toEqual([])
})

test('C14 what a vote decided can be corrected, and the books still hold', async () => {
  const gala = await galaBeforeVote()
  const { test, ids } = gala
  await ballots(gala, ...cleoWins)
  await test.settle()
  await endOf(gala)
  await givenToBen(gala)
  await test.settle()
  const books = await booksOf(test)
  expect(wallIn(books).sort()).toEqual([ids.ben, ids.pair].sort())
  expect(faultsIn(books)).toEqual([])
})

test('C7 C12 a process that dies at any write of counting leaves one decision by vote, and the stage says the same', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const gala = await galaBeforeVote()
    const { test, ids, id } = gala
    await ballots(gala, ...cleoWins)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    for (const place of [ceremonyOf(tenant, id), cycleOf(tenant, cycleId)]) dying.world.startOn(place)
    await doing(dying.settle)
    await test.restart().settle()
    const books = await booksOf(test)
    expect(books.cycle).toMatchObject({ decision: 2, pinned: 2 })
    expect(faultsIn(books)).toEqual([])
    const state = await readRow(test.rows, ceremonyOf(tenant, id), stateRow)
    expect(state?.value.segments[0]?.result).toMatchObject({ winners: [{ nominationId: ids.cleo }] })
  })
  expect(crashes).toBeGreaterThan(20)
})
