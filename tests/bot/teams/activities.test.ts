import { randomUUID } from 'node:crypto'
import { generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { texts } from '#bot/text/wording.ts'
import { channelRow, chatRow, teamRow } from '#core/messages/rows.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { clientWith, type HttpAnswer, type Lab } from '#tests/support/start-service.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { botIn, type InTeams } from '#tests/support/teams/company-in-teams.ts'
import type { Asked, Posted, TeamsServer } from '#tests/support/teams/teams-server.ts'
import { type HomeInTeams, teamsTests } from '#tests/support/teams/teams-tests.ts'

let teams: TeamsServer
let lab: Lab
let home: HomeInTeams
let cycleId: string

teamsTests(async (at) => {
  ;({ teams, lab, home } = at)
  cycleId = await home.openCycle()
})

const cardIn = ({ body }: Asked) => (body['attachments'] as { content: Posted }[] | undefined)?.[0]?.content
const textOf = (said: unknown) => JSON.stringify(said)

/** The data a form's send button carries, with what somebody typed into it. */
async function filledForm(by: Parameters<InTeams['say']>[0], over: Posted = {}): Promise<Posted> {
  const form = cardIn(await home.say(by, 'nominate'))
  const [send] = (form?.['actions'] ?? []) as { data: Posted }[]
  return {
    ...send?.data,
    people: home.people.ben.oid,
    names: '',
    award: 'explorer',
    story: 'She took the exam twice and showed us what she learned.',
    mode: 'course',
    outcome: 'achieved',
    share: 'false',
    ...over,
  }
}

async function nominationsOf(by: 'ana' | 'mia' | 'judy' | 'joe' | 'hana') {
  const { text } = await home.as(by).get(`/api/cycles/${cycleId}/nominations/mine`)
  return JSON.parse(text) as { id: string; story: string }[]
}

/** Nothing came: what is said next is the first thing to arrive. */
async function expectNothingPosted(): Promise<void> {
  await home.say('mia', 'help')
  expect(teams.asked).toEqual([])
}

describe('Said in a chat of one’s own', () => {
  test.each(['message', 'playground-message'] as const)('a greeting is answered: %s', async (name) => {
    const answer = await home.send(home.activity(name, 'ana', { text: 'hi' }))
    expect(answer.status).toBe(200)
    const [posted] = await teams.expect(1)
    expect(posted).toMatchObject({ method: 'POST', authorization: 'Bearer of-the-bot' })
    expect(posted?.path).toContain(`/v3/conversations/${encodeURIComponent(home.chat('ana'))}/activities`)
    expect(posted?.body).toMatchObject({ type: 'message', summary: expect.stringMatching(/./) })
  })

  test.each(['', '<span class="inline-compose-card" itemid="0">\n <span itemid="card"></span></span>'])(
    'E4 a card of the extension, sent with no word beside it, is no question: %j',
    async (text) => {
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }]
      await home.send(home.activity('message', 'mia', { text }, { attachments }))
      await home.send(home.activity('message', 'mia', { text: 'help' }, { attachments }))
      const [first] = await teams.expect(1)
      expect(cardIn(first as Asked)).toMatchObject({ type: 'AdaptiveCard' })
      expect(textOf(first?.body)).toContain(texts.en.chat.helpTitle)
      expect(teams.asked).toEqual([])
    },
  )

  test('a sentence fills the card in, in the language Teams tells', async () => {
    await home.send(
      home.activity('message', 'ana', {
        text: 'nominiere Ben für Award mentor: Hat viel gelernt.',
        locale: 'de-DE',
      }),
    )
    const [posted] = await teams.expect(1)
    expect(textOf(posted?.body)).toContain('Hat viel gelernt.')
  })
})

describe('Mentioned among others', () => {
  test.each(['channel-message', 'playground-channel-message', 'group-message'] as const)(
    'B1 a nomination is led to the private chat: %s',
    async (name) => {
      await home.send(home.activity(name, 'ana', { text: 'nominate Ben for mentor: a secret' }))
      const [posted] = await teams.expect(1)
      expect(textOf(posted?.body)).not.toContain('a secret')
      expect(textOf(posted?.body)).toContain('https://teams.test/chat')
    },
  )

  test('an owner has winners announced in the channel, which is known by its name', async () => {
    await home.send(home.activity('channel-message', 'dana', { text: 'announce here' }))
    const [posted] = await teams.expect(1)
    expect(cardIn(posted as Asked)).toMatchObject({ type: 'AdaptiveCard' })
    const bound = await scanRows(lab.rows, conversationsOf(home.tenant), channelRow)
    expect(bound).toMatchObject([
      { value: { name: 'Design / Guild', address: { conversationId: home.channel } } },
    ])
    await home.send(home.activity('channel-message', 'ana', { text: 'stop announcing here' }))
    await teams.expect(1)
  })
})

