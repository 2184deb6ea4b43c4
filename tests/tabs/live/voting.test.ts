import { afterEach, expect, test } from 'vitest'
import type { Vote } from '#core/contract/voting.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { closeTheaters, problem, theater, watch } from '#tests/tabs/live/theater.ts'

afterEach(closeTheaters)

test('C7 a vote goes over the socket, and is told what stands; C13 over HTTP only where sockets are blocked', async () => {
  const stage = await theater()
  const votes: unknown[] = []
  stage.vote = (message, ack) => {
    votes.push(message)
    ack({ ok: true, taken: false, number: 4, option: '1' })
  }
  const posted: Vote[] = []
  const castBallot = async (vote: Vote) => {
    posted.push(vote)
    return { taken: true, number: 1 }
  }
  const seated = watch(stage, { as: 'audience', castBallot })
  await seated.until((state) => state.connection === 'live')
  expect(await seated.link.vote(ballot)).toMatchObject({ taken: false, number: 4, option: '1' })
  expect(votes).toEqual([{ ceremonyId: 'spring', ...ballot }])
  expect(posted).toEqual([])
  const blocked = watch(await theater({ blocked: true }), { as: 'audience', castBallot })
  await blocked.until((state) => state.connection === 'polling', 10_000)
  expect(await blocked.link.vote(ballot)).toMatchObject({ taken: true })
  expect(posted).toEqual([ballot])
})

test('C7 a vote whose answer is lost, or that came before its screen was back, may be sent again; a refused one says why', async () => {
  const stage = await theater()
  const { link, until } = watch(stage, { as: 'audience' })
  const code = () => link.vote(ballot).catch((error: ApiProblem) => error.code)
  expect(await code()).toBe('offline')
  await until((state) => state.connection === 'live')
  stage.vote = (_, ack) => ack({ ok: false, problem: problem('not_joined') })
  expect(await code()).toBe('offline')
  stage.vote = (_, ack) => ack({ ok: false, problem: problem('vote_closed') })
  expect(await code()).toBe('vote_closed')
  stage.vote = () => {
    for (const socket of stage.sockets) socket.conn.close()
  }
  expect(await code()).toBe('offline')
})

test('C7 one’s own ballot comes with joining, is asked for by a new screen alone, and stays', async () => {
  const stage = await theater()
  stage.ballot = { segmentId: 'mentor', round: 1, option: '1', number: 2 }
  const { until } = watch(stage, { as: 'audience' })
  expect((await until((state) => state.connection === 'live')).ballot).toEqual(stage.ballot)
  stage.ballot = { ...stage.ballot, number: 3 }
  for (const socket of stage.sockets) socket.conn.close()
  await until((state) => state.connection === 'reconnecting')
  expect((await until((state) => state.connection === 'live')).ballot?.number).toBe(2)
})

const ballot: Vote = { commandId: 'choice-1', segmentId: 'mentor', round: 1, option: '0', after: 0 }
