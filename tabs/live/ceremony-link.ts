import type { CeremonyCommand, CeremonyView, Reaction, WatchAs } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { ReactionTotals } from '#core/contract/live.ts'
import type { BallotAnswer, OwnBallot, Vote } from '#core/contract/voting.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { askedToWait, impatientIn, moveIn, nextPollIn, refusalsToBelieve } from '#tabs/live/come-back.ts'
import { insist } from '#tabs/live/insist.ts'
import type { CommandResult, LinkState } from '#tabs/live/link-state.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import { NamedTimers } from '#tabs/live/named-timers.ts'
import { audienceOf, newestView } from '#tabs/live/newest-view.ts'
import { type AskForToken, Pass } from '#tabs/live/pass.ts'
import { ProbePace } from '#tabs/live/probe-pace.ts'
import { codeOf, isLasting } from '#tabs/live/refusals.ts'
import { sendVote } from '#tabs/live/send-vote.ts'
import { ServerClock } from '#tabs/live/server-clock.ts'

export type LinkSetup = {
  /** A socket to the service's live channel that isn't connected yet. */
  socket(token: () => Promise<string>): LiveSocket
  ceremonyId: string
  as: WatchAs
  token: AskForToken
  /** Our clock, in milliseconds: one that doesn't jump. */
  now(): number
  /** The same view over HTTP, for networks that block sockets; without it where `seq` is still the newest. */
  snapshot(seq: number | undefined): Promise<Snapshot>
  /** A vote over HTTP, for the same. */
  castBallot(vote: Vote): Promise<BallotAnswer>
}

export type Snapshot = {
  view?: CeremonyView | undefined
  serverTime: number
  ballot?: OwnBallot | undefined
}

const answerWithinMs = 2_000
/** While everybody comes, or is told something. */
const crowdedWithinMs = 8_000

/**
 * One screen's link to one ceremony (DESIGN §7): joins, keeps the newest view, measures the server's clock,
 * comes back by itself, and asks over HTTP while sockets are blocked.
 */
export class CeremonyLink {
  readonly #setup: LinkSetup
  readonly #socket: LiveSocket
  readonly #pass: Pass
  readonly #listeners = new Set<() => void>()
  readonly #reactionListeners = new Set<(totals: ReactionTotals) => void>()
  readonly #timers = new NamedTimers<'poll' | 'probe' | 'renew' | 'rejoin' | 'move'>()
  readonly #ids = createCommandIds(() => crypto.randomUUID())
  readonly #clock = new ServerClock()
  readonly #pace = new ProbePace()
  #state: LinkState = { connection: 'joining', offset: 0 }
  #closed = true
  /** Connections refused one after the other. */
  #refusals = 0
  /** How long the last answer took. */
  #tookMs = 0

