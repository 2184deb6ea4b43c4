import type { BallotAnswer } from '#core/contract/voting.ts'
import { createCommandIds } from '#tabs/api/command-ids.ts'
import { ApiProblem, asProblem } from '#tabs/api/problem.ts'

/** What a voter sees of their own vote. */
export type BallotState = {
  /** What they chose last, stored or on its way. */
  chosen?: string | undefined
  /** What is stored. */
  stored?: string
  problem?: ApiProblem | undefined
}

type Sent = { commandId: string; option: string; after: number }

type BallotSetup = {
  send(message: Sent): Promise<BallotAnswer>
  /** Between two attempts where no answer came. */
  pause(): Promise<unknown>
  newId(): string
  changed(state: BallotState): void
}

/**
 * A voter's own ballot in one vote (rule C7): the last choice is sent until it is stored or refused, one message at a
 * time. One whose answer is lost goes again as it was; one that met a ballot it didn't know of goes anew, after it.
 */
export class Ballot {
  readonly #setup: BallotSetup
  readonly #ids: ReturnType<typeof createCommandIds>
  #state: BallotState = {}
  #number = 0
  #sending = false
  #closed = false

  constructor(setup: BallotSetup) {
    this.#setup = setup
    this.#ids = createCommandIds(setup.newId)
  }

  /** What the server told unasked, as of a moment: another screen's choice, or one made before this screen came. */
  readonly know = ({ option, number }: { option: string; number: number }): void => {
    if (this.#sending || number <= this.#number) return
    this.#number = number
    // What this voter chose here and was refused or never sent gives way to what counts.
    this.#change({ chosen: option, stored: option, problem: undefined })
  }

  readonly choose = (option: string): void => {
    this.#change({ chosen: option, problem: undefined })
    if (!this.#sending) void this.#sendOn()
  }

  /** The vote is over, or its screen is gone: nothing is sent any more. */
  readonly close = (): void => {
    this.#closed = true
  }

  async #sendOn(): Promise<void> {
    this.#sending = true
    while (!this.#closed && this.#state.chosen !== undefined && this.#state.chosen !== this.#state.stored) {
      if (!(await this.#attempt(this.#state.chosen))) break
    }
    this.#sending = false
  }

  /** @returns whether there is anything to be gained by going on */
  async #attempt(option: string): Promise<boolean> {
    const after = this.#number
    try {
      const answer = await this.#setup.send({
        commandId: this.#ids.idFor(`${option} ${after}`),
        option,
        after,
      })
      this.#ids.answered()
      this.#number = answer.number
      const stored = answer.taken ? option : answer.option
      this.#change({ problem: undefined, ...(stored === undefined ? {} : { stored }) })
      return true
    } catch (error) {
      const problem = asProblem(error)
      this.#change({ problem })
      if (!problem.mayHaveArrived) {
        this.#change({ chosen: this.#state.stored })
        return false
      }
      await this.#setup.pause()
      return true
    }
  }

  #change(part: Partial<BallotState>): void {
    this.#state = { ...this.#state, ...part }
    if (!this.#closed) this.#setup.changed(this.#state)
  }
}
