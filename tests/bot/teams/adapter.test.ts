import { randomUUID } from 'node:crypto'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BotEdge, BotEndpoint } from '#bot/endpoint.ts'
import type { Extend } from '#bot/extension/asked.ts'
import { type BotAuthentication, botAuthentication } from '#bot/teams/authentication.ts'
import { notice } from '#bot/teams/notices.ts'
import { connectTeams, type Speech } from '#bot/teams/teams-bot.ts'
import type { Respond, Turn } from '#bot/turn.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { type RecordedName, recorded } from '#tests/support/teams/recorded.ts'
import { type Posted, startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'
import { createTestWorld } from '#tests/support/test-world.ts'
import { clearlyLessThanSquare, growth } from '#tests/support/times-as-long.ts'

const tenant = '11111111-2222-4333-8444-555555555555'
const [ana, priya] = ['22222222-2222-4333-8444-555555555555', '33333333-2222-4333-8444-55555555555A']
const conversation = '19:guild@thread.tacv2'
const team = '19:team@thread.tacv2'
let teams: TeamsServer
let edge: BotEdge
let bot: BotEndpoint
let respond: Respond
let extend: Extend
const turns: Turn[] = []
const problems: unknown[] = []

const speech: Speech = {
  respond: () => (turn) => respond(turn),
  extend: () => (asked) => extend(asked),
  linkTo: (path) => path,
  cardFor: () => ({ summary: '', card: { type: 'AdaptiveCard' } }),
}

beforeAll(async () => {
  teams = await startTeams()
  const inTenant = { tenantId: tenant, userRole: 'user' }
  teams.enroll(
    team,
    { id: '29:ana', name: 'Ana', aadObjectId: ana, ...inTenant },
    { id: '29:priya', name: 'Priya Raman', aadObjectId: priya, ...inTenant },
  )
  teams.enroll('a:chat', { id: '29:ana', name: 'Ana', aadObjectId: ana, ...inTenant })
  const { world, actor } = await createTestWorld()
  edge = {
    world,
    isServed: () => true,
    actorOf: async () => actor('ana'),
    onProblem: (problem) => void problems.push(problem),
  }
  bot = connectTeams({ appId: botAppId, authentication: teams.authentication }, speech)(edge)
})
afterAll(() => teams.close())
beforeEach(() => {
  turns.splice(0)
  problems.splice(0)
  teams.asked.splice(0)
  respond = async (turn) => {
    turns.push(turn)
    return [{ summary: 'Heard' }]
  }
})

function activity(name: RecordedName, fill: Record<string, string>, over: Posted = {}): Posted {
  const at = name.includes('channel') ? conversation : 'a:chat'
  const usual = { id: randomUUID(), account: '29:ana', name: 'Ana', oid: ana, conversation: at, tenant, team }
  return { ...recorded(name, { serviceUrl: teams.serviceUrl, ...usual, ...fill }), ...over }
}

async function hear(body: Posted) {
  return bot.answer({ body, headers: { authorization: `Bearer ${await teams.token()}` } })
}

const mention = (id: string, name: string) => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
})
const itself = mention(`28:${botAppId}`, 'Laurels')

describe('A message in a channel', () => {
  const heard = async (text: string, ...entities: object[]) => {
    await hear(activity('channel-message', {}, { text, entities: [itself, ...entities] }))
    const [turn] = turns.splice(0)
    return turn?.did
  }

  test('is read without the bot’s own mention, with the channel as a place to speak in', async () => {
    expect(await heard('<at>Laurels</at>&nbsp;announce here\n')).toEqual({
      kind: 'said',
      text: 'announce here',
      mentions: [],
    })
    await hear(activity('channel-message', { text: 'hi' }))
    expect(turns[0]?.place).toEqual({
      kind: 'channel',
      tenant,
      address: { conversationId: conversation, serviceUrl: teams.serviceUrl, botId: `28:${botAppId}` },
      team: '19:team@thread.tacv2',
      teamName: 'Design',
      channelName: 'Guild',
    })
  })

  test('names people by who they are in the directory, in their order', async () => {
    const text = '<at>Laurels</at> nominate <at>Priya</at> and <at>Ana</at> for Mentor'
    expect(await heard(text, mention('29:ana', 'Ana'), mention('29:priya', 'Priya'))).toEqual({
      kind: 'said',
      text: 'nominate @1 and @0 for Mentor',
      mentions: [
        { name: 'Ana', ref: `dir:${ana}` },
        { name: 'Priya Raman', ref: `dir:${priya.toLowerCase()}` },
      ],
    })
  })

  test('keeps what is mentioned and no person as its name, and what only looks like a mention apart', async () => {
    const text = '<at>Laurels</at> nominate <at>Design team</at> @0 <at>Ana</at>'
    expect(await heard(text, mention('19:team', 'Design team'), mention('29:ana', 'Ana'))).toMatchObject({
      text: 'nominate Design team @ 0 @0',
      mentions: [{ name: 'Ana' }],
    })
  })

  test.each([
    ['an entity of nobody', [{ type: 'mention' }]],
    ['one of text alone', [{ type: 'mention', text: '<at>Ana</at>' }]],
    ['names with signs', [mention('29:ana', '$& $1 \\d (')]],
  ])('with %s is heard', async (_, entities) => {
    expect(await heard('<at>Laurels</at> hello <at>$& $1 \\d (</at>', ...entities)).toMatchObject({
      kind: 'said',
    })
  })
})

