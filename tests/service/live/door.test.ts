import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { WatchAs } from '#core/contract/ceremony.ts'
import type { Problem } from '#core/contract/errors.ts'
import { livePath, protocolVersion } from '#core/contract/limits.ts'
import type { World } from '#core/ports.ts'
import { createTicketGate } from '#service/identity/ticket-gate.ts'
import { createAdmission } from '#service/live/admission.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { keepDoor } from '#service/live/door.ts'
import { createLeaving } from '#service/live/leaving.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A real door, which as many have come through as `came`. */
async function house({ came = 0 } = {}) {
  const server = createServer()
  const io: LiveServer = new Server(server, { path: livePath })
  const admission = createAdmission(() => 0)
  for (let screen = 0; screen < came; screen++) admission.enter('audience', somebody)
  keepDoor(io, {
    world: () => ({}) as World,
    verifyToken: async (token) => ({ ...somebody, token }),
    ticketGate: createTicketGate(Date.now, []),
    admission,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => io.close())
  const { port } = server.address() as AddressInfo

  /** By when screens were told to be gone. */
  const told: number[] = []

  /** The socket, or why there is none. */
  async function come(as?: WatchAs): Promise<Socket | Problem> {
    const auth = { token: 'a token', protocol: protocolVersion, ...(as && { as }) }
    const options = { path: livePath, transports: ['websocket'], forceNew: true, reconnection: false, auth }
    const socket = connect(`http://127.0.0.1:${port}`, options)
    closers.push(() => socket.disconnect())
    socket.on('live:moved', ({ withinMs }) => told.push(withinMs))
    return new Promise((resolve) => {
      socket.once('connect', () => resolve(socket))
      socket.once('connect_error', (error: Error & { data?: Problem }) => resolve(error.data as Problem))
    })
  }
  return { io, come, told, claims: () => [...io.of('/').sockets.values()].map(({ data }) => data.claims) }
}

const somebody = {
  tenant: 'contoso',
  oid: 'mia',
  name: 'Mia',
  guest: false,
  ownerRole: false,
  expiresAt: Number.MAX_SAFE_INTEGER,
}

test('Who is one too many is told when to come again; a host gets in', async () => {
  const { come } = await house({ came: 2_500 })
  expect(await come('audience')).toMatchObject({ code: 'busy', status: 503, retryAfterMs: 501 })
  expect(await come('audience')).toMatchObject({ code: 'busy', retryAfterMs: 502 })
  expect(await come('host')).toHaveProperty('connected', true)
})

test('The sign-in itself is kept of those alone for whom somebody may be looked up', async () => {
  const { come, claims } = await house()
  for (const as of ['audience', 'stage', 'host', undefined] as const) await come(as)
  expect(claims().map(({ token }) => token)).toEqual(['', '', 'a token', 'a token'])
})

test('C12 A process that ends tells its screens to go, and waits for those alone', async () => {
  const { io, come, told } = await house()
  const leave = createLeaving(io, Date.now)
  const early = (await come('audience')) as Socket
  const left = leave(60_000)
  await expect.poll(() => told).toEqual([60_000])
  const late = (await come('audience')) as Socket
  early.disconnect()
  await left
  expect(late.connected).toBe(true)
  expect(told).toEqual([60_000])
})

test('C12 A process ends in time, whoever stays', async () => {
  const { io, come } = await house()
  await come('audience')
  await createLeaving(io, Date.now)(200)
  expect(io.of('/').sockets.size).toBe(1)
})
