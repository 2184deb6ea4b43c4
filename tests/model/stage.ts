import { StorageUnavailable } from '#core/ports.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { hosts, viewers } from '#tests/model/evening.ts'
import { Fleet } from '#tests/model/fleet.ts'
import type { Ground } from '#tests/model/process.ts'
import { fair } from '#tests/model/road.ts'
import { processes, type Step } from '#tests/model/schedule.ts'
import { openScreen, type Screen } from '#tests/model/screen.ts'
import type { Truth } from '#tests/model/truth.ts'

/** What a run came to, to see that schedules get somewhere. */
export type Told = { states: number; revealed: number; ballots: number; kills: number; compared: number }

/** After this, whoever has had no trouble has heard of everything. */
const heardWithinMs = 3_500
/** As long as a screen may need to find out that it missed something, and to be told. */
const healedWithinMs = 16_000

type Person = { name: string; as: 'host' | 'stage' | 'audience' }

/** Processes and screens of one evening, and what is done to them. */
export class Stage {
  readonly truth: Truth
  readonly time: Ground['time']
  readonly ground: Ground
  readonly #ceremonyId: string
  readonly #fleet: Fleet
  readonly #sentTo: number[]
  readonly #screens: Screen[]
  readonly #gone: Screen[] = []
  #unsure = 0
  #compared = 0
  #storageCalmSince: number

  constructor(
    truth: Truth,
    { ceremonyId, ...given }: Pick<Ground, 'time' | 'rows' | 'wakeups'> & { ceremonyId: string },
  ) {
    this.truth = truth
    this.time = given.time
    this.#ceremonyId = ceremonyId
    this.ground = {
      ...given,
      bus: { gone: false, members: new Set() },
      unsure: () => this.#unsure,
      onProblem: (problem) => this.#problem(problem),
    }
    this.#storageCalmSince = this.time.now()
    this.#fleet = new Fleet(this.ground)
    const people: Person[] = [
      ...hosts.map((name) => ({ name, as: 'host' as const })),
      { name: hosts[0], as: 'stage' },
      ...viewers.map((name) => ({ name, as: 'audience' as const })),
    ]
    this.#sentTo = people.map((_, at) => at % processes)
    this.#screens = people.map((person, at) => this.#open(person, at))
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'next':
        return this.#next(step.host, step.twice)
      case 'order':
        return void this.#screens[step.host]?.order(step.command)
      case 'choose':
        return this.#screens[hosts.length + 1 + step.viewer]?.choose(step.option)
      case 'rush':
        return step.options.forEach((option, viewer) => this.take({ kind: 'choose', viewer, option }))
      case 'cut':
        return this.#screens[step.screen]?.line.cut()
      case 'weather':
        return void Object.assign(this.#screens[step.screen]?.line.road ?? {}, { weather: step.weather })
      case 'move':
        this.#sentTo[step.screen] = ((this.#sentTo[step.screen] ?? 0) + 1) % processes
        return this.#screens[step.screen]?.line.cut()
      case 'reload':
        return this.#reload(step.screen)
      case 'kill':
        return this.#fleet.kill(step)
      case 'storage':
        this.#unsure = step.unsure
        this.#storageCalmSince = step.unsure > 0 ? Number.POSITIVE_INFINITY : this.time.now()
        return
      case 'siblings':
        this.ground.bus.gone = step.gone
        return
      case 'wait':
        return
      default:
        step satisfies never
    }
  }

  /** The obvious next step, of a host or of who is at the controls. */
  next(): Promise<void> | undefined {
    const { controller } = this.truth.newest
    const at = Math.max(
      0,
      hosts.findIndex((name) => name === controller?.id),
    )
    const screen = this.#screens[at]
    const view = screen?.link.state().view
    return view?.role === 'host' && view.next ? screen?.order(view.next.command) : undefined
  }

  /** All is well again, and everybody has had the time to hear of it: every screen shows what is true. */
  async calm(): Promise<void> {
    this.#unsure = 0
    this.ground.bus.gone = false
    for (const { line } of this.#screens) line.road.weather = fair
    await this.time.pass(22_000)
    const wanted = this.truth.viewAt(this.truth.newest.seq)
    for (const screen of this.#screens) this.#compare(screen, wanted)
  }

  /** Whoever has had no trouble lately shows what is true, if that is not of this moment. */
  compareQuiet(): void {
    const now = this.time.now()
    if (now - this.#storageCalmSince < healedWithinMs) return
    const wanted = this.truth.viewAt(this.truth.newest.seq)
    for (const screen of this.#screens) {
      const process = screen.process()
      if (!process || now - process.aliveSince < healedWithinMs) continue
      const { weather } = screen.line.road
      if (now - this.truth.savedAt < heardWithinMs + weather.latest) continue
      if (now - screen.line.troubledAt() >= healedWithinMs) this.#compare(screen, wanted)
    }
  }

  voters() {
    return [...this.#gone, ...this.#screens].flatMap(({ name, voters }) =>
      [...voters].map(([round, voter]) => ({ name, round, voter })),
    )
  }

  told(): Told {
    const { newest } = this.truth
    const ballots = this.voters().filter(({ voter }) => voter.acknowledged).length
    return {
      states: newest.seq,
      revealed: newest.revealed.length,
      ballots,
      kills: this.#fleet.kills,
      compared: this.#compared,
    }
  }

  /** Rule C2: what was refused was never done. */
  checkRefused(): void {
    for (const { name, refused } of [...this.#gone, ...this.#screens])
      for (const { commandId, kind } of refused)
        if (this.truth.commands.has(commandId))
          this.truth.faults.push(`C2 ${kind} was refused to ${name}, and done`)
  }

  books(cycleId: string): Promise<string> {
    const process = this.#fleet.alive(0)
    if (!process) throw new Error('There is no process.')
    return process.books(cycleId)
  }

  close(): void {
    for (const screen of this.#screens) screen.close()
    this.#fleet.end()
  }

  #next(host: number | undefined, twice: boolean): void {
    if (host === undefined) {
      void this.next()
      if (twice) void this.next()
      return
    }
    const screen = this.#screens[host]
    const view = screen?.link.state().view
    if (view?.role === 'host' && view.next) void screen?.order(view.next.command)
  }

  #compare(screen: Screen, wanted: string | undefined): void {
    this.#compared += 1
    const { view } = screen.link.state()
    if (view && JSON.stringify(audienceOf(view)) === wanted) return
    const { newest, faults } = this.truth
    faults.push(`C5 C12 ${screen.name} as ${screen.as} shows ${screen.seq()}, true is ${newest.seq}`)
  }

  #open({ name, as }: Person, at: number): Screen {
    const { time, truth } = this
    return openScreen({
      time,
      truth,
      ceremonyId: this.#ceremonyId,
      name,
      as,
      process: () => this.#fleet.alive(this.#sentTo[at] ?? 0),
      skew: (time.chance() - 0.5) * 10_000,
    })
  }

  #reload(at: number): void {
    const screen = this.#screens[at]
    if (!screen) return
    screen.close()
    this.#gone.push(screen)
    const { weather } = screen.line.road
    const anew = this.#open(screen, at)
    anew.line.road.weather = weather
    this.#screens[at] = anew
  }

  #problem(problem: unknown): void {
    if (!isOfStorage(problem))
      this.truth.faults.push(`A process says: ${problem instanceof Error ? problem.stack : String(problem)}`)
  }
}

/** That storage gave no answer is no fault of a process. */
function isOfStorage(problem: unknown): boolean {
  return problem instanceof AggregateError
    ? problem.errors.every(isOfStorage)
    : problem instanceof StorageUnavailable
}
