import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { notice } from '#bot/teams/notices.ts'
import { texts } from '#bot/text/wording.ts'
import { chatRow, groupRow } from '#core/messages/rows.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { warningsOf } from '#tests/bot/support/official-parser.ts'
import { partsOf, textOf } from '#tests/bot/support/talk.ts'
import type { Name } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import type { Lab } from '#tests/support/start-service.ts'
import { links } from '#tests/support/teams/company-in-teams.ts'
import type { RecordedName } from '#tests/support/teams/recorded.ts'
import type { Posted, TeamsServer } from '#tests/support/teams/teams-server.ts'
import { type HomeInTeams, teamsTests } from '#tests/support/teams/teams-tests.ts'

let teams: TeamsServer
let lab: Lab
let home: HomeInTeams
let cycleId: string

teamsTests(async (at) => {
  ;({ teams, lab, home } = at)
  cycleId = await home.openCycle()
})

/** A chat of colleagues that nobody added the bot to. */
const elsewhere = '19:colleagues@thread.v2'

type Task = { type: string; value: { title: string; card: { content: Card } } & string }
type Card = Parameters<typeof textOf>[0]
type Cards = { attachments: { content: Card; preview: { content: { title: string } } }[] }

async function ask(
  name: RecordedName,
  by: Name,
  fill: Record<string, string> = {},
  over: Posted = {},
): Promise<Task | undefined> {
  const answer = await home.send(
    home.activity(name, by, { conversation: elsewhere, command: 'nominate', ...fill }, over),
  )
  expect(answer.status).toBe(200)
  return (answer.body as { task?: Task }).task
}

async function cardOf(asked: Promise<Task | undefined>): Promise<Card> {
  const task = await asked
  expect(task?.type).toBe('continue')
  const { content } = task?.value.card ?? {}
  if (!content) throw new Error('There is no card.')
  return content
}

const inputs = (card: Card) =>
  ['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'].flatMap((type) => partsOf(card.body, type))
const valueOf = (card: Card, id: string) => inputs(card).find((input) => input['id'] === id)?.['value']

/** Sends a dialog's card with what somebody typed into it. */
function send(by: Name, card: Card, typed: Posted, id: string = randomUUID()) {
  const [button] = partsOf(card.actions, 'Action.Submit')
  const values = Object.fromEntries(inputs(card).map((input) => [input['id'], input['value'] ?? '']))
  const data = { ...(button?.['data'] as Posted), ...values, ...typed }
  return ask('compose-submit', by, { id }, { value: { commandId: 'nominate', data } })
}

async function nominationsOf(by: Name) {
  const { text } = await home.as(by as 'ana').get(`/api/cycles/${cycleId}/nominations/mine`)
  return JSON.parse(text) as { story: string; evidence: { url: string; title: string }[] }[]
}

const chosen = () => ({ people: home.people.ben.oid, award: 'explorer', mode: 'course' })
const link = 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1793607299000'