describe('A card', () => {
  test('is sent in, replaced at once and for good, and the nomination is as one from the form', async () => {
    const data = await filledForm('ana')
    const answer = await home.press('ana', 'submit-nomination', data)
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    })
    const [update] = await teams.expect(1)
    expect(update).toMatchObject({
      method: 'PUT',
      path: expect.stringMatching(/\/activities\/1793607300001$/),
    })
    expect(cardIn(update as Asked)).toEqual(answer.body['value'])
    expect(await nominationsOf('ana')).toMatchObject([{ story: data['story'] }])
  })

  test.each([2, 3, 4])('B3 delivered %d times with one id, is done and answered once', async (times) => {
    const by = (['judy', 'joe', 'hana'] as const)[times - 2] ?? 'judy'
    const data = await filledForm(by)
    const id = randomUUID()
    const pressing = Array.from({ length: times - 1 }, () => home.press(by, 'submit-nomination', data, id))
    const answers = [...(await Promise.all(pressing)), await home.press(by, 'submit-nomination', data, id)]
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    await teams.expect(1)
    await expectNothingPosted()
    expect(await nominationsOf(by)).toHaveLength(1)
  })

  test('B3 N3 delivered again with other ids, changes nothing and is answered the same', async () => {
    const data = await filledForm('mia')
    const answers: HttpAnswer[] = []
    for (const _ of [1, 2, 3, 4]) answers.push(await home.press('mia', 'submit-nomination', data))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await nominationsOf('mia')).toHaveLength(1)
    await teams.expect(4)
  })

  test('B4 that can’t be sent comes back with what was typed', async () => {
    const data = await filledForm('ana', { story: 'Too short' })
    const answer = await home.press('ana', 'submit-nomination', data)
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' })
    expect(answer.text).toContain('Too short')
    await teams.expect(1)
  })

  test('from a client without Action.Execute is replaced by an update', async () => {
    const data = await filledForm('ana', { award: 'mentor' })
    await home.send(home.activity('submit', 'ana', {}, { value: data }))
    const [update] = await teams.expect(1)
    expect(update).toMatchObject({
      method: 'PUT',
      path: expect.stringMatching(/\/activities\/1793607300001$/),
    })
    expect(await nominationsOf('ana')).toHaveLength(2)
  })

  test('that can’t be replaced is answered by a message', async () => {
    const data = await filledForm('ana', { award: 'mentor', story: 'Too short' })
    teams.behave((method) => (method === 'PUT' ? { status: 404 } : undefined))
    await home.send(home.activity('submit', 'ana', {}, { value: data }))
    const asked = await teams.expect(2)
    teams.behave(undefined)
    expect(asked.map(({ method }) => method)).toEqual(['PUT', 'POST'])
  })

  test.each([
    ['without data', undefined],
    ['with a list', []],
    ['with another cycle', { card: 'x', cycleId: 'elsewhere' }],
    ['with a hostile cycle', { card: 'x', cycleId: "' or 1 eq 1 --/\\?#" }],
    ['with a card id that is none', { card: { $ne: 1 }, cycleId: 7 }],
  ])('B7 edited to be sent %s is answered kindly', async (_, data) => {
    const before = await nominationsOf('ana')
    const answer = await home.press('ana', 'submit-nomination', data)
    expect(answer.status).toBe(200)
    expect(answer.body['value']).toBeTruthy()
    await teams.expect(1)
    await expectNothingPosted()
    expect(await nominationsOf('ana')).toEqual(before)
  })

  test('B7 edited to name another nominator, or oneself, gets no further than the form would', async () => {
    const data = await filledForm('omar', { people: home.people.omar.oid, nominator: home.people.ana.id })
    const answer = await home.press('omar', 'submit-nomination', data)
    expect(answer.text).not.toContain(home.people.ana.id)
    await teams.expect(1)
    const { text } = await home.as('omar').get(`/api/cycles/${cycleId}/nominations/mine`)
    expect(JSON.parse(text)).toEqual([])
  })

  test.each(['no-such-verb', '__proto__', 'constructor', ''])(
    'B7 with the verb “%s” is answered kindly',
    async (verb) => {
      const answer = await home.press('ana', verb, {})
      expect(answer.status).toBe(200)
      expect(answer.body['value']).toBeTruthy()
      await teams.expect(1)
    },
  )

  test('whose button is no button at all is answered kindly', async () => {
    const answer = await home.send(home.activity('execute', 'ana', {}, { value: { action: 7 } }))
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, value: expect.stringMatching(/./) },
    })
    await expectNothingPosted()
  })
})

