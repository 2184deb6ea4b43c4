import { expect, test } from 'vitest'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import { galaAtVote, setState, voting } from '#tests/core/voting/open-vote.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

type Over = Partial<{ option: string; round: number; segmentId: string; after: number; commandId: string }>

function vote(test: TestWorld, by: Name, ceremonyId: string, over: Over = {}) {
  const choice = { segmentId: 'mentor', round: 1, option: '0', after: 0, commandId: nextCommand(), ...over }
  return castBallot(test.world, test.actor(by), { ceremonyId, ...choice })
}

const roundOf = (ceremonyId: string) => ({ tenant, ceremonyId, segmentId: 'mentor', round: 1 })

test('C7 a member votes, votes anew, and the last choice counts', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  expect(await vote(test, 'ana', id)).toEqual({ taken: true, number: 1, option: '0' })
  expect(await vote(test, 'ana', id, { option: '1', after: 1 })).toEqual({
    taken: true,
    number: 2,
    option: '1',
  })
  expect(await vote(test, 'hana', id, { option: '1' })).toMatchObject({ taken: true })
  await sealVote(test.world, roundOf(id))
  expect(await countVote(test.world, roundOf(id))).toEqual({ turnout: 2, ballots: { 1: 2 } })
})

test('C7 who chose on another screen meanwhile is told what stands', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await vote(test, 'ana', id)
  const answer = await vote(test.process(), 'ana', id, { option: '2' })
  expect(answer).toEqual({ taken: false, number: 1, option: '0' })
})

test('C7 finalists vote for others, but not for themselves, also not as one of a group', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await refused(() => vote(test, 'ben', id, { option: '0' }), 'own_vote')
  await refused(() => vote(test, 'gus', id, { option: '2' }), 'own_vote')
  expect(await vote(test, 'ben', id, { option: '2' })).toMatchObject({ taken: true })
})

test('C7 guests don’t vote, and nobody for who isn’t among the finalists', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const guest = { ...test, actor: (name: Name) => test.actor(name, { guest: true }) }
  await refused(() => vote(guest, 'ana', id), 'guest_not_allowed')
  await refused(() => vote(test, 'ana', id, { option: '3' }), 'invalid_input')
  const stranger = { ...test, actor: (name: Name) => test.actor(name, { tenant: 'fabrikam' }) }
  await refused(() => vote(stranger, 'ana', id), 'not_found')
})

test('C7 nobody votes before a vote is open, on another award, or when the ceremony is over', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  await refused(() => vote(test, 'ana', id), 'vote_not_open')
  await refused(() => vote(test, 'ana', id, { segmentId: 'brave' }), 'vote_not_open')
  await setState(test, voting(id, { round: 1, state: 'open' }))
  await refused(() => vote(test, 'ana', id, { round: 2 }), 'vote_not_open')
  await setState(test, voting(id, { round: 1, state: 'open' }, { status: { kind: 'ended', early: true } }))
  await refused(() => vote(test.process(), 'ana', id), 'vote_not_open')
})

test('C7 a vote that another process opened a moment ago takes ballots here at once', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test, { state: 'waiting' })
  await refused(() => vote(test, 'ana', id), 'vote_not_open')
  await setState(test, voting(id, { round: 1, state: 'open' }))
  expect(await vote(test, 'ana', id)).toMatchObject({ taken: true })
})

test('C7 the gate decides, not what a process believes: a ballot after sealing is told so', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const sent = { commandId: nextCommand() }
  await vote(test, 'ana', id, sent)
  await sealVote(test.world, roundOf(id))
  await refused(() => vote(test, 'cleo', id), 'vote_closed')
  await refused(() => vote(test, 'ana', id, { option: '1', after: 1 }), 'vote_closed')
  expect(await vote(test, 'ana', id, sent)).toEqual({ taken: true, number: 1, option: '0' })
})

test('C7 a vote held again is another: ballots of the first round don’t count in it', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  await sealVote(test.world, roundOf(id))
  await setState(test, voting(id, { round: 2, state: 'open' }))
  await refused(() => vote(test.process(), 'ana', id), 'vote_closed')
  expect(await vote(test.process(), 'ana', id, { round: 2 })).toMatchObject({ taken: true, number: 1 })
})
