import type { CeremonyView } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { OwnBallot } from '#core/contract/voting.ts'
import { crowdedWithinMs } from '#tabs/live/clock-probe.ts'
import { askedToWait, moveIn } from '#tabs/live/come-back.ts'
import type { LinkSetup, LinkTimers } from '#tabs/live/link-setup.ts'
import type { LinkStore } from '#tabs/live/link-store.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import type { Polling } from '#tabs/live/polling.ts'
import { codeOf, isLasting } from '#tabs/live/refusals.ts'

export type Joined = { view: CeremonyView; serverTime: number; ballot?: OwnBallot | undefined }

type WayInSetup = Pick<LinkSetup, 'ceremonyId' | 'as' | 'now'> & {
  socket: LiveSocket
  store: LinkStore
  timers: LinkTimers
  polling: Polling
  joined(answer: Joined, sentAt: number): Promise<void>
  refuse(code: ErrorCode): void
  /** What the socket brought to be let in was not taken; it may be old. */
  passRefused(): void
}

/** How a screen comes into the room of its ceremony, and back into it, as often as it takes (rule C12). */
export class WayIn {
  readonly #setup: WayInSetup

  constructor(setup: WayInSetup) {
    this.#setup = setup
    const { socket } = setup
    socket.on('connect', () => void this.#join())
    socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'))
    socket.on('connect_error', (error) => this.#refusedToConnect(error))
    socket.on('live:moved', ({ withinMs }) => this.#moveWithin(withinMs))
  }

  anew(): void {
    const { socket, store } = this.#setup
    if (store.closed) return
    socket.disconnect()
    socket.connect()
  }

  /** There is something newer: who joins is told it. */
  again(): void {
    this.#joinIn(100)
  }

  #joinIn(ms: number): void {
    const { socket, timers } = this.#setup
    timers.set('rejoin', ms, () => {
      if (socket.connected) void this.#join()
    })
  }

  #connectIn(ms: number): void {
    const { socket, timers } = this.#setup
    timers.set('rejoin', ms, () => socket.connect())
  }

  async #join(): Promise<void> {
    const { socket, store, ceremonyId, as, now, joined } = this.#setup
    const sentAt = now()
    try {
      const answer = await socket
        .timeout(crowdedWithinMs)
        .emitWithAck('ceremony:join', { ceremonyId, as, ...(store.state().view ? {} : { ballot: true }) })
      if (answer.ok) await joined(answer, sentAt)
      else this.#notJoined(answer.problem.code)
    } catch {
      if (socket.connected) this.anew()
    }
  }

  #notJoined(code: ErrorCode): void {
    if (isLasting(code)) this.#setup.refuse(code)
    else this.#joinIn(1_000)
  }

  #lost(byServer: boolean): void {
    const { store, timers, polling } = this.#setup
    if (store.closed) return
    timers.stop('probe')
    store.change({ audience: undefined })
    if (store.state().connection === 'live') store.change({ connection: 'reconnecting' })
    polling.unlessAsking()
    // The server let go of us (our token ran out, or it is closing): the library waits for us to come back.
    if (byServer) this.#connectIn(300 + Math.random() * 700)
  }

  #refusedToConnect(error: Error & { data?: unknown }): void {
    const { socket, store, polling } = this.#setup
    const wait = askedToWait(error)
    if (wait !== undefined) return this.#waitToCome(wait)
    // The library tries again by itself.
    if (socket.active) return polling.notReached(error.message)
    // Found out when asking for a token.
    if (store.state().connection === 'refused') return
    const code = codeOf(error.data)
    if (code === 'client_outdated') {
      polling.stop()
      store.change({ connection: 'outdated' })
    } else if (isLasting(code)) this.#setup.refuse(code)
    else {
      this.#setup.passRefused()
      this.#connectIn(1_000)
    }
  }

  /** Told when to come again: the library is not to try before. */
  #waitToCome(ms: number): void {
    const { socket, polling } = this.#setup
    socket.disconnect()
    polling.toldToWait(ms)
    this.#connectIn(ms)
  }

  /** The process that we are connected to ends: another has the same, and takes us better one after another. */
  #moveWithin(ms: number): void {
    const { socket, store, timers, as } = this.#setup
    timers.set('move', moveIn(ms, as === 'host'), () => {
      if (store.state().pending && socket.connected) this.#moveWithin(ms / 2)
      else this.anew()
    })
  }
}
