const renewAheadMs = 60_000
const soonestMs = 5_000
const longestTimerMs = 2 ** 31 - 1

/** A person's token and when it ends; `fresh` for a new one. */
export type AskForToken = (fresh: boolean) => Promise<{ token: string; expiresAt: number }>

type PassSetup = {
  ask: AskForToken
  /** Calls back after so long, unless asked again before. */
  later: (ms: number, act: () => void) => void
  /** Tells the server a new token over the open connection. */
  tell: (token: string) => Promise<unknown>
}

/** What lets a link in: a token, replaced by a fresh one shortly before it ends. */
export class Pass {
  readonly #setup: PassSetup
  #stale = false

  constructor(setup: PassSetup) {
    this.#setup = setup
  }

  readonly token = async (): Promise<string> => {
    const { token, expiresAt } = await this.#setup.ask(this.#stale)
    this.#stale = false
    this.#renewBefore(expiresAt)
    return token
  }

  /** The server didn't take it: the next one is to be fresh. */
  refused(): void {
    this.#stale = true
  }

  #renewBefore(expiresAt: number): void {
    const inMs = Math.max(expiresAt - Date.now() - renewAheadMs, soonestMs)
    this.#setup.later(Math.min(inMs, longestTimerMs), () => void this.#renew())
  }

  async #renew(): Promise<void> {
    this.#stale = true
    try {
      await this.#setup.tell(await this.token())
    } catch {
      // Not reached: connecting again brings a token of its own.
      this.#renewBefore(0)
    }
  }
}
