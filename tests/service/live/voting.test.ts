import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { clientWith, type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

const choice = (option: string, after = 0) => ({
  commandId: randomUUID(),
  segmentId: 'mentor',
  round: 1,
  option,
  after,
})

test('C7 who watches votes over the socket and hears that it is stored; nobody else hears anything', async () => {
  const { ceremonyId } = await cycleAt(company, 'voting')
  const [mia, ana] = [await company.live('mia'), await company.live('ana')]
  expect((await mia.send('ceremony:vote', { ceremonyId, ...choice('0') })).problem?.code).toBe('not_joined')
  for (const client of [mia, ana]) await client.send('ceremony:join', { ceremonyId, as: 'audience' })
  expect(await mia.send('ceremony:vote', { ceremonyId, ...choice('0') })).toEqual({
    ok: true,
    taken: true,
    number: 1,
    option: '0',
  })
  expect(await mia.send('ceremony:vote', { ceremonyId, ...choice('1') })).toMatchObject({
    taken: false,
    number: 1,
    option: '0',
  })
  expect(await mia.send('ceremony:vote', { ceremonyId, ...choice('1', 1) })).toMatchObject({ number: 2 })
  // What this brings is heard after anything that the votes could have brought.
  await ana.send('ceremony:react', { ceremonyId, reaction: 'heart' })
  await ana.heard('ceremony:reactions', () => true)
  const events = new Set(ana.received.map(({ event }) => event))
  expect([...events]).toEqual(['ceremony:reactions'])
})

test('C7 C13 ballots of two processes and over HTTP are one vote, and none is taken after it', async () => {
  const { ceremonyId } = await cycleAt(company, 'voting')
  const other = await lab.another()
  const round = { tenant: company.tenant, ceremonyId, segmentId: 'mentor', round: 1 }
  const voters = ['ana', 'mia', 'judy', 'joe', 'hana', 'dana', 'otto'] as const
  const cast = (name: (typeof voters)[number], at: number, option: string, after = 0) => {
    const http = at % 2 ? company.as(name) : clientWith(other.url, () => company.token(name))
    return http.post(`/api/ceremonies/${ceremonyId}/ballots`, choice(option, after))
  }
  const first = await Promise.all(voters.map((name, at) => cast(name, at, '0')))
  expect(first.map(({ body }) => body['taken'])).toEqual(voters.map(() => true))
  const second = await Promise.all(voters.map((name, at) => cast(name, at + 1, String(at % 2), 1)))
  expect(second.map(({ body }) => body['number'])).toEqual(voters.map(() => 2))
  await sealVote(company.world, round)
  const late = await Promise.all(voters.map((name, at) => cast(name, at, '1', 2)))
  expect(late.map(({ code }) => code)).toEqual(voters.map(() => 'vote_closed'))
  expect(await countVote(company.world, round)).toEqual({ turnout: 7, ballots: { 0: 4, 1: 3 } })
})

test('C7 a host votes from the console too, and is told there what stands for themselves', async () => {
  const { ceremonyId } = await cycleAt(company, 'voting')
  const join = async () =>
    (await company.live('hana')).send('ceremony:join', { ceremonyId, as: 'host', ballot: true })
  expect(await join()).not.toHaveProperty('ballot')
  const hana = await company.live('hana')
  await hana.send('ceremony:join', { ceremonyId, as: 'host' })
  expect(await hana.send('ceremony:vote', { ceremonyId, ...choice('1') })).toMatchObject({ taken: true })
  const ballot = { segmentId: 'mentor', round: 1, option: '1', number: 1 }
  expect(await join()).toMatchObject({ ok: true, ballot })
  const seen = await company.as('hana').get(`/api/ceremonies/${ceremonyId}/view?as=host`)
  expect(seen.body).toMatchObject({ ballot })
})

test('C7 who comes back is told their own vote, by socket and over HTTP; a stage, seen by all, is not', async () => {
  const { ceremonyId } = await cycleAt(company, 'voting')
  const ballot = { segmentId: 'mentor', round: 1, option: '1', number: 1 }
  const join = async (name: 'mia' | 'ana', as: 'audience' | 'stage') =>
    (await company.live(name)).send('ceremony:join', { ceremonyId, as, ballot: true })
  expect(await join('mia', 'audience')).not.toHaveProperty('ballot')
  await company.as('mia').post(`/api/ceremonies/${ceremonyId}/ballots`, choice('1'))
  expect(await join('mia', 'audience')).toMatchObject({ ok: true, ballot })
  expect(await join('mia', 'stage')).not.toHaveProperty('ballot')
  const back = await (await company.live('mia')).send('ceremony:join', { ceremonyId, as: 'audience' })
  expect(back).not.toHaveProperty('ballot')
  expect(await join('ana', 'audience')).not.toHaveProperty('ballot')
  const view = (as: string) => company.as('mia').get(`/api/ceremonies/${ceremonyId}/view?as=${as}`)
  expect((await view('audience')).body).toMatchObject({ ballot })
  expect((await view('stage')).body).not.toHaveProperty('ballot')
})
