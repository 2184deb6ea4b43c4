import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { livePath } from '#core/contract/limits.ts'
import { createDoorstep } from '#service/live/doorstep.ts'
import { ownTransport } from '#service/live/transport.ts'
import { askedToWait } from '#tabs/live/come-back.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A doorstep on a clock of its own. */
function step() {
  let now = 0
  const doorstep = createDoorstep(() => now)
  return { ...doorstep, pass: (ms: number) => void (now += ms) }
}

test('However slow it is, no more are on their way in than can be taken in before they give up', () => {
  const { stepUp, isIn, pass } = step()
  // Ten thousand come at once to a process that lets a mere hundred a second in.
  const coming = new Map<number, number[]>([[0, Array.from({ length: 10_000 }, (_, at) => at)]])
  const onTheirWay: { who: object; since: number }[] = []
  const inside: number[] = []
  let longest = 0
  let refusals = 0
  for (let ms = 0; inside.length < 10_000 && ms < 600_000; ms++) {
    for (const screen of coming.get(ms) ?? []) {
      const who = { screen }
      const wait = stepUp(who, false)
      if (wait === undefined) onTheirWay.push({ who, since: ms })
      else {
        refusals += 1
        coming.set(ms + wait, [...(coming.get(ms + wait) ?? []), screen])
      }
    }
    coming.delete(ms)
    const first = ms % 10 === 0 ? onTheirWay.shift() : undefined
    if (first) {
      isIn(first.who)
      longest = Math.max(longest, ms - first.since)
      inside.push(ms)
    }
    pass(1)
  }
  expect(inside).toHaveLength(10_000)
  expect(longest).toBeLessThan(10_000)
  // Never idle for long, and nobody asked in vain often.
  expect(inside.at(-1)).toBeLessThan(110_000)
  expect(refusals).toBeLessThan(40_000)
})

test('A host comes in where an audience waits', () => {
  const { stepUp } = step()
  for (let screen = 0; screen < 500; screen++) expect(stepUp({}, false)).toBeUndefined()
  expect(stepUp({}, false)).toBeGreaterThanOrEqual(500)
  expect(stepUp({}, true)).toBeUndefined()
})

test('Whoever was let in and never came makes room', () => {
  const { stepUp, pass } = step()
  for (let screen = 0; screen < 500; screen++) stepUp({}, false)
  pass(9_999)
  expect(stepUp({}, false)).toBeGreaterThan(0)
  pass(1)
  expect(stepUp({}, false)).toBeUndefined()
})

test('A screen understands what it is told before there is a connection; hosts come in, and so does it once there is room', async () => {
  const server = createServer()
  const io = ownTransport.open(server, { origins: [], onProblem: () => {} })
  let opened = 0
  // Sockets that are open, but whose screens don't say who they are.
  io.engine.on('connection', () => opened++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => io.close())
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const silent = Array.from({ length: 500 }, () => {
    const socket = new WebSocket(`ws://${origin}${livePath}/?EIO=4&transport=websocket`)
    closers.push(() => socket.terminate())
    return socket
  })
  await expect.poll(() => opened, { timeout: 10_000 }).toBe(500)

  const come = (as: 'audience' | 'host') => {
    const socket = liveSocket(`http://${origin}`, livePath, async () => 'token', as)
    closers.push(() => socket.disconnect())
    socket.connect()
    return socket
  }
  const wait = await new Promise<number | undefined>((resolve) =>
    come('audience').once('connect_error', (error) => resolve(askedToWait(error))),
  )
  expect(wait).toBeGreaterThanOrEqual(500)
  expect(wait).toBeLessThan(1_000)
  const host = come('host')
  await expect.poll(() => host.connected).toBe(true)
  silent[0]?.send('40')
  // The one that spoke, the host, and the audience's, which came again.
  await expect.poll(() => io.of('/').sockets.size, { timeout: 5_000 }).toBe(3)
})
