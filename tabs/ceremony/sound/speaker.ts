import { bells, drumroll } from '#tabs/ceremony/sound/instruments.ts'

export type Sound = 'drumroll' | 'bells' | 'none'

/** What a stage is heard from. Silent until it is opened and the browser lets it be heard. */
export class Speaker {
  readonly #listeners = new Set<() => void>()
  #context: AudioContext | undefined

  readonly open = (): (() => void) => {
    const context = new AudioContext()
    this.#context = context
    context.addEventListener('statechange', this.#changed)
    this.#changed()
    return () => {
      this.#context = undefined
      void context.close()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly running = (): boolean => this.#context?.state === 'running'

  /** A press lets it be heard where the browser asked for one. */
  readonly resume = (): void => void this.#context?.resume()

  /** @returns how to end it early */
  readonly play = (sound: Sound): (() => void) => {
    const context = this.#context
    if (context && sound === 'drumroll') return drumroll(context, context.destination)
    if (context && sound === 'bells') return bells(context, context.destination)
    return () => undefined
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener()
  }
}
