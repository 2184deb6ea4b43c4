import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addChatRoutes } from '#local/chat/chat-routes.ts'
import { chatTeam, meetingChat, personalChatOf } from '#local/chat/conversations.ts'
import { laptopLinks } from '#local/chat/laptop-links.ts'
import { createOpenChats, type OpenChats } from '#local/chat/open-chats.ts'
import { type SamplePerson, samplePerson } from '#local/sample/people.ts'
import { contextFor } from '#local/teams/context.ts'
import { problemOf } from '#service/http/problems.ts'

const port = 3978
const channel = chatTeam.channel.id

let app: FastifyInstance
let chats: OpenChats
let clients: Record<string, Client>
let heard: { locale?: string; action?: string }[]

/** What a chat client's own connector was asked, and how many pages show it. */
type Client = { server: Server; asked: { method: string; path: string; body: string }[]; pages: number }

beforeEach(async () => {
  clients = {}
  heard = []
  chats = createOpenChats(startClient, () => {})
  app = withProblems(Fastify())
  addChatRoutes(app, { chats, port })
  app.post('/api/messages', async ({ body }) => {
    heard.push(body as { locale?: string; action?: string })
    return { link: laptopLinks(port).tab('/tab/mine') }
  })
})

afterEach(async () => {
  await app.close()
  await chats.close()
})

function withProblems(bare: FastifyInstance): FastifyInstance {
  bare.setErrorHandler((error, _request, reply) => {
    const found = problemOf(error)
    return reply.code(found.status).send(found)
  })
  return bare
}

async function startClient(person: SamplePerson) {
  const client: Client = { server: createServer(), asked: [], pages: 1 }
  client.server.on('request', async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    client.asked.push({ method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), body })
    response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"of ${person.id}"}`)
  })
  await new Promise<void>((resolve) => client.server.listen(0, '127.0.0.1', resolve))
  clients[person.id] = client
  const ended = new Promise<void>((resolve) => client.server.once('close', resolve))
  return {
    port: (client.server.address() as AddressInfo).port,
    pages: () => client.pages,
    ended,
    async stop() {
      client.server.close()
      client.server.closeAllConnections()
      await ended
    },
  }
}

const open = (person: string, locale = 'en-US') =>
  app.inject({ method: 'POST', url: '/local/chat', payload: { person, locale } })

const post = (speaker: string, conversation: string, text: string, replyTo = '') =>
  app.inject({
    method: 'POST',
    url: `/local/connector/${speaker}/v3/conversations/${encodeURIComponent(conversation)}/activities${replyTo}`,
    payload: { text, link: laptopLinks(port).tab('/tab/mine') },
  })

/** As a chat client does whenever its page opens a chat. */
const look = (person: string, conversation = chatOf(person)) =>
  app.inject({
    method: 'POST',
    url: '/api/messages',
    payload: { type: 'installationUpdate', from: { id: `29:${person}` }, conversation: { id: conversation } },
  })

const chatOf = (person: string) => personalChatOf(samplePerson(person) as SamplePerson)
const seenBy = (person: string) => clients[person]?.asked.map(({ body }) => JSON.parse(body).text as string)

describe('Posts', () => {
  test('in a channel are seen by everybody who looks, now or later, once', async () => {
    await Promise.all([open('ana'), open('dana'), open('ben')])
    Object.assign(clients.ben ?? {}, { pages: 0 })
    const answer = await post('dana', channel, 'The winners')
    expect([answer.statusCode, answer.json()]).toEqual([201, { id: 'of dana' }])
    expect([seenBy('ana'), seenBy('dana'), seenBy('ben')]).toEqual([['The winners'], ['The winners'], []])
    Object.assign(clients.ben ?? {}, { pages: 1 })
    await look('ben')
    await expect.poll(() => seenBy('ben')).toEqual(['The winners'])
  })

  test('that are updated say so to everybody who looks, now or later', async () => {
    await Promise.all([open('ana'), open('dana'), open('ben')])
    Object.assign(clients.ben ?? {}, { pages: 0 })
    const { id } = (await post('dana', channel, 'In a week')).json()
    const url = `/local/connector/dana/v3/conversations/${encodeURIComponent(channel)}/activities/${encodeURIComponent(id)}`
    const answer = await app.inject({ method: 'PUT', url, payload: { text: 'Live now' } })
    expect([answer.statusCode, answer.json()]).toEqual([200, { id }])
    const [, update] = clients.ana?.asked ?? []
    expect(update).toMatchObject({ method: 'PUT', path: expect.stringMatching(/\/activities\/of ana$/) })
    expect([seenBy('ana'), seenBy('dana')]).toEqual([
      ['In a week', 'Live now'],
      ['In a week', 'Live now'],
    ])
    Object.assign(clients.ben ?? {}, { pages: 1 })
    await look('ben')
    await expect.poll(() => seenBy('ben')).toEqual(['Live now'])
  })

  test('to somebody are theirs alone, and wait until they look', async () => {
    await open('ana')
    const answer = await post('ana', chatOf('kwame'), 'You have won')
    expect(answer.statusCode).toBe(201)
    await open('kwame')
    await look('kwame')
    await expect.poll(() => seenBy('kwame')).toEqual(['You have won'])
    expect(seenBy('ana')).toEqual([])
  })

  test('are shown once where a person has two pages, and not for opening a channel', async () => {
    await open('ana')
    await post('ana', channel, 'The winners')
    await look('ana', channel)
    Object.assign(clients.ana ?? {}, { pages: 2 })
    await look('ana')
    await post('ana', channel, 'The end')
    expect(seenBy('ana')).toEqual(['The winners', 'The end'])
  })

  test('in the chat of the meeting, whose id the tab is told, too, are seen by everybody who looks', async () => {
    const frame = { surface: 'sidePanel', theme: 'default', locale: 'en-US' } as const
    const person = { tid: 't', oid: 'o', name: 'Ana', email: 'ana@example.com' }
    const { chatId } = contextFor({ ...frame, person })
    expect(chatId).toBe(meetingChat.id)
    await Promise.all([open('ana'), open('dana')])
    await post('dana', meetingChat.id, 'The winner')
    expect([seenBy('ana'), seenBy('dana')]).toEqual([['The winner'], ['The winner']])
  })

  test('in a thread, and answers, go to whom they answer', async () => {
    await Promise.all([open('ana'), open('dana')])
    await post('dana', `${channel};messageid=1`, 'In a thread')
    await post('dana', chatOf('dana'), 'An answer', '/1')
    expect(seenBy('dana')).toEqual(['In a thread', 'An answer'])
    expect(seenBy('ana')).toEqual([])
    await look('dana')
    await post('dana', chatOf('dana'), 'The last')
    expect(seenBy('dana')).toEqual(['In a thread', 'An answer', 'The last'])
  })

  test('have links that open as the person who sees them', async () => {
    await Promise.all([open('ana'), open('dana')])
    await post('dana', channel, 'The winners')
    const bodies = ['ana', 'dana'].map((id) => JSON.parse(clients[id]?.asked[0]?.body ?? '').link)
    expect(bodies).toEqual(
      ['ana', 'dana'].map((id) => `http://localhost:3978/?as=${id}&view=personal&path=%2Ftab%2Fmine`),
    )
  })

  test('that update what somebody sees whose chat has ended are refused', async () => {
    const url = `/local/connector/ana/v3/conversations/${chatOf('ana')}/activities/1`
    expect((await app.inject({ method: 'PUT', url, payload: {} })).statusCode).toBe(404)
  })
})

