import type { SimulatedTime } from '#tests/model/time.ts'

/** Something said that waits for its answer. */
type Question = {
  event: string
  packet: string
  done(answer: unknown): void
  fail(error: Error): void
}

/** What a screen has asked: each question is answered once, or given up in time. */
export class Questions {
  readonly #time: SimulatedTime
  readonly #open = new Map<number, Question>()
  /** Those asked while there was no connection. */
  readonly #unsaid = new Set<number>()
  #asked = 0

  constructor(time: SimulatedTime) {
    this.#time = time
  }

  /** @param say says it now; without it, it waits for a connection */
  ask(event: string, message: unknown, ms: number, say?: (packet: string) => void): Promise<unknown> {
    const number = ++this.#asked
    const packet = `2${number}${JSON.stringify([event, message])}`
    return new Promise((done, fail) => {
      this.#open.set(number, { event, packet, done, fail })
      this.#time.after(ms, () => this.#over(number)?.fail(new Error('operation has timed out')))
      if (say) say(packet)
      else this.#unsaid.add(number)
    })
  }

  /** There is a connection now. */
  sayUnsaid(say: (packet: string) => void): void {
    for (const number of this.#unsaid) {
      const question = this.#open.get(number)
      if (question) say(question.packet)
    }
    this.#unsaid.clear()
  }

  /** @returns to what it is the answer; undefined for one that is answered or given up already */
  answered(number: number): Question | undefined {
    return this.#over(number)
  }

  /** The connection ended: nothing that was said will be answered. */
  disconnected(): void {
    for (const number of this.#open.keys())
      if (!this.#unsaid.has(number)) this.#over(number)?.fail(new Error('socket has been disconnected'))
  }

  #over(number: number): Question | undefined {
    const question = this.#open.get(number)
    this.#open.delete(number)
    return question
  }
}
