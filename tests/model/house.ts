import { EventEmitter } from 'node:events'
import { Server } from 'socket.io'
import type { LiveServer } from '#service/live/connection.ts'

/** How a connection reaches its screen. */
export type ToScreen = {
  /** A packet of Socket.IO's protocol. */
  take(packet: string): void
  /** The connection ends, because the service said so or died. */
  ended(): void
  /** What it has not taken yet. */
  waiting: unknown[]
}

/** The service's end of a connection, as the screen reaches it. */
export type Connection = { hear(packet: string): void; end(): void }

/** Socket.IO's own server, whose connections are made in this process instead of over a network. */
export class House {
  readonly io: LiveServer
  readonly #connections = new Set<EngineConnection>()

  constructor() {
    // There is no network to close.
    this.io = Object.assign(new Server(), { close: async () => undefined })
  }

  connect(screen: ToScreen): Connection {
    const connection = new EngineConnection(screen)
    this.#connections.add(connection)
    const door = this.io as unknown as { onconnection(connection: EngineConnection): void }
    door.onconnection(connection)
    return {
      hear: (packet) => void connection.emit('data', packet),
      end: () => {
        this.#connections.delete(connection)
        connection.gone('transport close')
      },
    }
  }

  /** The process is dead. */
  fall(): void {
    for (const connection of this.#connections) connection.close()
    this.#connections.clear()
  }
}

let connections = 0

/** What Socket.IO's server needs of Engine.IO's socket. */
class EngineConnection extends EventEmitter {
  readonly id = `connection${++connections}`
  readonly protocol = 4
  readyState = 'open'
  readonly remoteAddress = ''
  readonly request = { headers: {}, connection: {}, url: '', _query: {} }
  readonly transport = { name: 'memory', writable: true }
  readonly writeBuffer: unknown[]
  readonly #screen: ToScreen

  constructor(screen: ToScreen) {
    super()
    this.#screen = screen
    this.writeBuffer = screen.waiting
  }

  write(packet: string): void {
    if (this.readyState === 'open') this.#screen.take(packet)
  }

  close(): void {
    if (this.readyState !== 'open') return
    this.gone('forced close')
    this.#screen.ended()
  }

  gone(reason: string): void {
    if (this.readyState !== 'open') return
    this.readyState = 'closed'
    this.emit('close', reason)
  }
}
