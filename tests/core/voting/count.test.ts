import { expect, test } from 'vitest'
import { type Ceremony, stateRow } from '#core/ceremony/state.ts'
import { audienceView } from '#core/ceremony/view.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { batchRow, gateRow, placesOf } from '#core/voting/rows.ts'
import { galaAtVote } from '#tests/core/voting/open-vote.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { createTestWorld, minute, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function stateOf({ rows }: TestWorld, id: string): Promise<Ceremony> {
  const state = await readRow(rows, ceremonyOf(tenant, id), stateRow)
  if (!state) throw new Error('The ceremony has no state.')
  return state.value
}

const voteOf = async (test: TestWorld, id: string) => (await stateOf(test, id)).segments[0]?.vote

async function order(test: TestWorld, id: string, ordered: CeremonyCommand): Promise<void> {
  const { audience } = await viewOf(test, id)
  const answer = await command(test, 'hana', id, { seq: audience.seq, command: ordered })
  if (!answer.done) throw answer.refusal
}

function vote({ world, actor }: TestWorld, by: Name, ceremonyId: string, option: string, round = 1) {
  const choice = { segmentId: 'mentor', round, option, after: 0, commandId: nextCommand() }
  return castBallot(world, actor(by), { ceremonyId, ...choice })
}

/** Four vote: three for Cleo, one for Ben. */
async function votes(test: TestWorld, id: string): Promise<void> {
  await vote(test, 'ana', id, '0')
  for (const by of ['ben', 'emil', 'hana'] as const) await vote(test, by, id, '1')
}

const tally = (...ballots: number[]) => ballots.map((one, at) => ({ option: String(at), ballots: one }))

async function rowsOf({ rows }: TestWorld, id: string) {
  const places = placesOf({ tenant, ceremonyId: id, segmentId: 'mentor', round: 1 })
  const batches = await Promise.all(places.map((place) => scanRows(rows, place, batchRow)))
  const gates = await Promise.all(places.map((place) => readRow(rows, place, gateRow)))
  return {
    batches: batches.flat().length,
    sealed: gates.filter((gate) => gate?.value.kind === 'sealed').length,
  }
}

test('C7 closing a vote seals it, counts it, and goes on to the count by itself', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await votes(test, id)
  await order(test, id, { kind: 'close-vote' })
  expect(await voteOf(test, id)).toMatchObject({ state: 'closing' })
  await test.settle()
  const { segments, status, seq } = await stateOf(test, id)
  expect(segments[0]?.vote).toMatchObject({ round: 1, state: 'counted', tally: tally(1, 3, 0) })
  expect(segments[0]?.result).toMatchObject({ kind: 'winners', winners: [{ nominees: [{ id: 'cleo' }] }] })
  expect(status).toMatchObject({ kind: 'live', position: { phase: 'counted' } })
  expect(seq).toBe(7)
})

test('C7b before the reveal nothing tells the count, nor how many voted', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await votes(test, id)
  const told: unknown[] = [await viewOf(test, id)]
  await order(test, id, { kind: 'close-vote' })
  told.push(await viewOf(test, id))
  await test.settle()
  told.push(await viewOf(test, id))
  expect(JSON.stringify(told)).not.toMatch(/tally|ballots|turnout/)
  expect(JSON.stringify(audienceView(await stateOf(test, id)))).not.toMatch(/cleo/)
})

test('C7 a vote with a time closes by itself, and not before', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  await order(test, id, { kind: 'open-vote', seconds: 60 })
  await vote(test, 'ana', id, '0')
  await test.settle()
  test.clock.advance(minute - 1)
  await test.settle()
  expect(await voteOf(test, id)).toMatchObject({ state: 'open' })
  test.clock.advance(1)
  await test.settle()
  expect(await voteOf(test, id)).toMatchObject({ state: 'counted', tally: tally(1, 0, 0) })
})

test('C7 a vote that a host closed before its time is counted once', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  await order(test, id, { kind: 'open-vote', seconds: 60 })
  await vote(test, 'ana', id, '0')
  await order(test, id, { kind: 'close-vote' })
  await test.settle()
  const counted = await stateOf(test, id)
  test.clock.advance(minute)
  await test.settle()
  expect(await stateOf(test, id)).toEqual(counted)
})

test('C7 where nobody voted, the vote can be held again, and the time of the first doesn’t close it', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  await order(test, id, { kind: 'open-vote', seconds: 60 })
  await order(test, id, { kind: 'close-vote' })
  await test.settle()
  expect(await voteOf(test, id)).toEqual({ round: 2, state: 'waiting' })
  await order(test, id, { kind: 'open-vote' })
  test.clock.advance(2 * minute)
  await test.settle()
  expect(await vote(test, 'ana', id, '1', 2)).toMatchObject({ taken: true })
  await order(test, id, { kind: 'close-vote' })
  await test.settle()
  expect(await voteOf(test, id)).toMatchObject({ round: 2, state: 'counted', tally: tally(0, 1, 0) })
})

test('C7 several who come first together all win', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  for (const [by, option] of [
    ['ana', '0'],
    ['emil', '1'],
    ['hana', '1'],
    ['kim', '0'],
  ] as const)
    await vote(test, by, id, option)
  await order(test, id, { kind: 'close-vote' })
  await test.settle()
  const { result } = (await stateOf(test, id)).segments[0] ?? {}
  expect(result).toMatchObject({ winners: [{ nominees: [{ id: 'ben' }] }, { nominees: [{ id: 'cleo' }] }] })
})

test('C7 what a host orders while the ballots are counted stays', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await votes(test, id)
  await order(test, id, { kind: 'close-vote' })
  await order(test, id, { kind: 'pause' })
  await test.settle()
  const { status } = await stateOf(test, id)
  expect(status).toMatchObject({ kind: 'paused', position: { phase: 'counted' } })
})

test('C7 C12 a process that dies at any write of counting leaves a vote that is counted once, the same', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const id = await galaAtVote(test)
    await votes(test, id)
    await order(test, id, { kind: 'close-vote' })
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    dying.world.startOn(ceremonyOf(tenant, id))
    await doing(dying.settle)
    await test.restart().settle()
    expect(await stateOf(test, id)).toMatchObject({ seq: 7, segments: [{ vote: { tally: tally(1, 3, 0) } }] })
    expect((await rowsOf(test, id)).sealed).toBe(16)
  })
  expect(crashes).toBeGreaterThan(16)
})

test('W5 C7 some time after the count nobody’s ballot is kept, and the vote stays closed', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await votes(test, id)
  await order(test, id, { kind: 'close-vote' })
  await test.settle()
  expect((await rowsOf(test, id)).batches).toBeGreaterThan(0)
  const later = test.restart()
  test.clock.advance(10 * minute)
  later.world.startOn(ceremonyOf(tenant, id))
  await later.settle()
  expect(await rowsOf(test, id)).toEqual({ batches: 0, sealed: 16 })
  expect(await scanRows(test.rows, ceremonyOf(tenant, id), outboxRow)).toEqual([])
  expect(await voteOf(test, id)).toMatchObject({ tally: tally(1, 3, 0) })
})
