import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { livePath } from '#core/contract/limits.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { createTicketGate } from '#service/identity/ticket-gate.ts'
import { createAdmission } from '#service/live/admission.ts'
import { keepDoor } from '#service/live/door.ts'
import { ownTransport } from '#service/live/transport.ts'
import { askedToWait } from '#tabs/live/come-back.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
  vi.useRealTimers()
})

/** The real way in: doorstep, handshakes, door; nobody is held to have come in vain before the test says so. */
let house: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  house = await open()
})

async function open() {
  const server = createServer()
  const io = ownTransport.open(server, { origins: [], onProblem: () => {} })
  keepDoor(io, {
    world: () => ({}) as World,
    verifyToken: async (token) => {
      if (token !== 'good') throw new Refusal('unauthenticated', 'Please sign in.')
      return {
        tenant: 'contoso',
        oid: 'mia',
        name: 'Mia',
        guest: false,
        ownerRole: false,
        expiresAt: Infinity,
        token,
      }
    },
    ticketGate: createTicketGate(Date.now, []),
    admission: createAdmission(Date.now),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => io.close())
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`

  /** A screen: how long it is asked to wait, or nothing once it is in. */
  const come = (as: 'audience' | 'host', token = 'good') =>
    new Promise<number | undefined>((resolve) => {
      const socket = liveSocket(`http://${address}`, livePath, async () => token, as)
      closers.push(() => socket.disconnect())
      socket.once('connect', () => resolve(undefined))
      socket.once('connect_error', (error) => resolve(askedToWait(error)))
      socket.connect()
    })

  /** Somebody at an address who opens a socket, and what they say there, if anything. @returns whether they may */
  const knock = (from: string, says?: string) =>
    new Promise<WebSocket | undefined>((resolve) => {
      const socket = new WebSocket(`ws://${address}${livePath}/?EIO=4&transport=websocket`, {
        headers: { 'x-forwarded-for': from },
      })
      closers.push(() => socket.terminate())
      socket.once('error', () => resolve(undefined))
      // What is answered comes after the library's own greeting.
      socket.on('message', (text) => {
        if (says === undefined || text.toString().startsWith('4')) resolve(socket)
        else socket.send(says)
      })
    })

  /** Five hundred of them, each at an address of their own: as many as may be on their way in. */
  const crowd = async (says?: string) => {
    const addresses = Array.from({ length: 500 }, (_, screen) => `10.0.${screen >> 8}.${screen & 255}`)
    const sockets = await Promise.all(addresses.map((from) => knock(from, says)))
    return sockets.filter((socket) => socket !== undefined)
  }
  return { address, come, knock, crowd }
}

const polling = '/?EIO=4&transport=polling&as=host'

test('Who is one too many is told when to come before there is a connection, and understands; a host comes in', async () => {
  const { come, crowd } = house
  expect(await crowd()).toHaveLength(500)
  const wait = await come('audience')
  expect(wait).toBeGreaterThanOrEqual(500)
  expect(wait).toBeLessThan(1_500)
  expect(await come('host')).toBeUndefined()
})

test('Whoever is refused at the door leaves their place at once, also where they stay connected', async () => {
  const { come, knock, crowd } = house
  const refused = `40${JSON.stringify({ token: 'bad', protocol: 0 })}`
  expect(await crowd(refused)).toHaveLength(500)
  expect(await crowd(refused)).toHaveLength(500)
  expect(await knock('10.9.9.9')).toBeDefined()
  expect(await come('audience')).toBeUndefined()
})

test('Whoever hangs up leaves their place', async () => {
  const { come, crowd } = house
  for (const socket of await crowd()) socket.terminate()
  await expect.poll(() => come('audience'), { timeout: 1_000 }).toBeUndefined()
})

test('Requests without a word from one address keep neither hosts nor an audience out', async () => {
  const { address, come } = house
  for (let round = 0; round < 11; round++)
    await Promise.all(
      Array.from({ length: 50 }, () =>
        fetch(`http://${address}${livePath}${polling}`, { headers: { 'x-forwarded-for': '10.6.6.6' } }),
      ),
    )
  expect(await come('host')).toBeUndefined()
  expect(await come('audience')).toBeUndefined()
})

test('Whoever says nothing leaves their place within some two seconds, and may still come in', async () => {
  const { come, crowd } = house
  const silent = await crowd()
  vi.advanceTimersByTime(1_750)
  expect(await come('audience')).toBeGreaterThan(0)
  vi.advanceTimersByTime(250)
  expect(await come('audience')).toBeUndefined()
  const answered = once(silent[0] as WebSocket, 'message')
  silent[0]?.send(`40${JSON.stringify({ token: 'good', protocol: 0 })}`)
  expect(String((await answered)[0])).toContain('client_outdated')
})