describe('Nominate, on a message', () => {
  test('E3 opens the card with the message as its story and a link to it, as text', async () => {
    const card = await cardOf(ask('compose-on-message', 'ana'))
    expect(valueOf(card, 'story')).toBe(
      'Huge thanks to Ben for the Kubernetes workshop 🎉\n\nTen of us deployed on our own & nobody slept badly.',
    )
    expect(valueOf(card, 'evidence')).toBe('true')
    expect(textOf(card)).toContain('Message from Cleo Martin in Teams')
    // The people picker, whose choices are found by the client.
    expect(warningsOf(card, '1.6')).toEqual(['An Input.ChoiceSet must have at least one choice defined.'])
    expect(partsOf(card, 'Action.Execute')).toEqual([])
  })

  test('E4 sent in, is a nomination as any other, and nothing is said in the conversation', async () => {
    const card = await cardOf(ask('compose-on-message', 'ana'))
    const sent = await cardOf(send('ana', card, chosen()))
    expect(textOf(sent)).toContain(texts.en.form.doneTitle)
    expect(await nominationsOf('ana')).toMatchObject([
      { evidence: [{ title: 'Message from Cleo Martin in Teams', url: expect.stringContaining(link) }] },
    ])
    expect(teams.asked).toEqual([])
  })

  test('takes the link along only where it is wanted', async () => {
    const card = await cardOf(ask('compose-on-message', 'otto'))
    await cardOf(send('otto', card, { ...chosen(), evidence: 'false' }))
    expect(await nominationsOf('otto')).toMatchObject([{ evidence: [] }])
  })

  test.each([
    ['that is deleted', { deleted: true }],
    ['that Teams wrote', { messageType: 'systemEventMessage' }],
    ['without a word', { body: null, from: null, linkToMessage: null }],
    ['that is no message', 'nothing'],
    ['whose link is no link', { body: null, linkToMessage: 'javascript:alert(1)' }],
  ])('B7 on one %s, opens the empty card', async (_, over) => {
    const activity = home.activity('compose-on-message', 'ana', { command: 'nominate' })
    const value = activity['value'] as Posted
    const payload = typeof over === 'string' ? over : { ...(value['messagePayload'] as Posted), ...over }
    const card = await cardOf(
      ask('compose-on-message', 'ana', {}, { value: { ...value, messagePayload: payload } }),
    )
    expect([valueOf(card, 'story'), valueOf(card, 'evidence')]).toEqual(['', undefined])
  })

  test('B4 that can’t be sent comes back with all that was typed', async () => {
    const card = await cardOf(ask('compose-on-message', 'judy'))
    const again = await cardOf(send('judy', card, { ...chosen(), story: 'Too short', evidence: 'false' }))
    expect([valueOf(again, 'story'), valueOf(again, 'evidence')]).toEqual(['Too short', 'false'])
    expect(textOf(again)).toContain('at least 20 characters')
  })

  test('E2 B3 sent in again and again, by whatever activity, is one nomination and answered the same', async () => {
    const card = await cardOf(ask('compose-open', 'joe'))
    const typed = { ...chosen(), story: 'She took the exam twice and showed us what she learned.' }
    const answers = []
    for (const _ of [1, 2, 3]) answers.push(JSON.stringify(await send('joe', card, typed)))
    expect(new Set(answers).size).toBe(1)
    expect(await nominationsOf('joe')).toHaveLength(1)
  })
})

describe('Commend, on a message', () => {
  const thank = async (by: Name, typed: Posted) => {
    const card = await cardOf(ask('compose-on-message', by, { command: 'commend' }))
    expect(valueOf(card, 'story')).toContain('Huge thanks to Ben')
    const [button] = partsOf(card.actions, 'Action.Submit')
    const values = Object.fromEntries(inputs(card).map((input) => [input['id'], input['value'] ?? '']))
    const data = { ...(button?.['data'] as Posted), ...values, ...typed }
    const press = () =>
      home.send(home.activity('compose-submit', by, { id: randomUUID() }, { value: { data } }))
    const [{ body }, again] = [await press(), await press()]
    expect(again.body).toEqual(body)
    return body as { task?: Task; composeExtension?: Cards }
  }

  test('E3 B10 thanks on the wall are put into the message as a card, and said once', async () => {
    const word = `w${randomUUID().slice(0, 8)}`
    const people = home.people.ben.oid
    const { composeExtension } = await thank('ana', { people, story: `Thank you for the workshop, ${word}.` })
    const [inserted] = composeExtension?.attachments ?? []
    expect(textOf(inserted?.content as Card)).toContain(word)
    expect(teams.asked).toEqual([])
    await expect
      .poll(async () => (await home.as('mia').get(`/api/feeds/everyone?q=${word}`)).body)
      .toMatchObject({ items: [{ text: expect.stringContaining(word) }] })
  })

  test('E4 private thanks stay between the two', async () => {
    const { task, composeExtension } = await thank('ana', {
      people: home.people.cora.oid,
      visibility: 'private',
    })
    expect(composeExtension).toBeUndefined()
    expect(textOf(task?.value.card.content as Card)).toContain(texts.en.chat.commending.donePrivate)
  })

  test('B4 those that can’t be said come back with what was typed', async () => {
    const { task } = await thank('ana', { people: home.people.ana.oid })
    expect(textOf(task?.value.card.content as Card)).toContain(texts.en.chat.commending.flaws.self)
  })
})