test('B1 a conversation of a kind that is not told is one where others read along', async () => {
  await hear(activity('message', { text: 'hi' }, { conversation: { id: 'a:chat' } }))
  expect(turns[0]?.place.kind).toBe('group')
})

test('A page of broken mentions is read at once', async () => {
  const read = (count: number) => hear(activity('message', { text: `${'<at '.repeat(count)}hi` }))
  await read(15_000)
  expect(turns).toHaveLength(1)
  expect(await growth(15_000, read)).toBeLessThan(clearlyLessThanSquare)
})

describe('What the conversation answers', () => {
  test('is posted in its order, as plain text or as a card with its line', async () => {
    const card = { type: 'AdaptiveCard' as const, version: '1.5' }
    respond = async () => [{ summary: '[a](https://evil.test) **b**' }, { summary: 'A card', card }]
    await hear(activity('message', { text: 'hi' }))
    const [first, second] = await teams.expect(2)
    expect(first?.body).toMatchObject({ text: '[a](https://evil.test) **b**', textFormat: 'plain' })
    expect(second?.body).toMatchObject({ summary: 'A card', attachments: [{ content: card }] })
    expect(second?.body).not.toHaveProperty('text')
  })

  test('to a button without a card leaves the card and says it, beside it and in the chat', async () => {
    const answer = await hear(activity('execute', { verb: 'v' }))
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Heard',
    })
    expect(await teams.expect(1)).toMatchObject([{ body: { text: 'Heard' } }])
  })

  test('to a button with a card of its own leaves the card, and beside it says no second time what it says', async () => {
    const card = { type: 'AdaptiveCard' as const, version: '1.5' }
    respond = async () => [{ summary: 'A card', card }]
    const answer = await hear(activity('execute', { verb: 'v' }))
    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: notice('below', 'en-US'),
    })
    expect(await teams.expect(1)).toMatchObject([{ body: { summary: 'A card' } }])
  })

  test('B14 to a button that others see, for who pressed alone, is posted nowhere', async () => {
    respond = async () => [{ summary: 'For you', aside: true }]
    const pressed = (over: Posted = {}) => hear(activity('channel-execute', { verb: 'v' }, over))
    expect((await pressed()).body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'For you',
    })
    // A client that knows no such buttons sends a message, and others would read the answer to it.
    await hear(activity('channel-message', {}, { value: { verb: 'v' } }))
    // Of nobody in the roster, and where something fails.
    const stranger = { id: '29:nobody', name: 'Nobody' }
    expect((await pressed({ from: stranger })).body).toMatchObject({ value: notice('membersOnly', 'en-US') })
    respond = () => Promise.reject(new Error('A defect'))
    expect((await pressed()).body).toMatchObject({ value: notice('wentWrong', 'en-US') })
    expect(teams.asked).toEqual([])
  })

  test('to a button carries the verb and what was typed, without what clients add', async () => {
    const value = { action: { verb: 'v', data: { verb: 'w', msteams: {}, story: 'Typed' } } }
    await hear(activity('execute', {}, { value }))
    expect(turns[0]?.did).toEqual({ kind: 'pressed', verb: 'v', data: { story: 'Typed' } })
    await hear(activity('submit', {}, { value: { verb: 'w', msteams: {}, story: 'Typed' } }))
    expect(turns[1]?.did).toEqual({ kind: 'pressed', verb: 'w', data: { story: 'Typed' } })
  })

  test('fails: the person hears that nothing is lost, and the defect is told', async () => {
    const defect = new Error('A defect')
    respond = async () => {
      throw defect
    }
    await hear(activity('message', { text: 'hi' }))
    expect(await teams.expect(1)).toMatchObject([{ body: { text: notice('wentWrong', 'en-US') } }])
    expect(problems).toEqual([defect])
  })

  test('takes longer than Teams waits: the person is told so, and gets the card when it is there', async () => {
    let finish: (answers: Awaited<ReturnType<Respond>>) => void = () => {}
    respond = () => new Promise((resolve) => (finish = resolve))
    const card = { type: 'AdaptiveCard' as const, version: '1.5' }
    const begun = Date.now()
    const answer = await hear(activity('execute', { verb: 'v' }))
    expect(Date.now() - begun).toBeLessThan(5_000)
    expect(answer.body).toMatchObject({ value: notice('stillWorking', 'en-US') })
    finish([{ summary: 'Done', card, replaces: true }])
    const [update] = await teams.expect(1)
    expect(update).toMatchObject({ method: 'PUT', body: { attachments: [{ content: card }] } })
  })

  test('B14 takes longer than Teams waits where others read along: who pressed is told to press again, and is answered then', async () => {
    let finish: (answers: Awaited<ReturnType<Respond>>) => void = () => {}
    respond = () => new Promise((resolve) => (finish = resolve))
    const pressed = () => hear(activity('channel-execute', { verb: 'v' }))
    expect((await pressed()).body).toMatchObject({ value: notice('pressAgain', 'en-US') })
    finish([{ summary: 'For you', aside: true }])
    respond = async () => [{ summary: 'For you, as before', aside: true }]
    expect((await pressed()).body).toMatchObject({ value: 'For you, as before' })
    expect(teams.asked).toEqual([])
  })

  test('is posted once more where Teams lost the connection, as an idle one may be', async () => {
    let lost = 0
    teams.behave((method) => (method === 'POST' && lost++ === 0 ? 'drop' : undefined))
    await hear(activity('message', { text: 'hi' }))
    teams.behave(undefined)
    expect(await teams.expect(2)).toMatchObject([{ body: { text: 'Heard' } }, { body: { text: 'Heard' } }])
    expect(problems).toEqual([])
  })

  test('can’t be posted: the problem is told, and Teams hears that the message was taken', async () => {
    teams.behave((method) => (method === 'POST' ? { status: 502 } : undefined))
    expect(await hear(activity('message', { text: 'hi' }))).toEqual({ status: 200 })
    teams.behave(undefined)
    expect(problems).toHaveLength(1)
    expect(teams.asked).toHaveLength(1)
  })
})

