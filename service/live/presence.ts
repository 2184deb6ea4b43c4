import type { LiveServer, LiveSocket } from '#service/live/connection.ts'
import { roomNamed } from '#service/live/rooms.ts'

/** How long hosts are told of somebody who lost their connection. */
export const lostForMs = 60_000

/** Enough of a random id to tell one person from another. */
export const shortened = (oid: string) => oid.slice(0, 8)

type Seats = {
  /** Who is there → by how many screens. */
  people: Map<string, number>
  /** Who lost their connection → when. */
  lost: Map<string, number>
  /** Another whenever somebody comes or goes. */
  version: number
}

export type Presence = ReturnType<typeof createPresence>

/**
 * Who is in the rooms of this process: an audience by shortened ids of the directory, hosts by their person ids.
 * Counted as they come and go, so that asking costs nothing, however many there are.
 */
export function createPresence(io: LiveServer, now: () => number) {
  const rooms = new Map<string, Seats>()
  /** Who goes, and leaves all rooms by that. */
  const gone = new WeakSet<LiveSocket>()
  let changes = 0
  const { adapter, sockets } = io.of('/')

  adapter.on('join-room', (name: string, id: string) => {
    const who = whoIs(name, sockets.get(id))
    if (who === undefined) return
    const seats = rooms.get(name) ?? { people: new Map(), lost: new Map(), version: 0 }
    rooms.set(name, seats)
    const screens = seats.people.get(who) ?? 0
    seats.people.set(who, screens + 1)
    if (screens === 0) seats.version = ++changes
    seats.lost.delete(who)
  })

  adapter.on('leave-room', (name: string, id: string) => {
    const socket = sockets.get(id)
    if (socket && !gone.has(socket)) leave(name, socket)
  })

  function leave(name: string, socket: LiveSocket): Seats | undefined {
    const [seats, who] = [rooms.get(name), whoIs(name, socket)]
    if (!seats || who === undefined) return undefined
    const screens = (seats.people.get(who) ?? 0) - 1
    if (screens > 0) seats.people.set(who, screens)
    else if (seats.people.delete(who)) seats.version = ++changes
    return seats
  }

  function going(socket: LiveSocket, reason: string): void {
    gone.add(socket)
    const isCut = !saidGoodbye(socket, reason)
    for (const name of socket.rooms) {
      const seats = leave(name, socket)
      const who = whoIs(name, socket)
      if (isCut && seats && who !== undefined && !seats.people.has(who)) seats.lost.set(who, now())
    }
  }
  // Told just before it leaves its rooms.
  io.on('connection', (socket) => socket.on('disconnecting', (reason) => going(socket, reason)))

  return {
    /** They were at a process that died. */
    missed(name: string, people: Iterable<string>): void {
      const seats = rooms.get(name)
      if (!seats) return
      for (const who of people) if (!seats.people.has(who)) seats.lost.set(who, now())
      seats.version = ++changes
    },
    /** They are at another process. */
    isBack(name: string, people: ReadonlySet<string>): void {
      const seats = rooms.get(name)
      for (const who of seats?.lost.keys() ?? [])
        if (seats && people.has(who) && seats.lost.delete(who)) seats.version = ++changes
    },
    names: (): Iterable<string> => rooms.keys(),
    in: (name: string): Seats | undefined => rooms.get(name),
    /** Keeps nothing of those who are gone for long. */
    forget(): void {
      for (const [name, { people, lost }] of rooms) {
        for (const [who, at] of lost) if (now() - at >= lostForMs) lost.delete(who)
        if (people.size === 0 && lost.size === 0) rooms.delete(name)
      }
    },
  }
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
 * nothing is heard.
 */
function saidGoodbye({ conn }: LiveSocket, reason: string): boolean {
  if (reason === 'client namespace disconnect' || reason === 'server shutting down') return true
  const { transport } = conn as unknown as { transport: { socket?: { _closeFrameReceived: boolean } } }
  const { _closeFrameReceived: isClosing = false } = transport.socket ?? {}
  return isClosing
}
