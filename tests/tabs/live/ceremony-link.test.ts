import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, expect, test } from 'vitest'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { ErrorCode, Problem } from '#core/contract/errors.ts'
import { errorStatus } from '#core/contract/errors.ts'
import { livePath } from '#core/contract/limits.ts'
import type { ClientToServer, ServerToClient } from '#core/contract/live.ts'
import { CeremonyLink, type LinkSetup } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import type { LinkState } from '#tabs/live/link-state.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'
import { audience, hostOf } from '#tests/tabs/live/views.ts'

type LiveServer = Server<ClientToServer, ServerToClient>
type LiveSocket = Socket<ClientToServer, ServerToClient>
const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

test('C5 a screen that a clock answer tells it is behind asks for a snapshot', async () => {
  const stage = await theater()
  const { link, until } = watch(stage)
  await until((state) => state.connection === 'live')
  // A message lost on the way: the state moves on, nothing is pushed.
  stage.view = audience(2)
  link.check()
  expect(seqOf(await until((state) => seqOf(state) === 2))).toBe(2)
})

test('C5 views that arrive out of order leave the newest', async () => {
  const stage = await theater()
  const { link, until } = watch(stage)
  await until((state) => state.connection === 'live')
  stage.io.emit('ceremony:state', audience(5))
  stage.io.emit('ceremony:state', audience(4))
  stage.io.emit('ceremony:audience', { ceremonyId: 'spring', watching: 3, hostsHere: [] })
  await until((state) => state.audience?.watching === 3)
  expect(seqOf(link.state())).toBe(5)
})

test('C12 a screen comes back by itself, and sees what it missed', async () => {
  const stage = await theater()
  const { until } = watch(stage)
  await until((state) => state.connection === 'live')
  stage.view = audience(8)
  for (const socket of stage.sockets) socket.conn.close()
  await until((state) => state.connection === 'reconnecting')
  const back = await until((state) => state.connection === 'live' && seqOf(state) === 8)
  expect(back.connection).toBe('live')
})

test('C13 where sockets are blocked, it asks for snapshots and says so', async () => {
  const { until } = watch(await theater({ blocked: true }))
  const state = await until((state) => state.connection === 'polling', 5_000)
  expect(seqOf(state)).toBe(40)
})

test('C2 a refused command shows the newer state it came with', async () => {
  const stage = await theater()
  stage.answer = (_, ack) => ack({ ok: false, problem: problem('stale'), view: hostOf(audience(3)) })
  const { link, until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  expect(await link.send({ kind: 'advance' })).toEqual({ ok: false, code: 'stale' })
  expect(seqOf(link.state())).toBe(3)
  expect(link.state().pending).toBeUndefined()
})

test('C2 a command without an answer is sent again under the same id, and only one is under way', async () => {
  const stage = await theater()
  const ids: string[] = []
  stage.answer = (message, ack) => {
    ids.push(message.commandId)
    if (ids.length === 1) for (const socket of stage.sockets) socket.conn.close()
    else ack({ ok: true, view: hostOf(audience(2)) })
  }
  const { link, until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  const sent = link.send({ kind: 'advance' })
  expect(link.state().pending).toEqual({ kind: 'advance' })
  expect(await link.send({ kind: 'advance' })).toEqual({ ok: false, code: 'not_now' })
  expect(await sent).toEqual({ ok: true })
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('an outdated client is told to reload', async () => {
  const { until } = watch(await theater({ refusal: 'client_outdated' }))
  expect((await until((state) => state.connection === 'outdated')).connection).toBe('outdated')
})

test('a host who is none is told so, and not left waiting', async () => {
  const stage = await theater()
  stage.joinRefusal = 'not_host'
  const { until } = watch(stage, { as: 'host' })
  expect((await until((state) => state.connection === 'refused')).refusal).toBe('not_host')
})

function seqOf(state: LinkState): number | undefined {
  if (!state.view) return undefined
  return state.view.role === 'host' ? state.view.audience.seq : state.view.seq
}

function problem(code: ErrorCode): Problem {
  return { type: 'about:blank', title: code, status: errorStatus[code], code, detail: code }
}

type Theater = {
  io: LiveServer
  origin: string
  sockets: Set<LiveSocket>
  view: AudienceView
  joinRefusal?: ErrorCode
  answer: ClientToServer['ceremony:command']
}

/** A real Socket.IO server that plays a ceremony service, as far as a link can see. */
async function theater(how: { blocked?: boolean; refusal?: ErrorCode } = {}): Promise<Theater> {
  const http = createServer((_, answer) => answer.writeHead(403).end())
  const io: LiveServer = new Server(http, { path: how.blocked ? '/elsewhere' : livePath })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  endings.push(() => {
    http.closeAllConnections()
    return io.close()
  })
  const { port } = http.address() as AddressInfo
  const stage: Theater = {
    io,
    origin: `http://127.0.0.1:${port}`,
    sockets: new Set(),
    view: audience(1),
    answer: () => undefined,
  }
  io.use((_, next) => {
    const { refusal } = how
    next(refusal && Object.assign(new Error(refusal), { data: problem(refusal) }))
  })
  io.on('connection', (socket) => attend(stage, socket))
  return stage
}

function attend(stage: Theater, socket: LiveSocket): void {
  stage.sockets.add(socket)
  socket.on('disconnect', () => stage.sockets.delete(socket))
  socket.on('ceremony:join', ({ as }, ack) => {
    if (stage.joinRefusal) return ack({ ok: false, problem: problem(stage.joinRefusal) })
    const view = as === 'host' ? hostOf(stage.view) : stage.view
    return ack({ ok: true, view, serverTime: Date.now() })
  })
  socket.on('clock:sync', (_, ack) => ack({ ok: true, serverTime: Date.now(), seq: stage.view.seq }))
  socket.on('ceremony:command', (message, ack) => stage.answer(message, ack))
}

function watch(stage: Theater, part: Partial<LinkSetup> = {}) {
  const link = new CeremonyLink({
    socket: (token) => liveSocket(stage.origin, livePath, token),
    ceremonyId: 'spring',
    as: 'stage',
    now: steadyNow,
    token: async () => ({ token: 'token', expiresAt: Date.now() + 3_600_000 }),
    snapshot: async () => ({ view: audience(40), serverTime: Date.now() }),
    castBallot: async ({ option, after }) => ({ taken: true, number: after + 1, option }),
    ...part,
  })
  endings.push(link.open())
  const until = (holds: (state: LinkState) => boolean, withinMs = 3_000) =>
    new Promise<LinkState>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`still ${JSON.stringify(link.state())}`)), withinMs)
      const look = () => {
        if (!holds(link.state())) return
        clearTimeout(late)
        stop()
        resolve(link.state())
      }
      const stop = link.subscribe(look)
      look()
    })
  return { link, until }
}
