import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { limits } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import { addressOf } from '#service/identity/ticket-gate.ts'
import type { LiveOptions, LiveServer } from '#service/live/connection.ts'
import { createDoorstep } from '#service/live/doorstep.ts'
import { createViewers, type Viewers } from '#service/live/viewers.ts'

/** What carries messages between the service and screens. */
export type Transport = {
  /** Where screens connect. */
  address: LiveAddress
  /**
   * Whether what is told to a room of an audience reaches the screens of all processes; then one of them tells it.
   * Hosts hear from the process they are connected to, in any case.
   */
  reachesAll: boolean
  open(server: HttpServer, options: Pick<LiveOptions, 'origins' | 'onProblem'>): LiveServer
  viewers(io: LiveServer, now: () => number): Viewers
}

const beatMs = 250

/** Screens are connected to this process itself. */
export const ownTransport: Transport = {
  address: { kind: 'own' },
  reachesAll: false,
  open(server, { origins }) {
    const doorstep = createDoorstep(Date.now)
    const io: LiveServer = new Server(server, {
      path: livePath,
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: limits.body,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      // Longer than it takes to sign in.
      connectTimeout: 15_000,
      allowRequest: (request, answer) => {
        const { origin } = request.headers
        if (origin !== undefined && !origins.includes(origin)) return answer(null, false)
        const retryAfterMs = doorstep.stepUp(request, cameFrom(request), isHosts(request.url))
        if (retryAfterMs === undefined) return answer(null, true)
        // All that can be said here is a text.
        answer(JSON.stringify({ code: 'busy', retryAfterMs }), false)
      },
    })
    io.engine.on('connection', (connection: Connection) => leaveLater(doorstep, connection))
    const beats = setInterval(doorstep.beat, beatMs)
    server.once('close', () => clearInterval(beats))
    forgetOwnRooms(io)
    return io
  },
  viewers: createViewers,
}

type Connection = Socket['conn']

/** A place before the door lasts until the door has answered, either way, or the connection is closed. */
function leaveLater(doorstep: ReturnType<typeof createDoorstep>, connection: Connection): void {
  const { request } = connection
  const leave = () => {
    doorstep.leave(request)
    connection.off('packetCreate', said).off('close', leave)
  }
  // The first message on a connection is the door's answer.
  const said = ({ type }: { type: string }) => (type === 'message' ? leave() : undefined)
  connection.on('packetCreate', said).on('close', leave)
}

function cameFrom({ headers, socket }: IncomingMessage): string {
  return addressOf({ headers, address: socket.remoteAddress })
}

/** Whoever says so falsely takes from the hosts' places what one address may, and no more. */
function isHosts(url = ''): boolean {
  return new URLSearchParams(url.split('?')[1]).get('as') === 'host'
}

/** Socket.IO gives each connection a room of its own, in which nobody is ever told anything here. */
function forgetOwnRooms(io: LiveServer): void {
  const { adapter } = io.of('/')
  const addAll = adapter.addAll.bind(adapter)
  adapter.addAll = (id, rooms) => (rooms.size === 1 && rooms.has(id) ? undefined : addAll(id, rooms))
}
