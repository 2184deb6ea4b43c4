import { expect, test } from 'vitest'
import type { OwnBallot } from '#core/contract/voting.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { ownBallot } from '#core/voting/own-ballot.ts'
import { galaAtVote, setState, voting } from '#tests/core/voting/open-vote.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const mine = (test: TestWorld, by: Name, ceremonyId: string): Promise<OwnBallot | undefined> =>
  ownBallot(test.world, { tenant, ceremonyId, voter: async () => test.actor(by) })

function vote(test: TestWorld, by: Name, ceremonyId: string, option: string, after = 0) {
  const choice = { segmentId: 'mentor', round: 1, option, after, commandId: nextCommand() }
  return castBallot(test.world, test.actor(by), { ceremonyId, ...choice })
}

test('C7 a screen opened anew is told one’s own ballot, and nobody else’s', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  expect(await mine(test, 'ana', id)).toBeUndefined()
  await vote(test, 'ana', id, '0')
  await vote(test, 'ana', id, '1', 1)
  await vote(test, 'hana', id, '2')
  expect(await mine(test, 'ana', id)).toEqual({ segmentId: 'mentor', round: 1, option: '1', number: 2 })
  expect(await mine(test, 'kim', id)).toBeUndefined()
})

test('C7 it is told as another process stored it, a moment later also where one has looked before', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const other = test.process()
  expect(await mine(other, 'ana', id)).toBeUndefined()
  await vote(test, 'ana', id, '1')
  test.clock.advance(251)
  expect(await mine(other, 'ana', id)).toMatchObject({ option: '1', number: 1 })
  expect(await vote(other, 'ana', id, '0', 1)).toMatchObject({ taken: true, number: 2 })
  test.clock.advance(251)
  expect(await mine(test, 'ana', id)).toMatchObject({ option: '0', number: 2 })
})

test('C7 it is told while the ceremony pauses, and no more once the vote is closed, nor of an earlier round', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await vote(test, 'ana', id, '1')
  const at = { at: 'segment', segmentId: 'mentor', phase: 'voting' } as const
  const paused = { status: { kind: 'paused', position: at } } as const
  await setState(test, voting(id, { round: 1, state: 'open' }, paused))
  expect(await mine(test.process(), 'ana', id)).toMatchObject({ option: '1' })
  await setState(test, voting(id, { round: 1, state: 'closing' }))
  expect(await mine(test.process(), 'ana', id)).toBeUndefined()
  await setState(test, voting(id, { round: 2, state: 'open' }))
  expect(await mine(test.process(), 'ana', id)).toBeUndefined()
})

test('C7 guests are told nothing, and nobody is looked up where no vote is open', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  const nobody = () => Promise.reject(new Error('Somebody was looked up.'))
  expect(await ownBallot(test.world, { tenant, ceremonyId: id, voter: nobody })).toBeUndefined()
  await setState(test, voting(id, { round: 1, state: 'open' }))
  const guest = async () => test.actor('ana', { guest: true })
  expect(await ownBallot(test.process().world, { tenant, ceremonyId: id, voter: guest })).toBeUndefined()
})

test('C12 ten thousand who come back at once ask storage a few times', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await vote(test, 'ana', id, '1')
  const { world } = test.process()
  let scans = 0
  const rows = {
    ...world.rows,
    scan: (...asked: Parameters<typeof world.rows.scan>) => (scans++, world.rows.scan(...asked)),
  }
  const counting = { ...world, rows }
  const people = Array.from({ length: 10_000 }, (_, at) => ({ ...test.actor('ana'), person: `p${at}` }))
  const asked = people.map((person) => ({ tenant, ceremonyId: id, voter: async () => person }))
  await Promise.all(asked.map((one) => ownBallot(counting, one)))
  // One for each shard.
  expect(scans).toBeLessThanOrEqual(16)
})
