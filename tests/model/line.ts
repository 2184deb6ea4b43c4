import type { LiveSocket } from '#tabs/live/live-socket.ts'
import type { Connection, House } from '#tests/model/house.ts'
import { readPacket } from '#tests/model/packet.ts'
import { Questions } from '#tests/model/questions.ts'
import { Road } from '#tests/model/road.ts'
import type { SimulatedTime } from '#tests/model/time.ts'

/** Nobody at the other end notices sooner that a connection is dead. */
const noticedMs = 18_000

export type Line = {
  socket: LiveSocket
  road: Road
  /** The connection ends, and both ends notice. */
  cut(): void
  /** When it last was not as on a fair day: a message was lost, it was not connected. */
  troubledAt(): number
}

type Setup = {
  time: SimulatedTime
  auth: () => Promise<Record<string, unknown>>
  /** Where to connect now; undefined where nobody is. */
  house: () => House | undefined
  /** Everything that arrives, as text. */
  arrived: (event: string, text: string) => void
  /** Everything that the screen says. */
  said: (event: string, message: unknown) => void
}

/**
 * A screen's socket to a house: what its link needs of socket.io-client (it comes back by itself, waits with what is
 * said meanwhile, gives up waiting for answers when the connection ends), over a network of any weather.
 */
export function createLine(setup: Setup): Line {
  const end = new ScreenEnd(setup)
  return {
    socket: end.socket(),
    road: end.road,
    cut: () => end.dropped('transport close'),
    troubledAt: () => end.troubledAt(),
  }
}

class ScreenEnd {
  readonly road: Road
  readonly #setup: Setup
  readonly #listeners = new Map<string, ((message: never) => void)[]>()
  readonly #questions: Questions
  #there: Connection | undefined
  /** Counts connections: what comes over an earlier one is not heard. */
  #connection = 0
  #connected = false
  #active = false
  #attempts = 0

  constructor(setup: Setup) {
    this.#setup = setup
    this.#questions = new Questions(setup.time)
    this.road = new Road(setup.time, () => this.#blocked())
  }

  troubledAt(): number {
    return this.#connected ? this.road.troubledAt : this.#setup.time.now()
  }

  socket(): LiveSocket {
    const [isConnected, isActive] = [() => this.#connected, () => this.#active]
    const socket = {
      get connected() {
        return isConnected()
      },
      get active() {
        return isActive()
      },
      on: (event: string, listener: (message: never) => void) => {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
        return socket
      },
      connect: () => this.#open(),
      disconnect: () => this.#close(),
      timeout: (ms: number) => ({
        emitWithAck: (event: string, message: unknown) => this.#ask(event, message, ms),
      }),
      emit: (event: string, message: unknown) => void this.#ask(event, message, 2_000).catch(() => undefined),
    }
    return socket as unknown as LiveSocket
  }

  /** The connection ended, and it was not us. */
  dropped(reason: string): void {
    if (!this.#connected) return
    this.#active = reason !== 'io server disconnect'
    this.#ended(reason)
    if (this.#active) this.#again()
  }

  #open(): void {
    if (this.#active) return
    this.#active = true
    this.#attempts = 0
    void this.#attempt()
  }

  #close(): void {
    this.#active = false
    this.#connection += 1
    if (this.#connected) this.#ended('io client disconnect')
  }

  #ended(reason: string): void {
    const { time } = this.#setup
    const there = this.#there
    this.#connected = false
    this.#connection += 1
    this.road.troubledAt = time.now()
    // The service hears of it a little later.
    time.after(this.road.delay(), () => there?.end())
    this.#questions.disconnected()
    this.#fire('disconnect', reason)
  }

  #again(): void {
    const { time } = this.#setup
    const wait = Math.min(1_500, 300 * 2 ** this.#attempts++) * (0.5 + time.chance())
    const connection = this.#connection
    time.after(wait, () => {
      if (this.#active && connection === this.#connection) void this.#attempt()
    })
  }

  async #attempt(): Promise<void> {
    const { time, auth, house } = this.#setup
    const connection = ++this.#connection
    const isOurs = () => this.#active && connection === this.#connection
    const proof = JSON.stringify(await auth())
    await new Promise<void>((resolve) => time.after(this.road.delay(), resolve))
    if (!isOurs()) return
    const there = this.road.isBlocked ? undefined : house()
    if (!there) {
      this.#fire('connect_error', new Error('websocket error'))
      if (isOurs()) this.#again()
      return
    }
    const waiting: unknown[] = []
    const seat = there.connect({
      waiting,
      take: (packet) => this.#carryIn(connection, waiting, packet),
      ended: () =>
        this.road.carry('in', () => {
          if (connection !== this.#connection) return
          if (this.#connected) this.dropped('transport close')
          else if (this.#active) this.#again()
        }),
    })
    this.#there = seat
    seat.hear(`0${proof}`)
  }

  #hear(packet: string): void {
    const heard = readPacket(packet)
    switch (heard.kind) {
      case 'connected':
        return this.#welcomed()
      case 'disconnected':
        return this.dropped('io server disconnect')
      case 'refused':
        this.#active = false
        return this.#fire('connect_error', heard.error)
      case 'event':
        this.#setup.arrived(heard.event, JSON.stringify(heard.message))
        return this.#fire(heard.event, heard.message)
      case 'answer':
        return this.#answered(heard.number, heard.answer)
      default:
        heard satisfies never
    }
  }

  #welcomed(): void {
    this.#connected = true
    this.#attempts = 0
    this.road.troubledAt = this.#setup.time.now()
    this.#questions.sayUnsaid((packet) => this.#say(packet))
    this.#fire('connect', undefined)
  }

  #answered(number: number, answer: unknown): void {
    const question = this.#questions.answered(number)
    if (!question) return
    this.#setup.arrived(`answer to ${question.event}`, JSON.stringify(answer))
    question.done(answer)
  }

  #ask(event: string, message: unknown, ms: number): Promise<unknown> {
    this.#setup.said(event, message)
    const say = this.#connected ? (packet: string) => this.#say(packet) : undefined
    return this.#questions.ask(event, message, ms, say)
  }

  #say(packet: string): void {
    const there = this.#there
    this.road.carry('out', () => there?.hear(packet))
  }

  #carryIn(connection: number, waiting: unknown[], packet: string): void {
    const arrive = () => {
      if (connection === this.#connection) this.#hear(packet)
    }
    if (this.#connected) this.road.bring(waiting, arrive)
    else this.#setup.time.after(1, arrive)
  }

  /** Nothing goes through; it takes a while to be noticed. */
  #blocked(): void {
    const connection = this.#connection
    this.#setup.time.after(noticedMs, () => {
      if (connection === this.#connection && this.road.isBlocked) this.dropped('ping timeout')
    })
  }

  #fire(event: string, message: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(message as never)
  }
}
