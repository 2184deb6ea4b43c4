import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectTeams } from '#bot/teams/teams-bot.ts'
import type { Address, Messenger, OutgoingMessage } from '#core/ports.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import {
  type Behavior,
  type Member,
  startTeams,
  type TeamsServer,
} from '#tests/support/teams/teams-server.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const tenant = '11111111-2222-4333-8444-555555555555'
const oid = '22222222-2222-4333-8444-555555555555'
const channel = '19:guild@thread.tacv2'
const ana: Member = { id: '29:ana', name: 'Ana', aadObjectId: oid, tenantId: tenant, userRole: 'user' }
/** An attempt ends after a third of this. */
const sendMs = 1_500

let teams: TeamsServer
let messenger: Messenger
let to: Address

beforeAll(async () => {
  teams = await startTeams()
  teams.enroll(channel, ana, { ...ana, id: '29:eve', aadObjectId: oid.replace(/^2/, '3'), tenantId: oid })
  teams.enroll(channel, { id: '29:lia', name: 'Lia', aadObjectId: oid.replace(/^2/, '6') })
  to = { conversationId: channel, serviceUrl: teams.serviceUrl, botId: '28:bot' }
  const { world, actor } = await createTestWorld()
  messenger = connectTeams(
    { appId: botAppId, authentication: teams.authentication },
    {
      respond: () => async () => [],
      extend: () => async () => ({ kind: 'line', text: '' }),
      linkTo: (path) => path,
      cardFor: ({ kind }) => ({ summary: `Of ${kind}`, card: { type: 'AdaptiveCard', version: '1.5' } }),
    },
  )({
    world: { ...world, sendMs },
    isServed: () => true,
    actorOf: async () => actor('ana'),
    onProblem: () => {},
  }).messenger
})
afterAll(() => teams.close())
afterEach(() => {
  teams.behave(undefined)
  teams.asked.splice(0)
})

const message: OutgoingMessage = {
  kind: 'winners',
  locale: 'en-US',
  title: 'Laurels',
  part: { number: 1, of: 1 },
  news: [],
}

/** Teams answers every request like this. */
async function sendTo(behavior: Behavior) {
  teams.behave(() => behavior)
  return messenger.send(to, message)
}

describe('One attempt at sending', () => {
  test('posts the card with its line for notifications', async () => {
    expect(await messenger.send(to, message)).toEqual({ kind: 'sent', activityId: expect.any(String) })
    expect(teams.asked).toMatchObject([
      {
        method: 'POST',
        path: `/teams/v3/conversations/${encodeURIComponent(channel)}/activities`,
        authorization: 'Bearer of-the-bot',
        body: {
          type: 'message',
          summary: 'Of winners',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        },
      },
    ])
  })

  test.each([
    [429, { 'retry-after': '7' }, { kind: 'later', afterMs: 7_000 }],
    [429, {}, { kind: 'later' }],
    [412, {}, { kind: 'later', here: true }],
    [500, {}, { kind: 'uncertain' }],
    [502, {}, { kind: 'uncertain' }],
    [503, {}, { kind: 'uncertain' }],
    [504, {}, { kind: 'uncertain' }],
    [408, {}, { kind: 'uncertain' }],
    [400, {}, { kind: 'failed' }],
    [401, {}, { kind: 'failed' }],
    [403, {}, { kind: 'failed' }],
    [413, {}, { kind: 'failed' }],
    [404, {}, { kind: 'gone' }],
  ])('answered %d is made once, and proves: %j %j', async (status, headers, expected) => {
    expect(await sendTo({ status, headers })).toMatchObject(expected)
    expect(teams.asked).toHaveLength(1)
  })

  test('told to come back at a time of day waits until then', async () => {
    const at = new Date(Date.now() + 60_000).toUTCString()
    const delivery = await sendTo({ status: 429, headers: { 'retry-after': at } })
    if (delivery.kind !== 'later') throw new Error(delivery.kind)
    expect(delivery.afterMs).toBeGreaterThan(55_000)
    expect(delivery.afterMs).toBeLessThanOrEqual(60_000)
  })

  test('of a card to be drawn anew puts it where it stands', async () => {
    expect(await messenger.update(to, 'a/post 1', message)).toMatchObject({ kind: 'sent' })
    expect(teams.asked).toMatchObject([
      {
        method: 'PUT',
        path: `/teams/v3/conversations/${encodeURIComponent(channel)}/activities/${encodeURIComponent('a/post 1')}`,
        body: { type: 'message', summary: 'Of winners', id: 'a/post 1' },
      },
    ])
  })

  test.each([
    [429, { 'retry-after': '7' }, { kind: 'later', afterMs: 7_000 }],
    [504, {}, { kind: 'uncertain' }],
    [404, {}, { kind: 'gone' }],
    [403, {}, { kind: 'failed' }],
  ])(
    'L3 of drawing a card anew, answered %d, is made once, and proves: %j %j',
    async (status, headers, expected) => {
      teams.behave(() => ({ status, headers }))
      expect(await messenger.update(to, 'post', message)).toMatchObject(expected)
      expect(teams.asked).toHaveLength(1)
    },
  )

  test('that Teams takes without a name is sent', async () => {
    expect(await sendTo({ status: 202 })).toEqual({ kind: 'sent' })
  })

  test.each(['MessageWritesBlocked', 'BotNotInConversationRoster', 'BotDisabledByAdmin'])(
    'refused with %s is gone, with Teams’ own word for it',
    async (code) => {
      const delivery = await sendTo({ status: 403, body: { error: { code, message: 'No.' } } })
      expect(delivery).toEqual({ kind: 'gone', reason: `403 ${code}: No.` })
    },
  )

  test('broken off after it was read may have arrived', async () => {
    expect(await sendTo('drop')).toMatchObject({ kind: 'uncertain' })
    expect(teams.asked).toHaveLength(1)
  })

  test('that is not answered in time may have arrived', async () => {
    const begun = Date.now()
    expect(await sendTo('hang')).toMatchObject({ kind: 'uncertain' })
    expect(Date.now() - begun).toBeLessThan(sendMs)
  })

  test('to an address where nobody listens was never written', async () => {
    const serviceUrl = `http://127.0.0.1:${await freePort()}/`
    expect(await messenger.send({ ...to, serviceUrl }, message)).toMatchObject({ kind: 'later' })
  })

  test('to a host there is not was never written', async () => {
    const serviceUrl = 'http://teams.invalid/'
    expect(await messenger.send({ ...to, serviceUrl }, message)).toMatchObject({ kind: 'later' })
  })
})

