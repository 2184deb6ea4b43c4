import { io, type Socket } from 'socket.io-client'
import type { CeremonyCommand, CeremonyView, Reaction, WatchAs } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import { protocolVersion } from '#core/contract/limits.ts'
import type { ClientToServer, ReactionTotals, ServerToClient } from '#core/contract/live.ts'
import { type ClockSample, estimateOffset, steadyNow } from '#tabs/live/clock.ts'
import type { CommandResult, LinkState } from '#tabs/live/link-state.ts'
import { NamedTimers } from '#tabs/live/named-timers.ts'
import { audienceOf, newestView } from '#tabs/live/newest-view.ts'

export type LinkSetup = {
  /** The service's origin and the path of its live channel. */
  origin: string
  path: string
  ceremonyId: string
  as: WatchAs
  /** The person's token and when it ends; `fresh` for a new one. */
  token(fresh: boolean): Promise<{ token: string; expiresAt: number }>
  /** The same view over HTTP, for networks that block sockets. */
  snapshot(): Promise<{ view: CeremonyView; serverTime: number }>
}

const answerWithinMs = 2_000
const giveUpAfterMs = 15_000
const pollEveryMs = 3_000
const probeEveryMs = 10_000
const burst = 5
const renewAheadMs = 60_000
/** Refusals that waiting doesn't change. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'not_host',
  'not_found',
  'guest_not_allowed',
  'tenant_not_allowed',
  'invalid_input',
])

/**
 * One screen's link to one ceremony (DESIGN §7): joins, keeps the newest view, measures the server's clock,
 * comes back by itself, and asks over HTTP while sockets are blocked.
 */
export class CeremonyLink {
  readonly #setup: LinkSetup
  readonly #socket: Socket<ServerToClient, ClientToServer>
  readonly #listeners = new Set<() => void>()
  readonly #reactionListeners = new Set<(totals: ReactionTotals) => void>()
  readonly #timers = new NamedTimers<'poll' | 'probe' | 'renew' | 'rejoin'>()
  #state: LinkState = { connection: 'joining', offset: 0 }
  #samples: ClockSample[] = []
  #unanswered: { commandId: string; seq: number; kind: CeremonyCommand['kind'] } | undefined
  #needsFreshToken = false
  #closed = true