describe('E1 who asks, where the bot is not,', () => {
  const refused = (task: Task | undefined) => (task?.type === 'message' ? task.value : undefined)

  test('is somebody whom the organization’s directory knows', async () => {
    teams.behave((_, path) => (path.includes('/members/') ? { status: 403 } : undefined))
    expect(await ask('compose-open', 'mia')).toMatchObject({ type: 'continue' })
    teams.behave(undefined)
  })

  test.each([
    ['an account nobody knows', { oid: randomUUID() }],
    ['of no organization', { oid: '' }],
    ['a made-up id', { oid: '../me' }],
    ['of another tenant that Laurels is not for', { tenant: randomUUID() }],
    ['of no tenant', { tenant: 'common' }],
  ])('and is %s, gets nothing', async (_, fill) => {
    expect(refused(await ask('compose-open', 'mia', fill))).toBe(notice('membersOnly', 'en-US'))
  })

  test('and is of another organization that uses Laurels, is nobody here', async () => {
    const neighbors = await lab.found()
    const { oid } = neighbors.people.dana
    expect(refused(await ask('compose-open', 'mia', { oid }))).toBe(notice('membersOnly', 'en-US'))
  })

  test('and is a guest, may not nominate', async () => {
    expect(refused(await ask('compose-open', 'gus'))).toBe(texts.en.problems.guest_not_allowed)
    expect(refused(await ask('compose-submit', 'gus'))).toBe(texts.en.problems.guest_not_allowed)
  })

  test('is not written to: a chat the bot was never in is no place to speak', async () => {
    await ask('compose-open', 'hana')
    const known = await Promise.all(
      [chatRow, groupRow].map((kind) =>
        scanRows(lab.rows, conversationsOf(home.tenant), kind as typeof chatRow),
      ),
    )
    expect(JSON.stringify(known)).not.toContain(elsewhere)
  })
})

describe('Asked for what is not', () => {
  test.each([
    [
      'a command that is none',
      'compose-open',
      { value: { commandId: '__proto__', commandContext: 'compose' } },
    ],
    ['a button that is none', 'compose-submit', { value: { data: { verb: 'constructor' } } }],
    ['a button of a channel', 'compose-submit', { value: { data: { verb: 'announce' } } }],
    ['no data', 'compose-submit', { value: {} }],
    ['a list', 'compose-submit', { value: { data: ['nominate'] } }],
  ] as const)('%s, says so kindly', async (_, name, over) => {
    const task = await ask(name, 'ana', {}, over)
    expect(JSON.stringify(task)).toContain(texts.en.chat.staleCard)
  })

  test.each([null, [], 7, 'text'])('%j, answers with nothing', async (value) => {
    expect(await ask('compose-open', 'ana', {}, { value })).toBeUndefined()
  })
})

