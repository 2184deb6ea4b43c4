import type { SimulatedTime } from '#tests/model/time.ts'

/** How a network treats what it carries. */
export type Weather = {
  /** The part of messages that never arrives, and that arrives twice. */
  lost: number
  doubled: number
  /** How long a message takes at most, in milliseconds. */
  latest: number
  /** Later messages overtake earlier ones. */
  disorderly: boolean
  /** It takes this long to send one message to the screen. */
  slowMs: number
}

export const fair: Weather = { lost: 0, doubled: 0, latest: 60, disorderly: false, slowMs: 0 }

type Way = 'in' | 'out'

/** What lies between a screen and the service, in any weather. */
export class Road {
  weather: Weather = fair
  /** When it last was not as on a fair day. */
  troubledAt: number
  readonly #time: SimulatedTime
  /** A message was lost on a day when nothing goes through. */
  readonly #blocked: () => void
  readonly #lastAt = { out: 0, in: 0 }

  constructor(time: SimulatedTime, blocked: () => void) {
    this.#time = time
    this.#blocked = blocked
    this.troubledAt = time.now()
  }

  /** There is nobody to be reached. */
  get isBlocked(): boolean {
    return this.weather.lost === 1
  }

  /** How long one message takes. */
  delay(): number {
    return 1 + this.#time.chance() * this.weather.latest
  }

  carry(way: Way, arrive: () => unknown): void {
    const time = this.#time
    const { lost, doubled, disorderly } = this.weather
    const copies = time.chance() < lost ? 0 : time.chance() < doubled ? 2 : 1
    if (copies === 0) this.#losing()
    for (let copy = 0; copy < copies; copy++) {
      const at = time.now() + this.delay()
      if (!disorderly) this.#lastAt[way] = Math.max(at, this.#lastAt[way])
      time.after((disorderly ? at : this.#lastAt[way]) - time.now(), arrive)
    }
  }

  /** To the screen: one after the other, where it takes less than it is given. @param waiting what it hasn't taken */
  bring(waiting: unknown[], arrive: () => void): void {
    if (this.weather.slowMs === 0 && waiting.length === 0) return this.carry('in', arrive)
    this.troubledAt = this.#time.now()
    waiting.push(arrive)
    if (waiting.length === 1) this.#bringNext(waiting as (() => void)[])
  }

  #bringNext(waiting: (() => void)[]): void {
    this.#time.after(this.weather.slowMs, () => {
      this.troubledAt = this.#time.now()
      waiting.shift()?.()
      if (waiting.length > 0) this.#bringNext(waiting)
    })
  }

  #losing(): void {
    this.troubledAt = this.#time.now()
    if (this.isBlocked) this.#blocked()
  }
}