describe('What the message extension is asked', () => {
  test('E2 is answered in time, also where the answer takes longer or fails', async () => {
    const open = () => hear(activity('compose-open', { command: 'nominate', conversation: 'a:chat' }))
    extend = () => new Promise(() => {})
    const begun = Date.now()
    expect((await open()).body).toEqual({ task: { type: 'message', value: notice('askAgain', 'en-US') } })
    expect(Date.now() - begun).toBeLessThan(5_000)
    extend = () => Promise.reject(new Error('A defect'))
    expect((await open()).body).toEqual({ task: { type: 'message', value: notice('wentWrong', 'en-US') } })
    // A link has no place to say so.
    const shared = activity('compose-link', { url: 'https://laurels.test/', conversation: 'a:chat' })
    expect(await hear(shared)).toEqual({ status: 200, body: {} })
    expect(problems).toHaveLength(2)
  })
})

describe('Made without credentials', () => {
  test('the bot refuses to be', () => {
    const { authentication } = teams
    expect(() => connectTeams({ appId: '', authentication }, speech)).toThrow('app id')
    for (const missing of ['appId', 'secret', 'tenant'])
      expect(() => botAuthentication({ appId: 'a', secret: 's', tenant: 't', [missing]: '' })).toThrow(
        'needs',
      )
  })

  test('an SDK that believes everybody is not believed, except on a laptop', async () => {
    const believing: BotAuthentication = new ConfigurationBotFrameworkAuthentication({})
    const request = { body: activity('message', { text: 'hi' }), headers: {} }
    const inProduction = connectTeams({ appId: botAppId, authentication: believing }, speech)(edge)
    await expect(inProduction.answer(request)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(turns).toEqual([])
    const onLaptop = connectTeams({ appId: '', onLaptop: true, authentication: believing }, speech)(edge)
    expect(await onLaptop.answer(request)).toEqual({ status: 200 })
    expect(turns).toHaveLength(1)
  })
})
