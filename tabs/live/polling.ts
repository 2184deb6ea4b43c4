import type { ErrorCode } from '#core/contract/errors.ts'
import {
  askedToWait,
  firstPollIn,
  impatientIn,
  nextPollIn,
  refusalsToBelieve,
  waitsToBear,
} from '#tabs/live/come-back.ts'
import type { LinkSetup, LinkTimers, Snapshot } from '#tabs/live/link-setup.ts'
import type { LinkStore } from '#tabs/live/link-store.ts'
import { codeOf, isLasting } from '#tabs/live/refusals.ts'

type PollingSetup = Pick<LinkSetup, 'now' | 'snapshot'> & {
  store: LinkStore
  timers: LinkTimers
  took(snapshot: Snapshot, sentAt: number): void
  refuse(code: ErrorCode): void
}

/** Asks for snapshots over HTTP while there is no connection (rule C13). */
export class Polling {
  readonly #setup: PollingSetup
  /** Connections refused one after the other. */
  #refusals = 0
  /** Held to be: it is asked over HTTP at its own pace, whatever else is refused. */
  #isBlocked = false
  /** How often it was told to wait since it was in last. */
  #waits = 0

  constructor(setup: PollingSetup) {
    this.#setup = setup
  }

  /** There is no connection; one may come at any moment. */
  patiently(): void {
    this.#in(impatientIn())
  }

  /** There is none any more. */
  unlessAsking(): void {
    if (!this.#isWaiting) this.patiently()
  }

  /**
   * Told to come again after so long: asking over HTTP is no less work. Who is told so time and again would see
   * nothing for minutes, and asks after all; however often, it asks no more than any other.
   */
  toldToWait(ms: number): void {
    this.#waits += 1
    if (!this.#isWaiting) return
    if (this.#waits < waitsToBear) this.#in(ms + impatientIn())
    else if (this.#waits === waitsToBear) this.#in(nextPollIn())
  }

  /** Sockets don't get through. Whoever was too slow to answer is not asked in another way as well. */
  notReached(why: string): void {
    if (why === 'timeout' || !this.#isWaiting || this.#isBlocked) return
    this.#refusals += 1
    const showsSomething = this.#setup.store.state().view !== undefined
    if (this.#refusals < refusalsToBelieve(showsSomething)) return
    this.#isBlocked = true
    this.#in(firstPollIn(showsSomething))
  }

  /** Another way is open. */
  joined(): void {
    this.stop()
    this.#refusals = 0
    this.#isBlocked = false
    this.#waits = 0
  }

  stop(): void {
    this.#setup.timers.stop('poll')
  }

  get #isWaiting(): boolean {
    return this.#setup.timers.has('poll')
  }

  #in(ms: number): void {
    this.#setup.timers.set('poll', ms, () => void this.#ask())
  }

  async #ask(): Promise<void> {
    const { store, now, snapshot, took } = this.#setup
    const sentAt = now()
    const isMoot = () => store.closed || store.state().connection === 'live'
    try {
      const answer = await snapshot(store.seq)
      if (isMoot()) return
      took(answer, sentAt)
      this.#in(nextPollIn())
    } catch (error) {
      if (!isMoot()) this.#failed(error)
    }
  }

  #failed(error: unknown): void {
    const { store, refuse } = this.#setup
    const wait = askedToWait(error)
    if (wait !== undefined) return this.#in(wait)
    const code = codeOf(error)
    if (isLasting(code)) return refuse(code)
    if (store.state().connection === 'polling') store.change({ connection: 'reconnecting' })
    this.#in(nextPollIn())
  }
}
