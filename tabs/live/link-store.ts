import type { CeremonyView } from '#core/contract/ceremony.ts'
import type { LinkState } from '#tabs/live/link-state.ts'
import { audienceOf, newestView } from '#tabs/live/newest-view.ts'

/** What a link knows at this moment, told to whoever listens when it changes; nothing changes while it is closed. */
export class LinkStore {
  readonly #listeners = new Set<() => void>()
  #state: LinkState = { connection: 'joining', offset: 0 }
  #closed = true

  readonly state = (): LinkState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get closed(): boolean {
    return this.#closed
  }

  open(): void {
    this.#closed = false
  }

  close(): void {
    this.#closed = true
  }

  /** The newest state's number, once there is one. */
  get seq(): number | undefined {
    const { view } = this.#state
    return view && audienceOf(view).seq
  }

  get isDrumroll(): boolean {
    const { view } = this.#state
    return view !== undefined && audienceOf(view).scene.kind === 'drumroll'
  }

  keep(view: CeremonyView): void {
    this.change({ view: newestView(this.#state.view, view) })
  }

  change(part: Partial<LinkState>): void {
    if (this.#closed) return
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