describe('Reaching somebody', () => {
  test('opens their chat with the bot, the same each time', async () => {
    const chat = { address: { ...to, conversationId: 'a:chat-with-29:ana' } }
    expect(await messenger.reach(to, { tenant, oid })).toEqual(chat)
    expect(await messenger.reach(to, { tenant, oid })).toEqual(chat)
    expect(teams.asked[0]).toMatchObject({
      path: '/teams/v3/conversations',
      body: { isGroup: false, bot: { id: '28:bot' }, members: [{ id: '29:ana' }], tenantId: tenant },
    })
  })

  test('R8 of another organization says so', async () => {
    const guest = { ...ana, id: '29:gil', aadObjectId: oid.replace(/^2/, '5'), userRole: 'guest' }
    teams.enroll('19:team@thread.tacv2', guest)
    const via = { ...to, conversationId: '19:team@thread.tacv2' }
    expect(await messenger.reach(via, { tenant, oid: guest.aadObjectId })).toEqual({
      address: { ...to, conversationId: 'a:chat-with-29:gil' },
      guest: true,
    })
  })

  test.each([
    ['somebody who is not there', { tenant, oid: oid.replace(/^2/, '4') }],
    ['somebody there, but of another tenant', { tenant, oid: oid.replace(/^2/, '3') }],
  ])('%s opens nothing', async (_, person) => {
    expect(await messenger.reach(to, person)).toBeUndefined()
    expect(teams.asked).toEqual([])
  })

  test('whom the bot may not write to opens nothing', async () => {
    teams.behave((method) => (method === 'POST' ? { status: 403 } : undefined))
    expect(await messenger.reach(to, { tenant, oid })).toBeUndefined()
  })

  test.each([500, 503])('while Teams answers %d is left for later', async (status) => {
    teams.behave(() => ({ status }))
    await expect(messenger.reach(to, { tenant, oid })).rejects.toMatchObject({ statusCode: status })
  })

  test('M7 while Teams takes no more is left for when it said', async () => {
    teams.behave((method) =>
      method === 'POST' ? { status: 429, headers: { 'retry-after': '30' } } : undefined,
    )
    const told = { name: 'NotForNow', told: { kind: 'later', afterMs: 30_000 } }
    await expect(messenger.reach(to, { tenant, oid })).rejects.toMatchObject(told)
    await expect(messenger.open(to, { tenant, oid })).rejects.toMatchObject(told)
    expect(await messenger.isListed(to, { tenant, oid })).toBe(true)
  })

  test('M7 where Teams doesn’t tell who is there, that is left for when it said', async () => {
    const elsewhere = { ...to, conversationId: '19:unread@thread.tacv2' }
    teams.behave(() => ({ status: 429, headers: { 'retry-after': '30' } }))
    await expect(messenger.isListed(elsewhere, { tenant, oid })).rejects.toMatchObject({
      name: 'NotForNow',
      told: { afterMs: 30_000 },
    })
  })
})

describe('Opening the chat of who has the app', () => {
  test('R6 names them by their object id', async () => {
    const address = { ...to, conversationId: `a:chat-with-${oid}` }
    expect(await messenger.open(to, { tenant, oid })).toEqual(address)
    expect(teams.asked).toMatchObject([
      { path: '/teams/v3/conversations', body: { isGroup: false, members: [{ id: oid }], tenantId: tenant } },
    ])
  })

  test.each([400, 403, 404])('R6 is nothing for who has not: %d', async (status) => {
    teams.behave(() => ({ status }))
    expect(await messenger.open(to, { tenant, oid })).toBeUndefined()
  })

  test.each([429, 412])('R6 M7 told %d is left for later', async (status) => {
    teams.behave(() => ({ status }))
    await expect(messenger.open(to, { tenant, oid })).rejects.toMatchObject({ name: 'NotForNow' })
  })

  test.each([500, 503])('R6 while Teams answers %d is left for later', async (status) => {
    teams.behave(() => ({ status }))
    await expect(messenger.open(to, { tenant, oid })).rejects.toMatchObject({ statusCode: status })
  })
})

describe('Whether somebody is in a conversation', () => {
  test.each([
    ['who is', { tenant, oid }, true],
    ['who is not', { tenant, oid: oid.replace(/^2/, '4') }, false],
    ['N6 who is, whatever their organization', { tenant, oid: oid.replace(/^2/, '3') }, true],
    ['N6 who is, though nobody says of which organization', { tenant, oid: oid.replace(/^2/, '6') }, true],
  ])('%s is told by its roster', async (_, person, expected) => {
    expect(await messenger.isThere(to, person)).toBe(expected)
    expect(teams.asked).toEqual([])
  })

  test.each([400, 401, 403, 429, 500, 503])('N6 is not known while Teams answers %d', async (status) => {
    teams.behave(() => ({ status }))
    await expect(messenger.isThere(to, { tenant, oid })).rejects.toMatchObject({ statusCode: status })
  })
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
