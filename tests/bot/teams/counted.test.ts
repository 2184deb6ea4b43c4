import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTeams } from '#bot/teams/teams-bot.ts'
import { unhurried } from '#core/sending/pace.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { recorded } from '#tests/support/teams/recorded.ts'
import { startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const tenant = '11111111-2222-4333-8444-555555555555'
const oid = '22222222-2222-4333-8444-555555555555'

let teams: TeamsServer
beforeAll(async () => void (teams = await startTeams()))
afterAll(() => teams.close())

test('S1 each answer the bot posts counts, and none waits to be told it may', async () => {
  const { world, actor } = await createTestWorld()
  const counted: string[] = []
  const never = new Promise<never>(() => {})
  const pace = {
    ...unhurried,
    turn: () => never,
    goes: () => never,
    posted: (of: string, conversation: string) => void counted.push(`${of} ${conversation}`),
  }
  const conversation = 'a:chat-with-ana'
  teams.enroll(conversation, {
    id: '29:ana',
    name: 'Ana',
    aadObjectId: oid,
    tenantId: tenant,
    userRole: 'user',
  })
  const bot = connectTeams(
    { appId: botAppId, authentication: teams.authentication },
    {
      respond: () => async () => [{ summary: 'One.' }, { summary: 'Two.' }],
      extend: () => async () => ({ kind: 'line', text: '' }),
      linkTo: (path) => path,
      cardFor: () => ({ summary: '', card: { type: 'AdaptiveCard', version: '1.5' } }),
    },
  )({
    world: { ...world, pace },
    isServed: () => true,
    actorOf: async () => actor('ana'),
    onProblem: () => {},
  })
  const usual = { id: 'said', serviceUrl: teams.serviceUrl, account: '29:ana', conversation }
  const body = recorded('message', { ...usual, oid, name: 'Ana', tenant, text: 'help' })
  await bot.answer({ body, headers: { authorization: `Bearer ${await teams.token()}` } })
  expect((await teams.expect(2)).map(({ method }) => method)).toEqual(['POST', 'POST'])
  expect(counted).toEqual([`${tenant} ${conversation}`, `${tenant} ${conversation}`])
})