describe('Added', () => {
  test('told by Teams in two ways, welcomes once', async () => {
    const told = [home.activity('installed', 'cora'), home.activity('bot-added', 'cora')]
    await Promise.all(told.map((activity) => home.send(activity)))
    await home.send(home.activity('bot-added', 'cora'))
    await teams.expect(1)
    await expectNothingPosted()
  })

  test('E7 to the same place once more, by whatever process hears of it, welcomes nobody again', async () => {
    const { url } = await lab.another({ connectBot: botIn(teams) })
    const token = await teams.token()
    const toOther = () =>
      clientWith(url, async () => token).post('/api/messages', home.activity('installed', 'judy'))
    await Promise.all([home.send(home.activity('installed', 'judy')), toOther()])
    await teams.expect(1)
    expect(await toOther()).toMatchObject({ status: 200 })
    await expectNothingPosted()
  })

  test.each([
    ['a chat of one’s own', 'installed'],
    ['a group chat', 'group-message'],
    ['a team', 'bot-added-to-team'],
    ['a meeting', 'group-added'],
  ] as const)('E7 by an upgrade of the app, says nothing in %s', async (_, name) => {
    const upgrade = { type: 'installationUpdate', action: 'add-upgrade', membersAdded: undefined }
    const { status } = await home.send(home.activity(name, 'joe', {}, upgrade))
    expect(status).toBe(200)
    await expectNothingPosted()
  })

  test('E7 again after it was removed, welcomes again', async () => {
    await home.send(home.activity('installed', 'hana'))
    await teams.expect(1)
    await home.send(home.activity('installed', 'hana', {}, { action: 'remove' }))
    await expectNothingPosted()
    await home.send(home.activity('installed', 'hana'))
    await teams.expect(1)
  })

  test('E7 welcomes when Teams tells of it again, where it did not take the first welcome', async () => {
    teams.behave((method) => (method === 'POST' ? { status: 403 } : undefined))
    await home.send(home.activity('installed', 'otto'))
    await teams.expect(1)
    teams.behave(undefined)
    await home.send(home.activity('bot-added', 'otto'))
    await teams.expect(1)
    await home.send(home.activity('installed', 'otto'))
    await expectNothingPosted()
  })

  test('E7 does not welcome again where the first welcome may have arrived', async () => {
    teams.behave((method) => (method === 'POST' ? { status: 504 } : undefined))
    await home.send(home.activity('installed', 'omar'))
    await teams.expect(1)
    teams.behave(undefined)
    await home.send(home.activity('bot-added', 'omar'))
    await expectNothingPosted()
  })

  test('E7 by somebody of another organization, welcomes again after it was removed', async () => {
    const { oid, name, tenant } = (await lab.found()).people.dana
    const [team, account] = ['19:team-of-both@thread.tacv2', '29:dana-of-others']
    teams.enroll(team, { id: account, name, aadObjectId: oid, tenantId: tenant, userRole: 'user' })
    const told = (over: Posted = {}) =>
      home.send(home.activity('bot-added-to-team', 'dana', { account, team }, over))
    await told()
    await teams.expect(1)
    await told()
    await expectNothingPosted()
    await told({ membersAdded: undefined, membersRemoved: [{ id: `28:${botAppId}` }] })
    await told()
    await teams.expect(1)
  })

  test('R6 removed by somebody with whom it knew no chat, notes that they don’t want it', async () => {
    const { people, tenant } = await lab.found()
    const { id, oid } = people.ben
    const removed = async (name: 'installed' | 'group-message', fill: Record<string, string> = {}) => {
      const told = { type: 'installationUpdate', action: 'remove' }
      const by = { account: '29:ben-unheard-of', oid, tenant, ...fill }
      expect((await home.send(home.activity(name, 'ben', by, told))).status).toBe(200)
      return (await scanRows(lab.rows, conversationsOf(tenant), chatRow)).map(({ key, value }) => [
        key,
        value,
      ])
    }
    // From a group chat, or by nobody of an organization that is served.
    expect(await removed('group-message')).toEqual([])
    expect(await removed('installed', { oid: randomUUID() })).toEqual([])
    expect(await removed('installed', { tenant: randomUUID() })).toEqual([])
    const gone = { address: { conversationId: 'a:unheard-of' }, gone: true }
    const noted = await removed('installed', { conversation: 'a:unheard-of' })
    expect(noted).toMatchObject([[expect.stringContaining(id), gone]])
    await expectNothingPosted()
  })

  test('to a team, says one line there', async () => {
    await home.send(home.activity('bot-added-to-team', 'dana', { conversation: home.team }))
    const [posted] = await teams.expect(1)
    expect(posted?.path).toContain(encodeURIComponent(home.team))
  })

  test('R8 to a team, or spoken to in it, notes the team, until it is removed', async () => {
    const noted = async () => {
      const rows = await scanRows(lab.rows, conversationsOf(home.tenant), teamRow)
      return rows.map(({ value }) => value.address.conversationId)
    }
    const told = (over: Posted) =>
      home.activity('bot-added-to-team', 'dana', { conversation: home.team }, over)
    const botLeft = { membersAdded: undefined, membersRemoved: [{ id: `28:${botAppId}` }] }
    await home.send(told({}))
    expect(await noted()).toEqual([home.team])
    await home.send(told(botLeft))
    expect(await noted()).toEqual([])
    await home.send(home.activity('channel-message', 'ana', { text: 'help' }))
    expect(await noted()).toEqual([home.team])
    await home.send(told({ ...botLeft, channelData: { tenant: { id: randomUUID() } } }))
    expect(await noted()).toEqual([home.team])
    teams.asked.splice(0)
  })

  test('by somebody unknown, says nothing', async () => {
    await home.send(home.activity('installed', 'ben', { account: '29:nobody' }))
    await expectNothingPosted()
  })
})

