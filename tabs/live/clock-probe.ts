import type { LinkSetup, LinkTimers } from '#tabs/live/link-setup.ts'
import type { LinkStore } from '#tabs/live/link-store.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import { ProbePace } from '#tabs/live/probe-pace.ts'
import { ServerClock } from '#tabs/live/server-clock.ts'

const answerWithinMs = 2_000
/** While everybody comes, or is told something. */
export const crowdedWithinMs = 8_000

type ProbeSetup = Pick<LinkSetup, 'ceremonyId' | 'now'> & {
  socket: LiveSocket
  store: LinkStore
  timers: LinkTimers
  /** There is a newer state than the one we have. */
  behind(): void
  /** The connection stands, and nobody answers. */
  dead(): void
}

/** Asks the server's clock time and again (rule C6), and finds out by it what was missed and whether anybody is there. */
export class ClockProbe {
  readonly #setup: ProbeSetup
  readonly #clock = new ServerClock()
  readonly #pace = new ProbePace()
  /** How long the last answer took. */
  #tookMs = 0

  constructor(setup: ProbeSetup) {
    this.#setup = setup
  }

  /** Just in: the server's clock is not known well yet. */
  joined(sentAt: number, serverTime: number): void {
    this.measure(sentAt, serverTime)
    this.#pace.joined()
  }

  /** All are about to unveil at one moment. */
  drumroll(): void {
    this.#pace.drumroll()
    if (this.#setup.timers.has('probe')) this.#askLater()
  }

  /** Asks now: no answer means a dead connection, a higher `seq` that we missed something. */
  async ask(withinMs = answerWithinMs): Promise<void> {
    const { socket, store, ceremonyId, now, behind, dead } = this.#setup
    const sentAt = now()
    try {
      const answer = await socket.timeout(withinMs).emitWithAck('clock:sync', { ceremonyId })
      if (answer.ok) {
        this.measure(sentAt, answer.serverTime)
        const { seq } = store
        if (seq !== undefined && answer.seq !== undefined && answer.seq > seq) behind()
      }
    } catch {
      if (socket.connected) return dead()
    }
    this.#askLater()
  }

  #askLater(): void {
    const { timers, socket, now } = this.#setup
    const { within } = this.#clock.read(now()) ?? { within: 0 }
    timers.set('probe', this.#pace.next(within, this.#tookMs), () => {
      if (socket.connected) void this.ask(crowdedWithinMs)
    })
  }

  /** Takes the server's time from any answer that carries it. */
  measure(sentAt: number, serverTime: number): void {
    const { store, now } = this.#setup
    const receivedAt = now()
    this.#tookMs = receivedAt - sentAt
    this.#clock.note(sentAt, receivedAt, serverTime)
    const known = store.state().offset
    const { offset } = this.#clock.read(receivedAt) ?? { offset: known }
    if (Math.abs(offset - known) >= 0.5) store.change({ offset })
  }
}
