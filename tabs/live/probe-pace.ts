const everyMs = 10_000
/** Known within this, the server's clock is asked only now and then. */
const wellEnoughMs = 20
const onJoining = { times: 30, apartMs: 1_000 }
const atDrumroll = { times: 12, apartMs: 300 }

/**
 * When to ask the server's clock next (rule C6): in quick succession after joining and before an unveiling, as long as
 * it isn't known well enough; on a good network the first answer is.
 */
export class ProbePace {
  #times = 0
  #apartMs = 0

  joined(): void {
    this.#times = onJoining.times
    this.#apartMs = onJoining.apartMs
  }

  drumroll(): void {
    this.#times = Math.max(this.#times, atDrumroll.times)
    this.#apartMs = atDrumroll.apartMs
  }

  /**
   * @param withinMs how wrong our reading of the server's clock may be
   * @param tookMs how long the last answer took
   * @returns milliseconds to wait
   */
  next(withinMs: number, tookMs = 0): number {
    // A server that is asked too much, or a network that is slow for once: then nobody is to stay behind for long.
    if (tookMs > 1_000) return everyMs * (1 + Math.random() / 2)
    if (this.#times === 0 || withinMs <= wellEnoughMs) return everyMs
    this.#times -= 1
    // At random, so that a full house doesn't ask all at once.
    return Math.random() * this.#apartMs
  }
}