describe('A shared link', () => {
  const share = async (by: Name, path: string, fill: Record<string, string> = {}) => {
    const asked = home.activity('compose-link', by, {
      conversation: elsewhere,
      url: `${links.origin}${path}`,
      ...fill,
    })
    const { status, body } = await home.send(asked)
    expect(status).toBe(200)
    return (body as { composeExtension?: Cards }).composeExtension
  }
  const shownBy = async (...asked: Parameters<typeof share>) => {
    const [shown] = (await share(...asked))?.attachments ?? []
    if (!shown) throw new Error('Nothing is shown.')
    expect(warningsOf(shown.content)).toEqual([])
    return textOf(shown.content)
  }

  test('E5 to something on the wall, a ceremony or the form shows what everybody may see', async () => {
    expect(await shownBy('mia', '/tab/nominate')).toContain('Nominations for')
    const { thanks, ceremonyId } = await cycleAt(home, 'decided')
    const ceremony = await shownBy('mia', `/tab/ceremonies/${ceremonyId}`)
    expect(ceremony).toContain('Laurels of')
    expect(ceremony).not.toContain('Citation')
    expect(await shownBy('mia', `/tab/wall/${thanks.itemId}`)).toContain(home.people.cora.name)
  })

  test('E5 to what is private shows nothing, also to whom it is for', async () => {
    const recipients = [home.people.cora.id]
    const { body } = await home.as('ana').post('/api/commendations', {
      commandId: randomUUID(),
      recipients,
      message: 'Between the two of us: thank you for that.',
      visibility: { kind: 'private' },
    })
    const id = (body as { id: string }).id
    expect(id).toMatch(/^[a-z0-9]/)
    expect(await share('cora', `/tab/wall/${id}`)).toBeUndefined()
  })

  test('E6 of another tenant, or in another tenant’s conversation, shows nothing', async () => {
    const neighbors = await lab.found()
    const theirs = await cycleAt(neighbors, 'decided')
    expect(await share('ana', `/tab/ceremonies/${theirs.ceremonyId}`)).toBeUndefined()
    expect(await share('ana', `/tab/wall/${theirs.thanks.itemId}`)).toBeUndefined()
    expect(await share('ana', '/tab/nominate', { tenant: neighbors.tenant })).toBeUndefined()
  })

  test('E6 shared by nobody known says what Laurels is, and no more', async () => {
    const { thanks } = await cycleAt(home, 'open')
    const url = `${links.origin}/tab/wall/${thanks.itemId}`
    const asked = home.activity('compose-anonymous-link', 'ana', { conversation: elsewhere, url })
    const { text } = await home.send({ ...asked, from: { id: '29:x' }, channelData: {} })
    expect(text).toContain(texts.en.preview.stranger)
    expect(text).not.toContain(home.people.cora.name)
    const unknown = { oid: randomUUID(), account: '29:nobody' }
    expect(await share('ana', `/tab/wall/${thanks.itemId}`, unknown)).toBeUndefined()
  })
})

describe('Looked for from the compose box', () => {
  const find = async (command: string, typed: string, over: Posted = {}) => {
    const asked = home.activity(
      'compose-search',
      'ana',
      { conversation: elsewhere, command, text: typed },
      over,
    )
    const { body } = await home.send(asked)
    const found = (body as { composeExtension?: Cards }).composeExtension?.attachments ?? []
    for (const { content } of found) expect(warningsOf(content)).toEqual([])
    return found.map(({ preview }) => preview.content.title)
  }

  test('awards are found by part of their name', async () => {
    expect(await find('awards', 'ment')).toEqual(['Award mentor'])
    expect(await find('awards', 'no such award')).toEqual([])
    const initial = { commandId: 'awards', parameters: [{ name: 'initialRun', value: 'true' }] }
    expect(await find('awards', '', { value: initial })).toHaveLength(2)
  })

  test('E5 recognitions are found by their words, and what is private is not', async () => {
    const word = `w${randomUUID().slice(0, 8)}`
    for (const visibility of [{ kind: 'tenant' }, { kind: 'private' }])
      await home.as('ana').post('/api/commendations', {
        commandId: randomUUID(),
        recipients: [home.people.cora.id],
        message: `Thank you for ${word} and everything else.`,
        visibility,
      })
    await expect.poll(() => find('recognitions', word)).toEqual([`Commendation: ${home.people.cora.name}`])
    expect(await find('nothing', word)).toEqual([])
  })
})
