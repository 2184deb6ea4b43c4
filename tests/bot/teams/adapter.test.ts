import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BotEdge, BotEndpoint } from '#bot/endpoint.ts'
import { connectTeams } from '#bot/teams/teams-bot.ts'
import type { Respond, Turn } from '#bot/turn.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const tenant = '11111111-2222-4333-8444-555555555555'
const oid = '22222222-2222-4333-8444-555555555555'
const chat = 'a:personal-chat'
let teams: TeamsServer
let bot: BotEndpoint
let respond: Respond
const turns: Turn[] = []

beforeAll(async () => {
  teams = await startTeams()
  teams.enroll(chat, { id: '29:ana', name: 'Ana', aadObjectId: oid, tenantId: tenant, userRole: 'user' })
  const { world, actor } = await createTestWorld()
  const edge: BotEdge = {
    world,
    actorOf: async ({ name }) => actor('ana', { name }),
    onProblem: (problem) => console.error(problem),
  }
  bot = connectTeams(
    { appId: botAppId, authentication: teams.authentication },
    {
      respond: () => (turn) => respond(turn),
      cardFor: () => ({ summary: 's', card: { type: 'AdaptiveCard' } }),
    },
  )(edge)
})
afterAll(() => teams.close())
beforeEach(() => {
  turns.splice(0)
  respond = async (turn) => {
    turns.push(turn)
    return [{ summary: 'Hello' }]
  }
})

const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  from: { id: '29:ana', name: 'Ana' },
  recipient: { id: '28:bot', name: 'Laurels' },
  conversation: { id: chat, conversationType: 'personal' },
  text: 'hi',
}

test('A message is answered', async () => {
  const headers = { authorization: `Bearer ${await teams.token()}` }
  const answer = await bot.answer({ body: { ...message, serviceUrl: teams.serviceUrl }, headers })
  expect(answer).toEqual({ status: 200 })
  expect(turns).toMatchObject([{ did: { kind: 'said', text: 'hi' } }])
  expect(await teams.expect(1)).toMatchObject([{ method: 'POST', body: { text: 'Hello' } }])
})
