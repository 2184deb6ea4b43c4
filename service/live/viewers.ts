import type { ServerToClient } from '#core/contract/live.ts'
import type { LiveServer, LiveSocket } from '#service/live/connection.ts'

export type Viewers = ReturnType<typeof createViewers>

type Message<E extends keyof ServerToClient> = Parameters<ServerToClient[E]>[0]

/** What a connection may have waiting before it is left alone until it has caught up. */
const waitingBytes = 64 * 1_024
const waitingPackets = 3

/** How long it may take to catch up before it is ended: its screen then asks for snapshots, and comes back. */
const behindMs = 10_000

/**
 * Tells all screens of a room the same: encoded once, written straight to each connection. One that doesn't take what
 * it is sent slows nobody and holds no more than a little memory: it is told nothing until it has caught up, then the
 * newest state alone.
 */
export function createViewers(io: LiveServer, now: () => number) {
  /** The newest state of each room, for those who are behind, and since when these are. */
  const newest = new Map<string, Told>()
  const behind = new Map<LiveSocket, Behind>()

  function each(room: string, act: (socket: LiveSocket) => void): void {
    const { adapter, sockets } = io.of('/')
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id)
      if (socket) act(socket)
    }
  }

  /** Tells whoever is not behind; with those who are, or are from now on, `later` does what is to be done. */
  function pushTo(room: string, told: Told, later: (late: Behind) => void): void {
    each(room, (socket) => {
      const late = behind.get(socket) ?? (isFull(socket) ? { rooms: new Set(), since: now() } : undefined)
      if (!late) return told(socket)
      behind.set(socket, late)
      later(late)
    })
  }

  return {
    /** A state: whoever can't take it now gets the newest one later. */
    push<E extends keyof ServerToClient>(room: string, event: E, message: Message<E>): void {
      const told = tell(event, message)
      newest.set(room, told)
      pushTo(room, told, ({ rooms }) => rooms.add(room))
    },
    /** The last that a room hears: whoever can't take it now gets it later, though in the room no more. */
    end<E extends keyof ServerToClient>(room: string, event: E, message: Message<E>): void {
      const told = tell(event, message)
      newest.delete(room)
      pushTo(room, told, (late) => {
        late.last = told
      })
    },
    /** Something of the moment: whoever can't take it at once never hears of it. */
    murmur<E extends keyof ServerToClient>(room: string, event: E, message: Message<E>): void {
      const told = tell(event, message)
      each(room, (socket) => {
        if (!isWaiting(socket)) told(socket)
      })
    },
    /** Gives those who have caught up the newest state, and ends those who don't. */
    catchUp(): void {
      for (const [socket, { rooms, last, since }] of behind) {
        const isTooLate = now() - since >= behindMs
        if (socket.connected && isWaiting(socket) && !isTooLate) continue
        behind.delete(socket)
        if (isTooLate) socket.disconnect(true)
        else {
          for (const room of rooms) if (socket.rooms.has(room)) newest.get(room)?.(socket)
          last?.(socket)
        }
      }
    },
    /** Keeps nothing of rooms that are empty. */
    forget(): void {
      const { rooms } = io.of('/').adapter
      for (const room of newest.keys()) if (!rooms.has(room)) newest.delete(room)
    },
  }
}

type Told = (socket: LiveSocket) => void

/** What a screen gets once it has caught up: the newest of these rooms, and the last of one that it is in no more. */
type Behind = { rooms: Set<string>; last?: Told; since: number }

/** The same for everybody: a WebSocket is given the very same bytes, any other connection what it makes of the message. */
function tell<E extends keyof ServerToClient>(event: E, message: Message<E>): Told {
  const text = JSON.stringify([event, message])
  // “4” is Engine.IO’s message, “2” Socket.IO’s event (their protocols 4 and 5).
  const frame = framed(`42${text}`)
  return (socket) => {
    const { transport, writeBuffer } = connectionOf(socket)
    if (transport.name === 'websocket' && writeBuffer.length === 0) {
      const { _sender: sender } = transport.socket
      sender.sendFrame([frame])
    } else (socket as { emit(event: string, message: unknown): void }).emit(event, message)
  }
}

/** A text message as a server’s one WebSocket frame (RFC 6455, 5.2). */
function framed(text: string): Buffer {
  const payload = Buffer.from(text)
  const { length } = payload
  const wide = length > 0xffff ? 8 : length > 125 ? 2 : 0
  const head = Buffer.alloc(2 + wide)
  head[0] = 0x81
  head[1] = wide === 8 ? 127 : wide === 2 ? 126 : length
  if (wide === 8) head.writeBigUInt64BE(BigInt(length), 2)
  if (wide === 2) head.writeUInt16BE(length, 2)
  return Buffer.concat([head, payload])
}

/** What Engine.IO has: packets not yet given to its transport, and below a WebSocket, written to as it does itself. */
type Connection = {
  writeBuffer: unknown[]
  transport: {
    name: string
    socket: { bufferedAmount: number; _sender: { sendFrame(parts: Buffer[]): void } }
  }
}
const connectionOf = ({ conn }: LiveSocket) => conn as unknown as Connection

function isFull(socket: LiveSocket): boolean {
  const { writeBuffer } = connectionOf(socket)
  return writeBuffer.length > waitingPackets || waitingIn(socket) > waitingBytes
}

function isWaiting(socket: LiveSocket): boolean {
  return connectionOf(socket).writeBuffer.length > 0 || waitingIn(socket) > 0
}

function waitingIn(socket: LiveSocket): number {
  const { transport } = connectionOf(socket)
  return transport.name === 'websocket' ? transport.socket.bufferedAmount : 0
}
