import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { ErrorCode, Problem } from '#core/contract/errors.ts'
import { errorStatus } from '#core/contract/errors.ts'
import { livePath } from '#core/contract/limits.ts'
import type { ClientToServer, ServerToClient } from '#core/contract/live.ts'
import type { OwnBallot } from '#core/contract/voting.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import type { LinkSetup } from '#tabs/live/link-setup.ts'
import type { LinkState } from '#tabs/live/link-state.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'
import { audience, hostOf } from '#tests/tabs/live/views.ts'

type LiveServer = Server<ClientToServer, ServerToClient>
type LiveSocket = Socket<ClientToServer, ServerToClient>
const endings: (() => unknown)[] = []

/** After each test: ends every server and link that it opened. */
export async function closeTheaters(): Promise<void> {
  for (const end of endings.splice(0).toReversed()) await end()
}

type Theater = {
  io: LiveServer
  origin: string
  sockets: Set<LiveSocket>
  view: AudienceView
  joinRefusal?: ErrorCode
  answer: ClientToServer['ceremony:command']
  vote: ClientToServer['ceremony:vote']
  ballot?: OwnBallot
}

/** `retryAfterMs`: how long who comes is asked to wait, so many `times`; once, unless said. */
type How = { blocked?: boolean; refusal?: ErrorCode; retryAfterMs?: number; times?: number }

/** A real Socket.IO server that plays a ceremony service, as far as a link can see. */
export async function theater(how: How = {}): Promise<Theater> {
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
    vote: () => undefined,
  }
  io.use((_, next) => {
    const { refusal, retryAfterMs, times = 1 } = how
    how.times = times - 1
    if (retryAfterMs !== undefined && times > 0)
      next(Object.assign(new Error('busy'), { data: { ...problem('busy'), retryAfterMs } }))
    else next(refusal && Object.assign(new Error(refusal), { data: problem(refusal) }))
  })
  io.on('connection', (socket) => attend(stage, socket))
  return stage
}

function attend(stage: Theater, socket: LiveSocket): void {
  stage.sockets.add(socket)
  socket.on('disconnect', () => stage.sockets.delete(socket))
  socket.on('ceremony:join', ({ as, ballot }, ack) => {
    if (stage.joinRefusal) return ack({ ok: false, problem: problem(stage.joinRefusal) })
    const view = as === 'host' ? hostOf(stage.view) : stage.view
    return ack({
      ok: true,
      view,
      serverTime: Date.now(),
      ...(stage.ballot && ballot ? { ballot: stage.ballot } : {}),
    })
  })
  socket.on('clock:sync', (_, ack) => ack({ ok: true, serverTime: Date.now(), seq: stage.view.seq }))
  socket.on('ceremony:command', (message, ack) => stage.answer(message, ack))
  socket.on('ceremony:vote', (message, ack) => stage.vote(message, ack))
}

/** A screen's link to it. */
export function watch(stage: Theater, part: Partial<LinkSetup> = {}) {
  const link = new CeremonyLink({
    socket: (token) => liveSocket(stage.origin, livePath, token, 'stage'),
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

export function problem(code: ErrorCode): Problem {
  return { type: 'about:blank', title: code, status: errorStatus[code], code, detail: code }
}
