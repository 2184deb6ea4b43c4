import { type ClockSample, estimateOffset, steadyNow } from '#tabs/live/clock.ts'

const keptSamples = 8

/** What a link knows of the server's clock: estimates from its newest answers. */
export class ServerClock {
  #samples: readonly ClockSample[] = []
  #offset = 0

  /** Forgets answers of before a break. The offset stays as it was until there is a better one. */
  restart(): void {
    this.#samples = []
  }

  /** Takes an answer that has just come to a question of `sentAt`; gives the offset to our clock by now. */
  note(sentAt: number, serverTime: number): number {
    const sample = { sentAt, receivedAt: steadyNow(), serverTime }
    this.#samples = [...this.#samples.slice(1 - keptSamples), sample]
    this.#offset = estimateOffset(this.#samples) ?? this.#offset
    return this.#offset
  }
}