  constructor(setup: LinkSetup) {
    this.#setup = setup
    this.#pass = new Pass({
      ask: setup.token,
      later: (ms, act) => this.#timers.set('renew', ms, act),
      tell: (token) => this.#socket.timeout(answerWithinMs).emitWithAck('auth:renew', { token }),
    })
    this.#socket = setup.socket(this.#token)
    this.#socket.on('connect', () => void this.#join())
    this.#socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'))
    this.#socket.on('connect_error', (error) => this.#refusedToConnect(error))
    this.#socket.on('live:moved', ({ withinMs }) => this.#moveWithin(withinMs))
    this.#socket.on('ceremony:state', (view) => this.#accept(view))
    this.#socket.on('ceremony:audience', (audience) => {
      if (audience.ceremonyId === setup.ceremonyId) this.#change({ audience })
    })
    this.#socket.on('ceremony:dismissed', ({ ceremonyId }) => {
      if (ceremonyId === setup.ceremonyId) this.#refuse('not_host')
    })
    this.#socket.on('ceremony:over', ({ ceremonyId }) => {
      if (ceremonyId === setup.ceremonyId) this.#refuse('not_found')
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
    this.#pollIn(impatientIn())
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
  readonly serverNow = (): number => this.#setup.now() + this.#state.offset

  /** The network is back or the page is visible again: find out at once whether we missed something. */
  readonly check = (): void => {
    if (this.#closed || this.#state.connection === 'outdated') return
    if (this.#socket.connected) void this.#probe()
    else this.#reconnect()
  }

  /** Sends a reaction; one that gets lost is not worth a second try. */
  readonly react = (reaction: Reaction): void => {
    if (!this.#socket.connected) return
    this.#socket.emit('ceremony:react', { ceremonyId: this.#setup.ceremonyId, reaction }, () => undefined)
  }

  /**
   * Casts a ballot; answered once it is stored (rule C7). Over HTTP where sockets are blocked.
   * @throws ApiProblem; after one that `mayHaveArrived` it is to be sent again as it is
   */
  readonly vote = async (vote: Vote): Promise<BallotAnswer> => {
    const { connection } = this.#state
    if (connection === 'polling') return this.#setup.castBallot(vote)
    if (connection !== 'live') throw new ApiProblem('offline')
    return sendVote(this.#socket, this.#setup.ceremonyId, vote)
  }

  /** Orders a command on the state that is shown (rule C2), one at a time; the id stays until it is answered. */
  readonly send = async (command: CeremonyCommand): Promise<CommandResult> => {
    const { view, pending } = this.#state
    if (view === undefined || pending !== undefined) return { ok: false, code: 'not_now' }
    const { seq } = audienceOf(view)
    const commandId = this.#ids.idFor(`${seq} ${command.kind}`)
    this.#change({ pending: command })
    const answer = await insist(
      this.#socket,
      { commandId, ceremonyId: this.#setup.ceremonyId, seq, command },
      { wanted: () => !this.#closed, anew: () => this.#reconnect() },
    )
    this.#change({ pending: undefined })
    if (answer === undefined) return { ok: false, code: 'offline' }
    this.#ids.answered()
    if (answer.view) this.#accept(answer.view)
    return answer.ok ? { ok: true } : { ok: false, code: answer.problem.code }
  }

  readonly #token = async (): Promise<string> => {
    try {
      return await this.#pass.token()
    } catch (error) {
      const code = codeOf(error)
      if (isLasting(code)) this.#refuse(code)
      // Perhaps Teams signs somebody in later; until then they are told why they wait.
      else if (code === 'unauthenticated' && !this.#state.view) this.#change({ refusal: code })
      throw error
    }
  }

  async #join(): Promise<void> {
    const { ceremonyId, as, now } = this.#setup
    const sentAt = now()
    try {
      const answer = await this.#socket
        .timeout(crowdedWithinMs)
        .emitWithAck('ceremony:join', { ceremonyId, as, ...(this.#state.view ? {} : { ballot: true }) })
      if (!answer.ok) return this.#notJoined(answer.problem.code)
      this.#timers.stop('poll')
      this.#refusals = 0
      this.#measure(sentAt, answer.serverTime)
      this.#pace.joined()
      this.#accept(answer.view)
      this.#change({ connection: 'live', refusal: undefined, ...owned(answer) })
      await this.#probe(crowdedWithinMs)
    } catch {
      if (this.#socket.connected) this.#reconnect()
    }
  }

  #notJoined(code: ErrorCode): void {
    if (isLasting(code)) this.#refuse(code)
    else this.#timers.set('rejoin', 1_000, () => (this.#socket.connected ? void this.#join() : undefined))
  }

  /** Asks the server's clock; no answer means a dead connection, a higher `seq` that we missed something. */
  async #probe(withinMs = answerWithinMs): Promise<void> {
    const { ceremonyId, now } = this.#setup
    const sentAt = now()
    try {
      const answer = await this.#socket.timeout(withinMs).emitWithAck('clock:sync', { ceremonyId })
      if (answer.ok) {
        this.#measure(sentAt, answer.serverTime)
        const { view } = this.#state
        if (view && answer.seq !== undefined && answer.seq > audienceOf(view).seq)
          this.#timers.set('rejoin', 100, () => void (this.#socket.connected && this.#join()))
      }
    } catch {
      if (this.#socket.connected) return this.#reconnect()
    }
    this.#probeLater()
  }

  #probeLater(): void {
    const { within } = this.#clock.read(this.#setup.now()) ?? { within: 0 }
    this.#timers.set(
      'probe',
      this.#pace.next(within, this.#tookMs),
      () => void (this.#socket.connected && this.#probe(crowdedWithinMs)),
    )
  }

  #measure(sentAt: number, serverTime: number): void {
    const receivedAt = this.#setup.now()
    this.#tookMs = receivedAt - sentAt
    this.#clock.note(sentAt, receivedAt, serverTime)
    const { offset } = this.#clock.read(receivedAt) ?? this.#state
    if (Math.abs(offset - this.#state.offset) >= 0.5) this.#change({ offset })
  }

  #isDrumroll(): boolean {
    const { view } = this.#state
    return view !== undefined && audienceOf(view).scene.kind === 'drumroll'
  }

  #accept(view: CeremonyView): void {
    if (audienceOf(view).ceremonyId !== this.#setup.ceremonyId) return
    const before = this.#isDrumroll()
    this.#change({ view: newestView(this.#state.view, view) })
    if (before || !this.#isDrumroll()) return
    this.#pace.drumroll()
    if (this.#timers.has('probe')) this.#probeLater()
  }

  #lost(byServer: boolean): void {
    if (this.#closed) return
    this.#timers.stop('probe')
    this.#change({ audience: undefined })
    if (this.#state.connection === 'live') this.#change({ connection: 'reconnecting' })
    if (!this.#timers.has('poll')) this.#pollIn(impatientIn())
    // The server let go of us (our token ran out, or it is closing): the library waits for us to come back.
    if (byServer) this.#timers.set('rejoin', 300 + Math.random() * 700, () => this.#socket.connect())
  }

  #refusedToConnect(error: Error & { data?: unknown }): void {
    const wait = askedToWait(error)
    if (wait !== undefined) return this.#waitToCome(wait)
    if (this.#socket.active) return this.#notReached(error.message)
    // Found out when asking for a token.
    if (this.#state.connection === 'refused') return
    const code = codeOf(error.data)
    if (code === 'client_outdated') {
      this.#timers.stop('poll')
      this.#change({ connection: 'outdated' })
    } else if (isLasting(code)) this.#refuse(code)
    else {
      this.#pass.refused()
      this.#timers.set('rejoin', 1_000, () => this.#socket.connect())
    }
  }

  /** Told when to come again: neither the library tries before, nor do we ask over HTTP, which is no less work. */
  #waitToCome(ms: number): void {
    this.#socket.disconnect()
    if (this.#timers.has('poll')) this.#pollIn(ms + impatientIn())
    this.#timers.set('rejoin', ms, () => this.#socket.connect())
  }

  /** The library tries again by itself. Whoever was too slow to answer is not asked in another way as well. */
  #notReached(why: string): void {
    if (why === 'timeout' || !this.#timers.has('poll')) return
    this.#refusals += 1
    if (this.#refusals === refusalsToBelieve(this.#state.view !== undefined)) this.#pollIn(nextPollIn())
  }

  /** The process that we are connected to ends: another has the same, and takes us better one after another. */
  #moveWithin(ms: number): void {
    this.#timers.set('move', moveIn(ms, this.#setup.as === 'host'), () => {
      if (this.#state.pending && this.#socket.connected) this.#moveWithin(ms / 2)
      else this.#reconnect()
    })
  }

  #refuse(refusal: ErrorCode): void {
    this.#timers.stop('poll')
    // What was seen under another right is not left standing.
    this.#change({ connection: 'refused', refusal, view: undefined, audience: undefined })
  }

  #reconnect(): void {
    if (this.#closed) return
    this.#socket.disconnect()
    this.#socket.connect()
  }

  async #poll(): Promise<void> {
    const sentAt = this.#setup.now()
    try {
      const seen = this.#state.view && audienceOf(this.#state.view).seq
      const { view, serverTime, ballot } = await this.#setup.snapshot(seen)
      if (this.#closed || this.#state.connection === 'live') return
      this.#measure(sentAt, serverTime)
      if (view) this.#accept(view)
      this.#change({ connection: 'polling', refusal: undefined, ...owned({ ballot }) })
    } catch (error) {
      if (this.#closed || this.#state.connection === 'live') return
      const wait = askedToWait(error)
      if (wait !== undefined) return this.#pollIn(wait)
      const code = codeOf(error)
      if (isLasting(code)) return this.#refuse(code)
      if (this.#state.connection === 'polling') this.#change({ connection: 'reconnecting' })
    }
    this.#pollIn(nextPollIn())
  }

  #pollIn(ms: number): void {
    this.#timers.set('poll', ms, () => void this.#poll())
  }

  #change(part: Partial<LinkState>): void {
    if (this.#closed) return
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

/** One's own ballot, where it is told: only to a screen that is new. */
function owned({ ballot }: { ballot?: OwnBallot | undefined }): Pick<LinkState, 'ballot'> {
  return ballot ? { ballot } : {}
}