  constructor(setup: LinkSetup) {
    this.#setup = setup
    this.#socket = io(setup.origin, {
      path: setup.path,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      // Right again within two seconds of being back; after a minute there is time to be gentle.
      reconnectionDelayMax: 1_500,
      timeout: 5_000,
      auth: (hand) => {
        const say = (token: string) => hand({ token, protocol: protocolVersion })
        this.#token().then(say, () => say(''))
      },
    })
    this.#socket.io.on('reconnect_attempt', (attempt) =>
      this.#socket.io.reconnectionDelayMax(attempt > 40 ? 5_000 : 1_500),
    )
    this.#socket.on('connect', () => void this.#join())
    this.#socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'))
    this.#socket.on('connect_error', (error) => this.#refusedToConnect(error))
    this.#socket.on('ceremony:state', (view) => this.#accept(view))
    this.#socket.on('ceremony:audience', ({ ceremonyId, watching }) => {
      if (ceremonyId === setup.ceremonyId) this.#change({ watching })
    })
    this.#socket.on('ceremony:reactions', ({ ceremonyId, totals }) => {
      if (ceremonyId === setup.ceremonyId) for (const listen of this.#reactionListeners) listen(totals)
    })
  }

  /** Connects; call what it gives to let go again. */
  readonly open = (): (() => void) => {
    this.#closed = false
    this.#timers.open()
    this.#socket.connect()
    this.#timers.set('poll', pollEveryMs, () => void this.#poll())
    return () => {
      this.#closed = true
      this.#timers.close()
      this.#socket.disconnect()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): LinkState => this.#state

  /** Totals of reactions as they come, a few times a second. */
  readonly onReactions = (listener: (totals: ReactionTotals) => void): (() => void) => {
    this.#reactionListeners.add(listener)
    return () => this.#reactionListeners.delete(listener)
  }

  /** The server's clock, as well as we know it. */
  readonly serverNow = (): number => steadyNow() + this.#state.offset

  /** The network is back or the page is visible again: find out at once whether we missed something. */
  readonly check = (): void => {
    if (this.#closed || this.#state.connection === 'outdated') return
    if (this.#socket.connected) void this.#probe(burst)
    else this.#reconnect()
  }

  /** Sends a reaction; one that gets lost is not worth a second try. */
  readonly react = (reaction: Reaction): void => {
    if (!this.#socket.connected) return
    this.#socket.emit('ceremony:react', { ceremonyId: this.#setup.ceremonyId, reaction }, () => undefined)
  }

  /** Orders a command on the state that is shown (rule C2), one at a time; the id stays until it is answered. */
  readonly send = async (command: CeremonyCommand): Promise<CommandResult> => {
    const { view, pending } = this.#state
    if (view === undefined || pending !== undefined) return { ok: false, code: 'not_now' }
    const { seq } = audienceOf(view)
    const again = this.#unanswered?.seq === seq && this.#unanswered.kind === command.kind
    const commandId = again && this.#unanswered ? this.#unanswered.commandId : crypto.randomUUID()
    this.#unanswered = { commandId, seq, kind: command.kind }
    this.#change({ pending: command })
    const answer = await this.#insist({ commandId, ceremonyId: this.#setup.ceremonyId, seq, command })
    const { pending: _, ...rest } = this.#state
    this.#state = rest
    this.#change({})
    if (answer === undefined) return { ok: false, code: 'offline' }
    this.#unanswered = undefined
    if (answer.view) this.#accept(answer.view)
    return answer.ok ? { ok: true } : { ok: false, code: answer.problem.code }
  }

  async #insist(message: Parameters<ClientToServer['ceremony:command']>[0]) {
    const deadline = steadyNow() + giveUpAfterMs
    while (steadyNow() < deadline && !this.#closed) {
      try {
        return await this.#socket.timeout(answerWithinMs * 2).emitWithAck('ceremony:command', message)
      } catch {
        // No answer: the same id again gets the first result.
        if (this.#socket.connected) this.#reconnect()
      }
    }
    return undefined
  }

  async #join(): Promise<void> {
    const { ceremonyId, as } = this.#setup
    const sentAt = steadyNow()
    try {
      const answer = await this.#socket
        .timeout(answerWithinMs * 2)
        .emitWithAck('ceremony:join', { ceremonyId, as })
      if (!answer.ok) return this.#notJoined(answer.problem.code)
      this.#samples = [{ sentAt, receivedAt: steadyNow(), serverTime: answer.serverTime }]
      this.#timers.stop('poll')
      this.#accept(answer.view)
      const { refusal: _, ...rest } = this.#state
      this.#state = rest
      this.#change({ connection: 'live' })
      await this.#probe(burst)
    } catch {
      if (this.#socket.connected) this.#reconnect()
    }
  }

  #notJoined(code: ErrorCode): void {
    if (lasting.has(code)) this.#refuse(code)
    else this.#timers.set('rejoin', 1_000, () => (this.#socket.connected ? void this.#join() : undefined))
  }

  /** Asks the server's clock; no answer means a dead connection, a higher `seq` that we missed something. */
  async #probe(times: number): Promise<void> {
    const fresh: ClockSample[] = times > 1 ? [] : this.#samples.slice(-7)
    try {
      for (let time = 0; time < times; time += 1) {
        const sentAt = steadyNow()
        const { ceremonyId } = this.#setup
        const answer = await this.#socket.timeout(answerWithinMs).emitWithAck('clock:sync', { ceremonyId })
        if (!answer.ok) break
        fresh.push({ sentAt, receivedAt: steadyNow(), serverTime: answer.serverTime })
        this.#samples = fresh
        this.#measure()
        const { view } = this.#state
        if (view && answer.seq !== undefined && answer.seq > audienceOf(view).seq) {
          this.#timers.set('rejoin', 100, () => void (this.#socket.connected && this.#join()))
        }
      }
    } catch {
      if (this.#socket.connected) return this.#reconnect()
    }
    this.#timers.set('probe', probeEveryMs, () => void (this.#socket.connected && this.#probe(1)))
  }

  #measure(): void {
    const offset = estimateOffset(this.#samples)
    if (offset !== undefined && offset !== this.#state.offset) this.#change({ offset })
  }

  #accept(view: CeremonyView): void {
    if (audienceOf(view).ceremonyId !== this.#setup.ceremonyId) return
    this.#measure()
    this.#change({ view: newestView(this.#state.view, view) })
  }

  #lost(byServer: boolean): void {
    if (this.#closed) return
    this.#timers.stop('probe')
    if (this.#state.connection === 'live') this.#change({ connection: 'reconnecting' })
    if (!this.#timers.has('poll')) this.#timers.set('poll', pollEveryMs, () => void this.#poll())
    // The server let go of us (our token ran out, or it is closing): the library waits for us to come back.
    if (byServer) this.#timers.set('rejoin', 300 + Math.random() * 700, () => this.#socket.connect())
  }

  #refusedToConnect(error: Error & { data?: unknown }): void {
    if (this.#socket.active) return
    const code = codeOf(error.data)
    if (code === 'client_outdated') {
      this.#timers.stop('poll')
      this.#change({ connection: 'outdated' })
    } else if (code && lasting.has(code)) this.#refuse(code)
    else {
      this.#needsFreshToken = true
      this.#timers.set('rejoin', 1_000, () => this.#socket.connect())
    }
  }

  #refuse(refusal: ErrorCode): void {
    this.#timers.stop('poll')
    this.#change({ connection: 'refused', refusal })
  }

  #reconnect(): void {
    if (this.#closed) return
    this.#socket.disconnect()
    this.#socket.connect()
  }

  async #poll(): Promise<void> {
    const sentAt = steadyNow()
    try {
      const { view, serverTime } = await this.#setup.snapshot()
      if (this.#closed || this.#state.connection === 'live') return
      this.#samples = [...this.#samples.slice(-7), { sentAt, receivedAt: steadyNow(), serverTime }]
      this.#accept(view)
      this.#change({ connection: 'polling' })
    } catch (error) {
      if (this.#closed || this.#state.connection === 'live') return
      const code = codeOf(error)
      if (code && lasting.has(code)) return this.#refuse(code)
      if (this.#state.connection === 'polling') this.#change({ connection: 'reconnecting' })
    }
    this.#timers.set('poll', pollEveryMs, () => void this.#poll())
  }

  async #token(): Promise<string> {
    const { token, expiresAt } = await this.#setup.token(this.#needsFreshToken)
    this.#needsFreshToken = false
    this.#renewBefore(expiresAt)
    return token
  }

  #renewBefore(expiresAt: number): void {
    const inMs = Math.min(Math.max(expiresAt - Date.now() - renewAheadMs, 5_000), 2 ** 31 - 1)
    this.#timers.set('renew', inMs, () => void this.#renew())
  }

  async #renew(): Promise<void> {
    this.#needsFreshToken = true
    try {
      const token = await this.#token()
      await this.#socket.timeout(answerWithinMs).emitWithAck('auth:renew', { token })
    } catch {
      // Not reached: connecting again brings a token of its own.
      this.#renewBefore(0)
    }
  }

  #change(part: Partial<LinkState>): void {
    if (this.#closed) return
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

/** A refusal's code: what the socket's middleware and a failed call both carry. */
function codeOf(refusal: unknown): ErrorCode | undefined {
  if (typeof refusal !== 'object' || refusal === null || !('code' in refusal)) return undefined
  return typeof refusal.code === 'string' ? (refusal.code as ErrorCode) : undefined
}
