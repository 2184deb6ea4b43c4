import { once } from 'node:events'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { WebSocket } from 'ws'
import { protocolVersion } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import { liveOperations } from '#core/contract/operations.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import type { LiveEvent } from '#tests/support/live-client.ts'
import { type Lab, type Member, ownOrigin, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let ceremonyId: string
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  ceremonyId = (await cycleAt(company, 'decided')).ceremonyId
})
afterAll(() => lab.close())

test('A connection ends with its sign-in, and lasts where that was renewed', async () => {
  const connect = () => company.token('mia', { lasts: 4 }).then((token) => lab.connect(token))
  const [ends, lasts] = await Promise.all([connect(), connect()])
  if ('refused' in ends || 'refused' in lasts) throw new Error('refused')
  const renewed = await lasts.client.send('auth:renew', { token: await company.token('mia') })
  expect(renewed.ok).toBe(true)
  expect(renewed.expiresAt).toBeGreaterThan(Date.now() + 3_000_000)
  expect(await ends.client.closed).toBe('io server disconnect')
  expect(await lasts.client.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('Renewing many times leaves nothing behind, and the last sign-in counts', async () => {
  const warnings: Error[] = []
  const keep = (warning: Error) => void warnings.push(warning)
  process.on('warning', keep)
  const client = await company.live('mia')
  for (let time = 0; time < 15; time++)
    await client.send('auth:renew', { token: await company.token('mia', { lasts: 3_600 - time }) })
  await client.send('auth:renew', { token: await company.token('mia', { lasts: 1 }) })
  await client.closed
  process.off('warning', keep)
  expect(warnings.map(({ name }) => name)).not.toContain('MaxListenersExceededWarning')
})

test('Another person’s sign-in, or none, renews nothing', async () => {
  const neighbors = await lab.found()
  const client = await company.live('mia')
  const tokens = {
    unauthenticated: [
      await company.token('dana'),
      await neighbors.token('mia'),
      await lab.signer.sign({ ...company.people.mia, tenant: neighbors.tenant }),
      'nonsense',
    ],
    token_expired: [await company.token('mia', { lasts: -60 })],
  }
  for (const [code, refused] of Object.entries(tokens))
    for (const token of refused)
      expect(await client.send('auth:renew', { token })).toMatchObject({ ok: false, problem: { code } })
  expect(await client.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('An older tab is told to reload, whatever else it says', async () => {
  for (const protocol of [0, protocolVersion - 1, protocolVersion + 1, -1]) {
    const connected = await lab.connect(await company.token('mia'), { protocol })
    expect('refused' in connected && connected.refused?.code).toBe('client_outdated')
  }
  const expired = await company.token('mia', { lasts: -60 })
  const both = await lab.connect(expired, { protocol: 0 })
  expect('refused' in both && both.refused?.code).toBe('client_outdated')
})

test.each(['websocket', 'polling'] as const)(
  'A foreign page can’t connect by %s; our own can',
  async (transport) => {
    const token = await company.token('mia')
    const transports = [transport]
    for (const origin of ['https://evil.test', 'null', `${ownOrigin}.evil.test`, 'http://laurels.test'])
      expect('refused' in (await lab.connect(token, { origin, transports })), origin).toBe(true)
    expect('client' in (await lab.connect(token, { origin: ownOrigin, transports }))).toBe(true)
  },
)

test('Whoever comes in twice on one connection harms nobody', async () => {
  const at = `${lab.url.replace('http', 'ws')}${livePath}/?EIO=4&transport=websocket`
  const hello = JSON.stringify({ token: await company.token('mia'), protocol: protocolVersion })
  const connection = new WebSocket(at)
  let welcomed = 0
  const done = new Promise<void>((resolve) => {
    connection.on('close', () => resolve())
    connection.on('message', (said) => {
      // As Socket.IO writes it: “40” is its welcome.
      welcomed += `${said}`.startsWith('40') ? 1 : 0
      if (welcomed === 2) resolve()
    })
  })
  await once(connection, 'open')
  connection.send(`40${hello}`)
  connection.send(`40${hello}`)
  await done
  connection.terminate()
  const next = await company.live('gus')
  expect(await next.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('C6 The clock tells the server’s time', async () => {
  const client = await company.live('gus')
  const before = Date.now()
  const { serverTime = 0 } = await client.send('clock:sync', {})
  expect(serverTime).toBeGreaterThanOrEqual(before)
  expect(serverTime).toBeLessThanOrEqual(Date.now())
})

const wrong: unknown[] = [
  undefined,
  null,
  'x',
  7,
  [],
  [[]],
  { ceremonyId: 5 },
  { ceremonyId: '../x', as: 'audience', reaction: 'applause' },
  { ceremonyId: 'a'.repeat(65), as: 'audience', reaction: 'applause' },
  { ceremonyId: 'a', as: 'owner', reaction: 'boo', extra: 1 },
  JSON.parse('{"ceremonyId":"a","as":"audience","__proto__":{"x":1}}'),
  new Uint8Array([1, 2, 3]),
]

test.each(Object.keys(liveOperations) as LiveEvent[])('%s answers anything with a code', async (event) => {
  const client = await company.live('hana')
  for (const message of wrong) {
    const answer = await client.send(event, message)
    if (answer.ok) expect(['clock:sync']).toContain(event)
    else expect(['invalid_input', 'not_found']).toContain(answer.problem?.code)
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.ts:/)
  }
  // Also without waiting for an answer.
  for (const message of wrong) client.socket.emit(event, message, 'not a function')
  expect(await client.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('A message nobody knows is answered, too', async () => {
  const client = await company.live('hana')
  for (const event of ['ceremony:state', 'nonsense', '__proto__'])
    expect(await client.send(event as LiveEvent, {})).toMatchObject({
      ok: false,
      problem: { code: 'invalid_input' },
    })
})

test('Too large a message ends its connection and no other', async () => {
  const [shouts, listens] = [await company.live('hana'), await company.live('mia')]
  shouts.socket.emit('ceremony:join', { ceremonyId: 'x'.repeat(70_000) })
  await shouts.closed
  expect(await listens.send('clock:sync', {})).toMatchObject({ ok: true })
})

test('A flood is refused, its connection stays, and nobody else is slowed', async () => {
  const [floods, listens] = [await company.live('mia'), await company.live('gus')]
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => floods.send('ceremony:join', { ceremonyId, as: 'audience' })),
  )
  expect(answers.filter(({ ok }) => ok).length).toBeLessThan(150)
  expect(answers.find(({ ok }) => !ok)?.problem?.code).toBe('too_many_requests')
  expect(await listens.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  expect(floods.socket.connected).toBe(true)
})
