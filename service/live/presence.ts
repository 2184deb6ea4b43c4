import type { LiveServer, LiveSocket } from '#service/live/connection.ts'
import { roomNamed } from '#service/live/rooms.ts'
import type { Seats } from '#service/live/seats.ts'

/** Enough of a random id to tell one person from another. */
export const shortened = (oid: string) => oid.slice(0, 8)

/** Notes who comes and goes by socket: an audience by shortened ids of the directory, hosts by their person ids. */
export function notePresence(io: LiveServer, seats: Pick<Seats, 'enter' | 'leave'>): void {
  /** Who goes, and leaves all rooms by that. */
  const gone = new WeakSet<LiveSocket>()
  const { adapter, sockets } = io.of('/')

  adapter.on('join-room', (name: string, id: string) => {
    const who = whoIs(name, sockets.get(id))
    if (who !== undefined) seats.enter(name, who)
  })
  adapter.on('leave-room', (name: string, id: string) => {
    const socket = sockets.get(id)
    const who = whoIs(name, socket)
    if (socket && who !== undefined && !gone.has(socket)) seats.leave(name, who, false)
  })

  function going(socket: LiveSocket, reason: string): void {
    gone.add(socket)
    // Who comes back with a ticket may not be known again: they would be missed while they watch.
    const isCut = !socket.data.ticket && !saidGoodbye(socket, reason)
    for (const name of socket.rooms) {
      const who = whoIs(name, socket)
      if (who !== undefined) seats.leave(name, who, isCut)
    }
  }
  // Told just before it leaves its rooms.
  io.on('connection', (socket) => socket.on('disconnecting', (reason) => going(socket, reason)))
}

/** As what somebody counts in a room of a ceremony. */
function whoIs(name: string, socket: LiveSocket | undefined): string | undefined {
  const room = socket && roomNamed(name)
  if (!room) return undefined
  return room.for === 'host' ? socket.data.host : shortened(socket.data.claims.oid)
}

/**
 * Whether a screen left by itself: it says so, as Laurels does when one goes to another page, or its browser closes the
 * connection properly, as all do with a tab or window that is closed. Of a network, a computer or a browser that dies,
 * nothing is heard. By long polling, or with a service in between, it can't be told: then nobody is missed.
 */
function saidGoodbye({ conn }: LiveSocket, reason: string): boolean {
  if (reason === 'client namespace disconnect' || reason === 'server shutting down') return true
  const { transport } = conn as unknown as { transport: { socket?: { _closeFrameReceived?: boolean } } }
  const { _closeFrameReceived: isClosing = true } = transport.socket ?? {}
  return isClosing
}
