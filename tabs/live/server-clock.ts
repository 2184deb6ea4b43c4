/** How much two computers' clocks may part, for each millisecond that passes: quartz does not get worse. */
const drift = 1e-4

/** Something that was true of the offset at a moment of our clock. */
type Bound = { offset: number; at: number }

/**
 * What a link knows of the server's clock (rule C6). The server reads its clock after a question left and before its
 * answer came, so each exchange bounds the offset from both sides. The best bound of each side is kept, from whichever
 * exchange it came: a quick way out and a quick way back need not be the same one. Bounds loosen with time.
 */
export class ServerClock {
  #least: Bound = { offset: Number.NEGATIVE_INFINITY, at: 0 }
  #most: Bound = { offset: Number.POSITIVE_INFINITY, at: 0 }

  /** Takes an answer; both moments are on our clock. */
  note(sentAt: number, receivedAt: number, serverTime: number): void {
    const least = serverTime - receivedAt
    const most = serverTime - sentAt
    const known = this.#bounds(receivedAt)
    // What contradicts the newest answer was true of a clock that has been set since, or of another server's.
    if (least >= known.least || known.least > most) this.#least = { offset: least, at: receivedAt }
    if (most <= known.most || known.most < least) this.#most = { offset: most, at: receivedAt }
  }

  /**
   * @returns what to add to our clock to read the server's, and by how much that is wrong at most, in milliseconds;
   * undefined before the first answer
   */
  read(now: number): { offset: number; within: number } | undefined {
    const { least, most } = this.#bounds(now)
    if (most === Number.POSITIVE_INFINITY) return undefined
    return { offset: (least + most) / 2, within: (most - least) / 2 }
  }

  #bounds(now: number): { least: number; most: number } {
    return {
      least: this.#least.offset - (now - this.#least.at) * drift,
      most: this.#most.offset + (now - this.#most.at) * drift,
    }
  }
}
