import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { protocolVersion } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import { azureTransport } from '#service/live/azure-transport.ts'
import type { Siblings } from '#service/live/siblings.ts'
import { atTheControls, heardState, seqsHeard } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { type Connecting, connectLive, type LiveClient } from '#tests/support/live-client.ts'
import { type Lab, type Member, ownOrigin, startService } from '#tests/support/start-service.ts'
import { knownIdentity, playWebPubSub, type WebPubSub } from '#tests/support/web-pubsub.ts'

/** Two processes, each with every other screen, and the service that stands between them and these. */
const hub = 'Laurels'
const path = `/clients/socketio/hubs/${hub}`
let azure: WebPubSub
let lab: Lab
let company: Company & Member
beforeAll(async () => {
  azure = await playWebPubSub(hub)
  const siblings = twoSiblings()
  const process = () => ({
    transport: azureTransport({ endpoint: azure.endpoint, hub, credential: knownIdentity }),
    siblings: siblings(),
  })
  lab = await startService(inject('storage'), process())
  company = await lab.found()
  await lab.another(process())
  await vi.waitFor(() => expect(azure.tunnels()).toBe(2), 20_000)
}, 60_000)
afterAll(async () => {
  await lab.close()
  await azure.close()
})

type Name = Parameters<Member['token']>[0]
const knock = async (name: Name, how: Connecting = {}) =>
  connectLive(azure.endpoint, await company.token(name), { path, ...how })

async function screen(name: Name): Promise<LiveClient> {
  const connected = await knock(name)
  if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
  return connected.client
}

/** Hana at the controls of one process, Mia watching at the other, Cora at Hana's. */
async function lobby() {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const hana = await atTheControls(await screen('hana'), ceremonyId)
  const [mia, cora] = [await screen('mia'), await screen('cora')]
  await hana.next()
  for (const client of [mia, cora])
    expect(await client.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  return { ceremonyId, hana, mia, cora }
}

test('C3 C5 What is commanded at one process is told to Azure once, and seen by all', async () => {
  const { ceremonyId, hana, mia, cora } = await lobby()
  const from = azure.asked.length
  const steps = 6
  for (let step = 0; step < steps; step++) {
    const { audience } = await hana.next()
    expect(await heardState(mia, audience.seq)).toEqual(audience)
    expect(await heardState(cora, audience.seq)).toEqual(audience)
  }
  for (const client of [mia, cora]) expect(new Set(seqsHeard(client)).size).toBe(seqsHeard(client).length)
  const told = toGroups(from).filter((body) => body.includes(ceremonyId) && body.includes('ceremony:state'))
  expect(told).toHaveLength(steps)
})

test('C1 C4 Hosts’ views go to hosts one by one, never to a group; who is host no longer hears none', async () => {
  const { ceremonyId, hana, cora } = await lobby()
  const omar = await atTheControls(await screen('omar'), ceremonyId)
  const from = azure.asked.length
  const { audience } = await hana.next()
  await heardState(omar.client, audience.seq)
  const named = await company.as('dana').put(`/api/ceremonies/${ceremonyId}/hosts`, {
    commandId: randomUUID(),
    version: 0,
    hosts: [company.people.hana.id],
  })
  expect(named.status).toBe(200)
  omar.client.received.length = 0
  const { audience: next } = await hana.next()
  await heardState(cora, next.seq)
  expect(toGroups(from).some((body) => body.includes('"role":"host"'))).toBe(false)
  expect(seqsHeard(omar.client)).toEqual([])
})

test('C11 Reactions of both processes are one total for every screen', async () => {
  const { ceremonyId, hana, mia, cora } = await lobby()
  const clients = [mia, cora, mia, cora, mia]
  for (const client of clients)
    expect(await client.send('ceremony:react', { ceremonyId, reaction: 'heart' })).toMatchObject({ ok: true })
  for (const client of [hana.client, mia, cora]) await expect.poll(() => hearts(client)).toBe(clients.length)
})

test('Hosts hear how many watch at both processes', async () => {
  const { hana, mia } = await lobby()
  const count = (watching: number) =>
    hana.client.heard('ceremony:audience', (message: { watching: number }) => message.watching === watching)
  await count(2)
  hana.client.received.length = 0
  mia.close()
  await count(1)
})

test('Walls at both processes hear that they changed; where nobody looks, Azure isn’t told', async () => {
  const [ben, judy] = [await screen('ben'), await screen('judy')]
  for (const client of [ben, judy])
    expect(await client.send('wall:join', { feed: { kind: 'everyone' } })).toMatchObject({ ok: true })
  const given = await company.as('ana').post('/api/commendations', {
    commandId: randomUUID(),
    recipients: [company.people.ben.id],
    message: 'Thank you for the workshop on Friday.',
    visibility: { kind: 'tenant' },
  })
  expect(given.ok, given.text).toBe(true)
  for (const client of [ben, judy]) await client.heard('wall:news')
  const told = toGroups(0).filter((body) => body.includes('wall:news'))
  expect(told.every((body) => body.includes('everyone'))).toBe(true)
  expect(told.length).toBeLessThanOrEqual(2)
})

test('A connection ends with its sign-in, and a wrong one is refused with its code', async () => {
  const token = await company.token('mia', { lasts: 3 })
  const ends = await connectLive(azure.endpoint, token, { path })
  if ('refused' in ends) throw new Error('refused')
  expect(await ends.client.closed).toBe('io server disconnect')
  const forged = await connectLive(azure.endpoint, 'nonsense', { path })
  expect('refused' in forged && forged.refused?.code).toBe('unauthenticated')
  const outdated = await knock('mia', { protocol: 0 })
  expect('refused' in outdated && outdated.refused?.code).toBe('client_outdated')
})

test('C18 A ticket lets in here, too, and to its ceremony alone', async () => {
  const { ceremonyId, hana } = await lobby()
  const body = { commandId: randomUUID(), tickets: 'open' }
  const { body: opened } = await company.as('dana').put(`/api/ceremonies/${ceremonyId}/tickets`, body)
  const shown = await connectLive(azure.endpoint, undefined, { path, ticket: String(opened['ticket']) })
  if ('refused' in shown) throw new Error(`refused: ${shown.refused?.code}`)
  expect(await shown.client.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  const { audience } = await hana.next()
  expect(await heardState(shown.client, audience.seq)).toEqual(audience)
  const other = await cycleAt(company, 'decided')
  const refused = await shown.client.send('ceremony:join', { ceremonyId: other.ceremonyId, as: 'audience' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'ticket_invalid' } })
})

test('What is answered while another answer is on its way goes out after it', async () => {
  const mia = await screen('mia')
  const answers = await Promise.all(Array.from({ length: 6 }, () => mia.send('clock:sync', {})))
  expect(answers.every(({ ok }) => ok)).toBe(true)
})

test('A foreign page can’t connect; our own can', async () => {
  expect('refused' in (await knock('mia', { origin: 'https://evil.test' }))).toBe(true)
  expect('client' in (await knock('mia', { origin: ownOrigin }))).toBe(true)
})

test('Where Azure can’t put a screen into a room, it is told so and not left to wait', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const mia = await screen('mia')
  azure.refuse(/:addToGroups$/)
  const refused = await mia.send('ceremony:join', { ceremonyId, as: 'audience' })
  azure.refuse(undefined)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'unavailable' } })
  expect(await mia.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
})

