import type { CeremonyCommand, CeremonyView, Reaction } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { ReactionTotals } from '#core/contract/live.ts'
import type { BallotAnswer, OwnBallot, Vote } from '#core/contract/voting.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { ClockProbe, crowdedWithinMs } from '#tabs/live/clock-probe.ts'
import { insist } from '#tabs/live/insist.ts'
import type { LinkSetup, LinkTimers, Snapshot } from '#tabs/live/link-setup.ts'
import type { CommandResult, LinkState } from '#tabs/live/link-state.ts'
import { LinkStore } from '#tabs/live/link-store.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import { NamedTimers } from '#tabs/live/named-timers.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { Pass } from '#tabs/live/pass.ts'
import { Polling } from '#tabs/live/polling.ts'
import { codeOf, isLasting } from '#tabs/live/refusals.ts'
import { sendVote } from '#tabs/live/send-vote.ts'
import { type Joined, WayIn } from '#tabs/live/way-in.ts'

const answerWithinMs = 2_000

/**
 * One screen's link to one ceremony (DESIGN §7): joins, keeps the newest view, measures the server's clock,
 * comes back by itself, and asks over HTTP while sockets are blocked.
 */
export class CeremonyLink {
  readonly #setup: LinkSetup
  readonly #socket: LiveSocket
  readonly #pass: Pass
  readonly #probe: ClockProbe
  readonly #polling: Polling
  readonly #way: WayIn
  readonly #store = new LinkStore()
  readonly #timers: LinkTimers = new NamedTimers()
  readonly #reactionListeners = new Set<(totals: ReactionTotals) => void>()
  readonly #ids = createCommandIds(() => crypto.randomUUID())

  constructor(setup: LinkSetup) {
    this.#setup = setup
    this.#pass = new Pass({
      ask: setup.token,
      later: (ms, act) => this.#timers.set('renew', ms, act),
      tell: (token) => this.#socket.timeout(answerWithinMs).emitWithAck('auth:renew', { token }),
    })
    this.#socket = setup.socket(this.#token)
    const { ceremonyId, as, now, snapshot } = setup
    const shared = { socket: this.#socket, store: this.#store, timers: this.#timers, ceremonyId, as, now }
    const refuse = (code: ErrorCode) => this.#refuse(code)
    this.#probe = new ClockProbe({
      ...shared,
      behind: () => this.#way.again(),
      dead: () => this.#way.anew(),
    })
    this.#polling = new Polling({ ...shared, snapshot, took: (...taken) => this.#polled(...taken), refuse })
    this.#way = new WayIn({
      ...shared,
      polling: this.#polling,
      joined: (...answered) => this.#joined(...answered),
      refuse,
      passRefused: () => this.#pass.refused(),
    })
    this.#listen()
  }

  /** Connects; call what it gives to let go again. */
  readonly open = (): (() => void) => {
    this.#store.open()
    this.#timers.open()
    this.#socket.connect()
    this.#polling.patiently()
    return () => {
      this.#store.close()
      this.#timers.close()
      this.#socket.disconnect()
    }
  }

  readonly subscribe = this.#store.subscribe

  readonly state = this.#store.state

  /** Totals of reactions as they come, a few times a second. */
  readonly onReactions = (listener: (totals: ReactionTotals) => void): (() => void) => {
    this.#reactionListeners.add(listener)
    return () => this.#reactionListeners.delete(listener)
  }

  /** The server's clock, as well as we know it. */
  readonly serverNow = (): number => this.#setup.now() + this.state().offset

  /** The network is back or the page is visible again: find out at once whether we missed something. */
  readonly check = (): void => {
    if (this.#store.closed || this.state().connection === 'outdated') return
    if (this.#socket.connected) void this.#probe.ask()
    else this.#way.anew()
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
    const { connection } = this.state()
    if (connection === 'polling') return this.#setup.castBallot(vote)
    if (connection !== 'live') throw new ApiProblem('offline')
    return sendVote(this.#socket, this.#setup.ceremonyId, vote)
  }

  /** Orders a command on the state that is shown (rule C2), one at a time; the id stays until it is answered. */
  readonly send = async (command: CeremonyCommand): Promise<CommandResult> => {
    const { seq } = this.#store
    if (seq === undefined || this.state().pending !== undefined) return { ok: false, code: 'not_now' }
    const commandId = this.#ids.idFor(`${seq} ${command.kind}`)
    this.#store.change({ pending: command })
    const answer = await insist(
      this.#socket,
      { commandId, ceremonyId: this.#setup.ceremonyId, seq, command },
      { wanted: () => !this.#store.closed, anew: () => this.#way.anew() },
    )
    this.#store.change({ pending: undefined })
    if (answer === undefined) return { ok: false, code: 'offline' }
    this.#ids.answered()
    if (answer.view) this.#accept(answer.view)
    return answer.ok ? { ok: true } : { ok: false, code: answer.problem.code }
  }

  #listen(): void {
    const { ceremonyId } = this.#setup
    const ours = (message: { ceremonyId: string }) => message.ceremonyId === ceremonyId
    this.#socket.on('ceremony:state', (view) => this.#accept(view))
    this.#socket.on('ceremony:audience', (audience) => {
      if (ours(audience)) this.#store.change({ audience })
    })
    this.#socket.on('ceremony:dismissed', (message) => {
      if (ours(message)) this.#refuse('not_host')
    })
    this.#socket.on('ceremony:named', (message) => {
      if (ours(message)) this.#store.change({ named: true })
    })
    this.#socket.on('ceremony:over', (message) => {
      if (ours(message)) this.#refuse('not_found')
    })
    this.#socket.on('ceremony:reactions', (message) => {
      if (ours(message)) for (const listen of this.#reactionListeners) listen(message.totals)
    })
  }

  readonly #token = async (): Promise<string> => {
    try {
      return await this.#pass.token()
    } catch (error) {
      const code = codeOf(error)
      if (isLasting(code)) this.#refuse(code)
      // Perhaps Teams signs somebody in later; until then they are told why they wait.
      else if (code === 'unauthenticated' && !this.state().view) this.#store.change({ refusal: code })
      throw error
    }
  }

  #joined({ view, serverTime, ballot }: Joined, sentAt: number): Promise<void> {
    this.#polling.joined()
    this.#probe.joined(sentAt, serverTime)
    this.#accept(view)
    this.#store.change({ connection: 'live', refusal: undefined, ...owned(ballot) })
    return this.#probe.ask(crowdedWithinMs)
  }

  #polled({ view, serverTime, ballot }: Snapshot, sentAt: number): void {
    this.#probe.measure(sentAt, serverTime)
    if (view) this.#accept(view)
    this.#store.change({ connection: 'polling', refusal: undefined, ...owned(ballot) })
  }

  #accept(view: CeremonyView): void {
    if (audienceOf(view).ceremonyId !== this.#setup.ceremonyId) return
    const before = this.#store.isDrumroll
    this.#store.keep(view)
    if (!before && this.#store.isDrumroll) this.#probe.drumroll()
  }

  #refuse(refusal: ErrorCode): void {
    this.#polling.stop()
    // What was seen under another right is not left standing.
    this.#store.change({ connection: 'refused', refusal, view: undefined, audience: undefined })
  }
}

/** One's own ballot, where it is told: only to a screen that is new. */
function owned(ballot: OwnBallot | undefined): Pick<LinkState, 'ballot'> {
  return ballot ? { ballot } : {}
}