describe('The roster', () => {
  const member = (speaker: string, conversation: string, who: string) =>
    app.inject(
      `/local/connector/${speaker}/v3/conversations/${encodeURIComponent(conversation)}/members/${who}`,
    )
  const oidOf = (id: string) => samplePerson(id)?.oid ?? ''

  test('has the whole company, by account and by object id', async () => {
    const [byAccount, byOid] = [
      await member('ana', chatTeam.id, '29:kwame'),
      await member('ana', chatTeam.id, oidOf('kwame')),
    ]
    expect(byAccount.json()).toMatchObject({ id: '29:kwame', aadObjectId: oidOf('kwame'), userRole: 'user' })
    expect(byOid.json()).toEqual(byAccount.json())
  })

  test('says who is a guest, and whose tenant is another', async () => {
    expect((await member('gil', chatOf('gil'), '29:gil')).json()).toMatchObject({ userRole: 'guest' })
    expect((await member('olga', channel, '29:olga')).json()).toMatchObject({
      tenantId: samplePerson('olga')?.tenant,
    })
  })

  test.each([
    ['nobody', 'ana', channel, '29:nobody'],
    ['somebody of another company', 'ana', channel, '29:olga'],
    ['a colleague in one’s own chat', 'ana', 'a:chat-with-ana', '29:ben'],
  ])('has not: %s', async (_who, speaker, conversation, who) => {
    expect((await member(speaker, conversation, who)).statusCode).toBe(404)
  })

  test('opens the chat of whom it is asked to', async () => {
    const url = '/local/connector/dana/v3/conversations'
    const opened = async (id: string) =>
      (await app.inject({ method: 'POST', url, payload: { members: [{ id }] } })).json()
    expect(await opened('29:kwame')).toEqual({ id: chatOf('kwame') })
    // On a laptop everybody has the app (rule R6).
    expect(await opened(oidOf('kwame'))).toEqual({ id: chatOf('kwame') })
  })
})

describe('Turns', () => {
  test('come in the language of their person, and are answered with links that open as them', async () => {
    await open('ana', 'de-DE')
    const answer = await look('ana')
    expect(heard).toMatchObject([{ action: 'remove' }, { locale: 'de-DE' }])
    expect(answer.body).toContain('?as=ana&view=personal&path=')
  })
})

test('E7 a chat first opened after a start is told as one the bot was removed from, so that it welcomes anew', async () => {
  await open('ana')
  await look('ana', channel)
  await look('ana')
  await look('ana')
  expect(heard.map(({ action }) => action)).toEqual([undefined, 'remove', undefined, undefined])
})

describe('Opening a chat', () => {
  test('gives its address, and it runs', async () => {
    const answer = await open('ana')
    expect(answer.json().url).toMatch(/^http:\/\/localhost:\d+\/$/)
    expect((await app.inject('/local/chat')).json()).toEqual({ running: ['ana'] })
  })

  test('as nobody is refused', async () => {
    expect((await open('nobody')).statusCode).toBe(404)
  })

  test('is refused where the chat client is switched off', async () => {
    const off = withProblems(Fastify())
    addChatRoutes(off, { chats: undefined, port })
    const payload = { person: 'ana', locale: 'en-US' }
    const answer = await off.inject({ method: 'POST', url: '/local/chat', payload })
    expect([answer.statusCode, answer.json().detail]).toEqual([
      404,
      'The chat client is switched off: PLAYGROUND_PORT is 0.',
    ])
    expect((await off.inject('/local/chat')).json()).toEqual({ running: [] })
    await off.close()
  })
})
