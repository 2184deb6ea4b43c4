import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { protocolVersion } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import { type BehindAzure, azurePath as path, startBehindAzure } from '#tests/service/live/behind-azure.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive } from '#tests/support/live-client.ts'
import { ownOrigin } from '#tests/support/start-service.ts'

let behind: BehindAzure
beforeAll(async () => {
  behind = await startBehindAzure()
}, 60_000)
afterAll(() => behind.close())

test('A connection ends with its sign-in, and a wrong one is refused with its code', async () => {
  const token = await behind.company.token('mia', { lasts: 3 })
  const ends = await connectLive(behind.azure.endpoint, token, { path })
  if ('refused' in ends) throw new Error('refused')
  expect(await ends.client.closed).toBe('io server disconnect')
  const forged = await connectLive(behind.azure.endpoint, 'nonsense', { path })
  expect('refused' in forged && forged.refused?.code).toBe('unauthenticated')
  const outdated = await behind.knock('mia', { protocol: 0 })
  expect('refused' in outdated && outdated.refused?.code).toBe('client_outdated')
})

test('C18 A ticket lets in here, too, and to its ceremony alone', async () => {
  const { ceremonyId } = await cycleAt(behind.company, 'decided')
  const hana = await atTheControls(await behind.screen('hana'), ceremonyId)
  const body = { commandId: randomUUID(), tickets: 'open' }
  const { body: opened } = await behind.company.as('dana').put(`/api/ceremonies/${ceremonyId}/tickets`, body)
  const shown = await connectLive(behind.azure.endpoint, undefined, {
    path,
    ticket: String(opened['ticket']),
  })
  if ('refused' in shown) throw new Error(`refused: ${shown.refused?.code}`)
  expect(await shown.client.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  const { audience } = await hana.next()
  expect(await heardState(shown.client, audience.seq)).toEqual(audience)
  const other = await cycleAt(behind.company, 'decided')
  const refused = await shown.client.send('ceremony:join', { ceremonyId: other.ceremonyId, as: 'audience' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'ticket_invalid' } })
})

test('A foreign page can’t connect; our own can', async () => {
  expect('refused' in (await behind.knock('mia', { origin: 'https://evil.test' }))).toBe(true)
  expect('client' in (await behind.knock('mia', { origin: ownOrigin }))).toBe(true)
})

test('Whatever strangers send through Azure, nobody else is harmed', async () => {
  const queries = ['?EIO=4&transport=websocket', '?EIO=3&transport=websocket', '?EIO=9&transport=x&sid=y', '']
  const sent = [
    'x',
    '40{',
    '40{"token":5}',
    '4',
    '45',
    '451-["a",{"_placeholder":true,"num":0}]',
    '1',
    '2',
    '41',
  ]
  const more = [
    '40/other,{}',
    '44"x"',
    '\u001e\u001e40',
    '42["__proto__",{}]',
    '43999[]',
    'x'.repeat(900_000),
  ]
  const at = `${behind.azure.endpoint.replace('http', 'ws')}${path}/`
  const stranger = (query: string, packet: string) =>
    new Promise<void>((resolve) => {
      const socket = new WebSocket(at + query)
      socket.once('message', () => socket.send(packet, () => socket.close()))
      socket.on('close', () => resolve())
    })
  await Promise.all(queries.flatMap((query) => [...sent, ...more].map((packet) => stranger(query, packet))))
  const mia = await behind.screen('mia')
  expect(await mia.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('The service itself has no live channel then, and stays unharmed by who looks for one', async () => {
  const at = io(behind.lab.url, {
    path: livePath,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token: await behind.company.token('mia'), protocol: protocolVersion },
  })
  await new Promise((resolve) => at.once('connect_error', resolve))
  at.close()
  expect(await behind.lab.with(undefined).get(`${livePath}/?EIO=4&transport=polling`)).toMatchObject({
    status: 404,
  })
  expect((await behind.company.as('mia').get('/api/me')).ok).toBe(true)
  expect((await behind.lab.with(undefined).get('/livelong')).code).toBe('not_found')
})

test('Screens are told where to connect, and the page may', async () => {
  const where = await behind.company.as('gus').get('/api/live-channel')
  expect(where.body).toEqual({ kind: 'azure', endpoint: behind.azure.endpoint, path })
  const { headers } = await behind.lab.with(undefined).get('/tab/')
  const connects = /connect-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]?.split(' ')
  expect(connects).toEqual(
    expect.arrayContaining([behind.azure.endpoint, behind.azure.endpoint.replace('http', 'ws')]),
  )
})
