import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TurnAdapter } from '#bot/teams/adapter.ts'
import { createMembers, type Members } from '#bot/teams/members.ts'
import type { Address } from '#core/ports.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { type Member, startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

const tenant = '11111111-2222-4333-8444-555555555555'
const minute = 60_000

let teams: TeamsServer
let now: number
let problems: unknown[]
let members: Members

beforeAll(async () => {
  teams = await startTeams()
})
afterAll(() => teams.close())
beforeEach(() => {
  teams.behave(undefined)
  teams.lookUps.splice(0)
  now = Date.UTC(2026, 0, 5, 9)
  problems = []
  const { connectors } = new TurnAdapter(botAppId, teams.authentication)
  members = createMembers({ connectors, now: () => now, onProblem: (problem) => void problems.push(problem) })
})

const teamOf = (id: string): Address => ({
  conversationId: id,
  serviceUrl: teams.serviceUrl,
  botId: '28:bot',
})

/** Somebody of our tenant, by a number. */
const oidOf = (number: number) => `22222222-2222-4333-8444-${String(number).padStart(12, '0')}`
const memberOf = (number: number, over: Partial<Member> = {}): Member => ({
  id: `29:${number}`,
  name: `Person ${number}`,
  aadObjectId: oidOf(number),
  tenantId: tenant,
  userRole: 'user',
  ...over,
})

/** A team of `count` people, of whom the first has the number `from`. */
function team(count: number, from = 0): Address {
  const id = `19:${randomUUID()}@thread.tacv2`
  teams.enroll(id, ...Array.from({ length: count }, (_, at) => memberOf(from + at)))
  return teamOf(id)
}

const found = (where: Address, number: number) => members.find(where, { tenant, oid: oidOf(number) })

test('R8 ten thousand people are looked for in twenty teams by reading each team once', {
  timeout: 60_000,
}, async () => {
  // Two pages of 500 and one of one.
  const places = Array.from({ length: 20 }, (_, at) => team(1_001, at * 1_001))
  let reached = 0
  for (let first = 0; first < 10_000; first += 500) {
    const some = Array.from({ length: 500 }, (_, at) => 5_000 + first + at)
    const answers = await Promise.all(
      some.map((number) => Promise.all(places.map((where) => found(where, number)))),
    )
    reached += answers.flat().filter(Boolean).length
  }
  expect(reached).toBe(10_000)
  expect(teams.lookUps).toHaveLength(20 * 3)
  expect(teams.lookUps.every((path) => path.includes('pagedmembers?pageSize=500'))).toBe(true)
})

test('R8 whoever joined is found once the team is read anew', async () => {
  const where = team(1)
  expect(await found(where, 7)).toBeUndefined()
  teams.enroll(where.conversationId, memberOf(7))
  now += 4 * minute
  expect(await found(where, 7)).toBeUndefined()
  now += 2 * minute
  expect(await found(where, 7)).toEqual({ id: '29:7', name: 'Person 7', guest: false })
  expect(teams.lookUps).toHaveLength(2)
})

test('R8 a guest is found as one; a namesake of another tenant, somebody anonymous and a bot are nobody', async () => {
  const where = team(0)
  teams.enroll(
    where.conversationId,
    memberOf(1, { userRole: 'guest' }),
    memberOf(2, { userPrincipalName: 'p_other.example#EXT#@contoso.example' }),
    memberOf(3, { tenantId: randomUUID() }),
    memberOf(4, { userRole: 'anonymous' }),
    { id: '28:bot', name: 'Laurels' },
    memberOf(5),
  )
  expect(await found(where, 1)).toMatchObject({ guest: true })
  expect(await found(where, 2)).toMatchObject({ guest: true })
  expect(await found(where, 3)).toBeUndefined()
  expect(await found(where, 4)).toBeUndefined()
  expect(await found(where, 5)).toMatchObject({ guest: false })
})

test.each([403, 404])(
  'R8 a team that the bot left, told by %d, is asked once and complained of once',
  async (status) => {
    const where = team(3)
    teams.behave(() => ({ status }))
    for (const number of [0, 1, 2]) expect(await found(where, number)).toBeUndefined()
    expect(teams.lookUps).toHaveLength(1)
    expect(problems).toHaveLength(1)
  },
)

test('R8 M7 a team of which Teams doesn’t tell for now is not asked by everybody, and not before it said', async () => {
  const where = team(3)
  teams.behave(() => ({ status: 429, headers: { 'retry-after': '30' } }))
  const asked = () => Promise.allSettled([0, 1, 2].map((number) => found(where, number)))
  for (const answer of [...(await asked()), ...(await asked())])
    expect(answer).toMatchObject({ status: 'rejected', reason: { statusCode: 429 } })
  expect(teams.lookUps).toHaveLength(1)
  teams.behave(undefined)
  now += 29_000
  await expect(found(where, 0)).rejects.toMatchObject({ statusCode: 429 })
  now += 1_001
  expect(await found(where, 0)).toMatchObject({ id: '29:0' })
})

test('R8 a team of which a page doesn’t come is read again, whole', async () => {
  const where = team(501)
  let hold = true
  teams.behave((_, path) => (hold && path.includes('continuationToken') ? { status: 503 } : undefined))
  await expect(found(where, 500)).rejects.toMatchObject({ statusCode: 503 })
  hold = false
  now += 5_001
  expect(await found(where, 500)).toMatchObject({ id: '29:500' })
})

test('R8 M10 nobody waits long for many of them, and only some are read at once', async () => {
  const places = Array.from({ length: 20 }, () => team(1))
  teams.behave(() => 'hang')
  const begun = Date.now()
  const answers = await Promise.allSettled(places.map((where) => found(where, 0)))
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
  expect(Date.now() - begun).toBeLessThan(3_900)
  expect(teams.lookUps).toHaveLength(8)
})

test('R8 M10 nobody waits long for a roster that is slow to come', async () => {
  const where = team(1)
  teams.behave(() => 'hang')
  const begun = Date.now()
  await expect(found(where, 0)).rejects.toThrow('not told yet')
  expect(Date.now() - begun).toBeLessThan(3_900)
})