describe('Of what is not Teams’', () => {
  async function refusedWith(token: string | undefined): Promise<void> {
    const answer = await lab
      .with(token)
      .post('/api/messages', home.activity('message', 'ana', { text: 'hi' }))
    expect(answer).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.text).not.toMatch(/jwt|token|issuer|signature|expired|key/i)
    await expectNothingPosted()
  }

  test('an activity without a token is refused', () => refusedWith(undefined))
  test('a token that is none is refused', () => refusedWith('garbage'))
  test.each([
    ['for another bot', { claims: { aud: randomUUID() } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['for another address', { claims: { serviceurl: 'https://elsewhere.test/' } }],
    ['without an address', { claims: { serviceurl: undefined } }],
    ['of another issuer', { claims: { iss: 'https://sts.test' } }],
    ['run out', { lasts: -600 }],
    ['not valid yet', { claims: { nbf: Math.floor(Date.now() / 1_000) + 3_600 } }],
    ['of an unknown key', { kid: 'unknown' }],
  ])('a token %s is refused', async (_, changes) => refusedWith(await teams.token(changes)))

  test('a token that was believed proves nothing for another address', async () => {
    const token = await teams.token()
    const activity = home.activity(
      'message',
      'ana',
      { text: 'hi' },
      { serviceUrl: 'https://elsewhere.test/' },
    )
    expect((await lab.with(token).post('/api/messages', home.activity('reaction', 'ana'))).status).toBe(200)
    expect((await lab.with(token).post('/api/messages', activity)).status).toBe(401)
  })

  test('a token signed by somebody else under Teams’ key id is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const claims = { iss: 'https://api.botframework.com', aud: botAppId, serviceurl: teams.serviceUrl }
    await refusedWith(
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'teams' })
        .setExpirationTime('1h')
        .sign(privateKey),
    )
  })

  test('a person’s own sign-in to Laurels is no activity of Teams', async () =>
    refusedWith(await home.token('dana')))

  test('a channel whose key does not speak for it is refused', async () => {
    const activity = home.activity('message', 'ana', { text: 'hi' }, { channelId: 'directline' })
    expect((await home.send(activity)).status).toBe(401)
  })
})

describe('Of what is no activity', () => {
  test.each([
    ['nothing', null],
    ['a list', []],
    ['text', 'hi'],
    ['an empty object', {}],
    ['one without a sender', { type: 'message', channelId: 'msteams' }],
  ])('%s is refused', async (_, body) => {
    const answer = await home.send(body)
    expect(answer).toMatchObject({ status: 400, code: 'invalid_input' })
  })

  test('more than Teams ever sends is refused', async () => {
    const answer = await home.send(home.activity('message', 'ana', { text: 'x'.repeat(70_000) }))
    expect(answer.status).toBe(413)
  })

  test.each([
    ['a reaction', 'reaction', {}],
    ['somebody typing', 'message', { type: 'typing' }],
    ['an event yet to be invented', 'message', { type: 'somethingNew' }],
    ['the bot’s removal', 'installed', { action: 'remove' }],
  ] as const)('%s is taken without a word', async (_, name, over) => {
    expect((await home.send(home.activity(name, 'ana', { text: 'hi' }, over))).status).toBe(200)
    await expectNothingPosted()
  })

  test('an invoke of another kind gets an empty answer, never a failure', async () => {
    const activity = home.activity('execute', 'ana', {}, { name: 'composeExtension/query' })
    expect((await home.send(activity)).status).toBe(200)
  })
})
