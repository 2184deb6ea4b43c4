import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Playground, startPlayground } from '#local/chat/playground.ts'
import { samplePeople } from '#local/sample/people.ts'

let folder: string
let playground: Playground
let taken: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laurels-chat-'))
  taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  playground = await start((taken.address() as AddressInfo).port)
})

afterAll(async () => {
  taken.close()
  await playground?.stop()
  await rm(folder, { recursive: true })
})

async function start(port: number): Promise<Playground> {
  const [person] = samplePeople
  if (!person) throw new Error('There is somebody.')
  return startPlayground({ person, port, servicePort: 3978, serviceUrl: 'http://127.0.0.1:3978/x', folder })
}

test('it is at another port where the wanted one is in use', async () => {
  expect(playground.port).not.toBe((taken.address() as AddressInfo).port)
  expect(await ask({})).toMatchObject({ status: 200 })
})

test('it is the chat client of its person', async () => {
  const member = '_connector/v3/conversations/a:chat-with-ana/members/29:ana'
  const answer = await fetch(`http://127.0.0.1:${playground.port}/${member}`)
  expect(await answer.json()).toMatchObject({ name: 'Ana Souza' })
})

test('only Laurels’ own page may frame it', async () => {
  const { policy } = await ask({})
  expect(policy).toBe('frame-ancestors http://localhost:3978 http://127.0.0.1:3978')
})

test.each([
  ['another site’s page', { origin: 'http://evil.example' }],
  ['another page on this computer', { origin: 'http://localhost:3978' }],
  ['another name of this computer', { host: 'evil.example' }],
])('%s is turned away', async (_who, headers) => {
  expect(await ask(headers)).toMatchObject({ status: 403 })
  expect(await ask({ ...headers, ...upgrade })).toMatchObject({ status: undefined })
})

test('it knows how many pages show it', async () => {
  expect(playground.pages()).toBe(0)
  const request = get({ ...at(), path: '/_ws_conversation/v1/conversations/stream', headers: upgrade })
  const [, page] = (await once(request, 'upgrade')) as [unknown, Socket]
  await expect.poll(() => playground.pages()).toBe(1)
  page.destroy()
  await expect.poll(() => playground.pages()).toBe(0)
})

test('it listens on this computer alone', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal)
  for (const other of others) expect(await reaches(other?.address ?? '')).toBe(false)
})

test('it ends when it is told to', async () => {
  await playground.stop()
  expect(await reaches('127.0.0.1')).toBe(false)
})

const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

const at = () => ({ host: '127.0.0.1', port: playground.port })

/** Status and policy of its page; no status where it hangs up. */
function ask(headers: Record<string, string>): Promise<{ status?: number | undefined; policy?: unknown }> {
  return new Promise((resolve) => {
    const request = get({ ...at(), path: '/', headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, policy: response.headers['content-security-policy'] })
    })
    request.on('error', () => resolve({ status: undefined }))
  })
}

function reaches(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: playground.port })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