test('C12 Processes whose way to Azure is cut come back by themselves, and screens are told again', async () => {
  const { hana, mia } = await lobby()
  azure.cutTunnels()
  await expect.poll(() => azure.tunnels(), { timeout: 20_000 }).toBe(2)
  const back = await atTheControls(await screen('hana'), hana.view().audience.ceremonyId)
  await back.order({ kind: 'take-over' })
  const { audience } = await back.next()
  await heardState(mia, audience.seq)
}, 40_000)

test('The service itself has no live channel then, and stays unharmed by who looks for one', async () => {
  const at = io(lab.url, {
    path: livePath,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token: await company.token('mia'), protocol: protocolVersion },
  })
  await new Promise((resolve) => at.once('connect_error', resolve))
  at.close()
  expect(await lab.with(undefined).get(`${livePath}/?EIO=4&transport=polling`)).toMatchObject({ status: 404 })
  expect((await company.as('mia').get('/api/me')).ok).toBe(true)
  expect((await lab.with(undefined).get('/livelong')).code).toBe('not_found')
})

test('Screens are told where to connect, and the page may', async () => {
  const where = await company.as('gus').get('/api/live-channel')
  expect(where.body).toEqual({ kind: 'azure', endpoint: azure.endpoint, path })
  const { headers } = await lab.with(undefined).get('/tab/')
  const connects = /connect-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]?.split(' ')
  expect(connects).toEqual(expect.arrayContaining([azure.endpoint, azure.endpoint.replace('http', 'ws')]))
})

/** What was said to groups since. */
function toGroups(from: number): string[] {
  return azure.asked.slice(from).flatMap(({ what, body }) => (/\/groups\/.*:send$/.test(what) ? body : []))
}

function hearts({ received }: LiveClient): number {
  type Totals = { totals: { heart?: number } }
  const told = received.filter(({ event }) => event === 'ceremony:reactions')
  return told.reduce((sum, { message }) => sum + ((message as Totals).totals.heart ?? 0), 0)
}

/** Processes that hear each other without a Redis. */
function twoSiblings(): () => Siblings {
  const heard = new Map<object, Parameters<Siblings['listen']>[0]>()
  return () => {
    const self = {}
    return {
      hears: () => true,
      tell: (told) => heard.forEach((hear, other) => other !== self && hear(structuredClone(told))),
      listen: (hear) => void heard.set(self, hear),
      close: () => void heard.delete(self),
    }
  }
}
