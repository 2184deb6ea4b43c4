import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { AudienceView } from '#core/contract/ceremony.ts'
import { livePath } from '#core/contract/limits.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { sendAway } from '#service/live/dismissal.ts'
import { createViewers } from '#service/live/viewers.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

const room = 'the room'

/** Real sockets; a screen may stop reading, as one does whose network is too slow for what it is sent. */
async function hall() {
  const server = createServer()
  const io: LiveServer = new Server(server, {
    path: livePath,
    pingInterval: 600_000,
    perMessageDeflate: false,
  })
  let now = 0
  const viewers = createViewers(io, () => now)
  io.on('connection', (socket) => void socket.join(room))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => io.close())
  const { port } = server.address() as AddressInfo

  async function screen() {
    const arrived = once(io, 'connection')
    const socket = new WebSocket(`ws://127.0.0.1:${port}${livePath}/?EIO=4&transport=websocket`)
    closers.push(() => socket.terminate())
    const seqs: number[] = []
    const events: string[] = []
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      if (text.startsWith('0')) socket.send('40')
      const [event, message] = text.startsWith('42') ? JSON.parse(text.slice(2)) : []
      if (message) events.push(event)
      if (message) seqs.push(message.seq)
    })
    const closed = once(socket, 'close')
    await arrived
    const { _socket: network } = socket as unknown as { _socket: NetSocket }
    return { seqs, events, closed, network }
  }

  /** As large as no view is, so that what the network itself takes in is soon used up. */
  const push = (seq: number) => viewers.push(room, 'ceremony:state', viewOf(seq, 'x'.repeat(500_000)))
  /** Pushes one after the other, each when a screen that reads has the one before. */
  async function pushAll(to: { seqs: (number | undefined)[] }) {
    for (const seq of upTo(pushes)) {
      push(seq)
      await expect.poll(() => to.seqs.at(-1), { interval: 1 }).toBe(seq)
    }
  }
  return { io, viewers, screen, push, pushAll, advance: (ms: number) => void (now += ms) }
}

const lobby = { role: 'audience', ceremonyId: 'gala', startsAt: 0, scene: { kind: 'lobby' } } as const
const viewOf = (seq: number, title: string): AudienceView => ({ ...lobby, given: [], seq, title })

/** What the server holds for its screens. */
const held = (io: LiveServer) =>
  [...io.of('/').sockets.values()].map(
    ({ conn }) => (conn.transport as unknown as { socket: WebSocket }).socket.bufferedAmount,
  )

const pushes = 80
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

test('A screen that stops reading slows no other, and the server holds little for it', async () => {
  const { io, screen, pushAll } = await hall()
  const [slow, quick] = [await screen(), await screen()]
  slow.network.pause()
  await pushAll(quick)
  expect(quick.seqs).toEqual(upTo(pushes))
  // Less than two of eighty.
  expect(Math.max(...held(io))).toBeLessThan(2 * 500_100)
  expect(Math.max(...held(io))).toBeGreaterThan(0)
})

test('C5 A screen that has caught up is given the newest state, once, and those after it', async () => {
  const { viewers, screen, push, pushAll } = await hall()
  const [slow, quick] = [await screen(), await screen()]
  slow.network.pause()
  await pushAll(quick)
  viewers.catchUp()
  slow.network.resume()
  await expect
    .poll(() => {
      viewers.catchUp()
      return slow.seqs.at(-1)
    })
    .toBe(pushes)
  expect(slow.seqs.length).toBeLessThan(pushes / 2)
  expect(slow.seqs).toEqual([...new Set(slow.seqs)].sort((one, other) => one - other))
  push(pushes + 1)
  for (const { seqs } of [slow, quick]) await expect.poll(() => seqs.at(-1)).toBe(pushes + 1)
})

test('C13 A screen that doesn’t catch up is let go, to ask for snapshots; nobody else is', async () => {
  const { io, viewers, screen, push, pushAll, advance } = await hall()
  const [slow, quick] = [await screen(), await screen()]
  slow.network.pause()
  await pushAll(quick)
  advance(9_999)
  viewers.catchUp()
  expect(io.of('/').sockets.size).toBe(2)
  advance(1)
  viewers.catchUp()
  expect(io.of('/').sockets.size).toBe(1)
  slow.network.resume()
  await slow.closed
  push(pushes + 1)
  await expect.poll(() => quick.seqs.at(-1)).toBe(pushes + 1)
})

test('C9 Whoever is behind when there is nothing to watch any more hears that once they have caught up', async () => {
  const { io, viewers, screen, pushAll } = await hall()
  const [slow, quick] = [await screen(), await screen()]
  slow.network.pause()
  await pushAll(quick)
  sendAway(io, viewers, { audience: room, host: 'nobody’s' }, 'gala')
  viewers.forget()
  await expect.poll(() => quick.events).toContain('ceremony:over')
  slow.network.resume()
  await expect
    .poll(() => {
      viewers.catchUp()
      return slow.events.at(-1)
    })
    .toBe('ceremony:over')
  // No state that is newer than what it had on its way, for it is there no more.
  expect(slow.seqs.filter((seq) => seq === pushes)).toEqual([])
  for (const { events } of [slow, quick])
    expect(events.filter((event) => event === 'ceremony:over')).toHaveLength(1)
})

test('C11 Whoever is behind never hears of what is of the moment', async () => {
  const { viewers, screen, pushAll } = await hall()
  const [slow, quick] = [await screen(), await screen()]
  slow.network.pause()
  await pushAll(quick)
  viewers.murmur(room, 'ceremony:reactions', { ceremonyId: 'gala', totals: { heart: 1 } })
  await expect.poll(() => quick.seqs).toContain(undefined)
  slow.network.resume()
  await expect
    .poll(() => {
      viewers.catchUp()
      return slow.seqs.at(-1)
    })
    .toBe(pushes)
  expect(slow.seqs).not.toContain(undefined)
})

test.each([1, 125, 126, 65_535, 65_536, 200_000])(
  'A message of %i characters arrives as it was',
  async (length) => {
    const { viewers, screen } = await hall()
    const one = await screen()
    const title = `é${'x'.repeat(length)}`
    viewers.push(room, 'ceremony:state', viewOf(length, title))
    await expect.poll(() => one.seqs).toEqual([length])
  },
)
