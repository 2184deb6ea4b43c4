import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { limits } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import type { LiveOptions, LiveServer } from '#service/live/connection.ts'
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

/** Screens are connected to this process itself. */
export const ownTransport: Transport = {
  address: { kind: 'own' },
  reachesAll: false,
  open(server, { origins }) {
    const io: LiveServer = new Server(server, {
      path: livePath,
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: limits.body,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      allowRequest: ({ headers: { origin } }, answer) =>
        answer(null, origin === undefined || origins.includes(origin)),
    })
    forgetOwnRooms(io)
    return io
  },
  viewers: createViewers,
}

/** Socket.IO gives each connection a room of its own, in which nobody is ever told anything here. */
function forgetOwnRooms(io: LiveServer): void {
  const { adapter } = io.of('/')
  const addAll = adapter.addAll.bind(adapter)
  adapter.addAll = (id, rooms) => (rooms.size === 1 && rooms.has(id) ? undefined : addAll(id, rooms))
}
