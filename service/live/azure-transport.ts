import { createServer } from 'node:http'
import type { TokenCredential } from '@azure/identity'
import { useAzureSocketIO } from '@azure/web-pubsub-socket.io'
import { Server } from 'socket.io'
import type { LiveServer, LiveSocket } from '#service/live/connection.ts'
import { roomNamed } from '#service/live/rooms.ts'
import type { Transport } from '#service/live/transport.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** How long the service may be out of reach at the start before that is told. */
const patienceMs = 15_000

/** How long a connection may say nothing of who it is: it takes a place of those that are paid for. */
const strangerMs = 10_000

/**
 * Azure Web PubSub for Socket.IO between the service and screens: it holds the connections, and what is told to a room
 * goes to it once, whoever is in it. What screens say comes to one of the processes, over a connection that the
 * process opened.
 */
export function azureTransport(at: {
  endpoint: string
  hub: string
  credential: TokenCredential
}): Transport {
  const { endpoint, hub, credential } = at
  return {
    address: { kind: 'azure', endpoint, path: `/clients/socketio/hubs/${hub}` },
    reachesAll: true,
    open(_, { origins, onProblem }) {
      // On a server that never listens: the library would take over requests and upgrades of the one it is given.
      const io: LiveServer = new Server(createServer(), { serveClient: false, connectTimeout: strangerMs })
      const late = setTimeout(() => onProblem(new Error(`${endpoint} has not been reached.`)), patienceMs)
      // All but the way there stands when this returns; the library tries until it is reached.
      useAzureSocketIO(io as unknown as Server, { hub, endpoint, credential })
        .catch(onProblem)
        .finally(() => clearTimeout(late))
      io.engine.on('connection', sendsAgainOnceDrained)
      io.use(({ handshake }, next) => {
        const origin = originOf(handshake.headers)
        // Of what else the service passes on, e.g. whence somebody comes, nobody says who wrote it.
        handshake.headers = {}
        const isAtHome = origin === undefined || origins.includes(origin)
        next(isAtHome ? undefined : new Error('This page may not connect.'))
      })
      return io
    },
    viewers: azureViewers,
  }
}

/**
 * What was written while a connection was busy goes out when it is ready again. Engine.IO 6.6, which we have, is told
 * by “ready”; the library was written for 6.5, where “drain” said both.
 */
function sendsAgainOnceDrained({ transport }: EngineSocket): void {
  transport.on('drain', () => transport.emit('ready'))
}

type EngineSocket = { transport: NodeJS.EventEmitter }

/** Whoever is slow is the service's to deal with: it has what is sent from here at once. */
function azureViewers(io: LiveServer): Viewers {
  const tell: Viewers['push'] = (room, event, message) => {
    for (const carrier of carriersTo(io, room)) carrier.emit(event, message)
  }
  return { push: tell, end: tell, murmur: tell, catchUp: () => {}, forget: () => {} }
}

function carriersTo(io: LiveServer, room: string): Carrier[] {
  switch (roomNamed(room)?.for) {
    case 'audience':
      return [io.to(room)]
    // Each by itself: whoever is a host no longer has been dismissed here, and nowhere else (rule C1).
    case 'host':
      return socketsIn(io, room)
    // Of walls there are as many as people, and each process hears of their news: it tells those that it knows of.
    default:
      return io.of('/').adapter.rooms.has(room) ? [io.to(room)] : []
  }
}

type Carrier = { emit(event: string, message: unknown): void }

function socketsIn(io: LiveServer, room: string): LiveSocket[] {
  const { adapter, sockets } = io.of('/')
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? [])
}

/** As the browser wrote it; the service passes headers on as lists, in whatever letters they came. */
function originOf(headers: Record<string, unknown>): string | undefined {
  const [, found] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'origin') ?? []
  const [origin] = [found].flat()
  return typeof origin === 'string' ? origin : undefined
}
