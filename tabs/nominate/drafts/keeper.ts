import { NamedTimers } from '#tabs/live/named-timers.ts'
import { isEmpty, type NominationDraft } from '#tabs/nominate/draft.ts'
import type { Local, Saved } from '#tabs/nominate/drafts/saved.ts'
import type { ServerDraft } from '#tabs/nominate/drafts/server-draft.ts'

export type DraftState = {
  /** Names it on the server. */
  id: string
  value: NominationDraft
  /** It was there when the screen opened, or was taken up again. */
  restored: boolean
  standing: 'untouched' | 'typing' | 'saved' | 'device' | 'signed-out' | 'full' | 'refused' | 'ended'
  /** What another device had written, which this one's words took the place of. */
  other?: { value: NominationDraft; savedAt: number }
}

export type KeeperOptions = {
  /** What it starts from where nothing is kept: empty, or the nomination that is changed. */
  initial: NominationDraft
  read: () => unknown
  /** Undefined forgets it. */
  write: (local: Local | undefined) => void
  save: (local: Local, settled: boolean) => Promise<Saved>
  newId: () => string
}

/** From the last keystroke to saving on the server, and between attempts that failed, in milliseconds. */
export const pauseMs = 1_000
export const againMs = 5_000

/**
 * Keeps a draft: on this device with each keystroke, on the server after a pause. Nothing typed is lost by a reload,
 * by being offline or signed out, or because another device wrote, too.
 */
export class DraftKeeper {
  readonly #options: KeeperOptions
  readonly #timers = new NamedTimers<'save'>()
  readonly #listeners = new Set<() => void>()
  #local: Local
  #state: DraftState
  #settled = false
  #saving: Promise<void> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
    const kept = options.read() as Local | undefined
    this.#local = kept ?? this.#fresh()
    this.#state = {
      id: this.#local.id,
      value: { ...options.initial, ...this.#local.value },
      restored: kept !== undefined,
      standing: kept === undefined ? 'untouched' : kept.dirty ? 'device' : 'saved',
    }
  }

  readonly state = (): DraftState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The revision known of the server's; 0 while it has none. */
  get revision(): number {
    return this.#local.revision
  }

  set(value: NominationDraft): void {
    this.#keep({ ...this.#local, value, dirty: true })
    this.#show({ value, standing: this.#state.standing === 'ended' ? 'ended' : 'typing' })
    if (this.#state.standing !== 'ended') this.#timers.set('save', pauseMs, () => void this.save())
  }

  /** Begins to keep again what could not be saved before; on this device it is all along. */
  open(): void {
    this.#timers.open()
    if (this.#local.dirty && this.#state.standing !== 'ended')
      this.#timers.set('save', 0, () => void this.save())
  }

  close(): void {
    this.#timers.close()
  }

  /** Saves what is not saved yet. */
  async save(): Promise<void> {
    this.#timers.stop('save')
    if (this.#saving) await this.#saving
    if (!this.#local.dirty || this.#state.standing === 'ended') return
    this.#saving = this.#saveOnce().finally(() => (this.#saving = undefined))
    await this.#saving
  }

  /**
   * Sees to it that what stands here is on the server, because something else is to take its place; what ended
   * elsewhere goes on as a new one.
   * @returns false where it isn't, and so has to stay
   */
  async release(): Promise<boolean> {
    if (this.#local.revision === 0 && isEmpty(this.#local.value)) return true
    await this.save()
    if (this.#state.standing === 'ended') this.renew()
    while (this.#state.standing === 'typing') await this.save()
    return !this.#local.dirty
  }

  /** Begins anew with `value`; what was kept here is forgotten. */
  restart(value: NominationDraft = this.#options.initial): void {
    this.#timers.stop('save')
    this.#local = { ...this.#fresh(), value }
    this.#options.write(undefined)
    this.#state = { id: this.#local.id, value, restored: false, standing: 'untouched' }
    this.#tell()
  }

  /** Goes on with one the server has. */
  take(draft: ServerDraft): void {
    this.#timers.stop('save')
    this.#keep({ id: draft.id, revision: draft.revision, value: draft.value, dirty: false })
    this.#state = { id: draft.id, value: draft.value, restored: true, standing: 'saved', ...besides(draft) }
    this.#tell()
  }

  /** Keeps what stands here under a new name, after the draft ended elsewhere. */
  renew(): void {
    this.#keep({ ...this.#fresh(), value: this.#state.value, dirty: true })
    this.#show({ id: this.#local.id, standing: 'typing' })
    void this.save()
  }

  /** What of both devices goes on. */
  settle(value: NominationDraft): void {
    this.#settled = true
    this.#keep({ ...this.#local, value, dirty: true })
    const { other: _, ...rest } = this.#state
    this.#state = { ...rest, value, standing: 'typing' }
    this.#tell()
    void this.save()
  }

  /** What the server has now. Where nothing here waits to be saved, a newer one, or its end, is taken over. */
  heard(drafts: readonly ServerDraft[]): void {
    if (this.#local.dirty || this.#local.revision === 0) return
    const found = drafts.find(({ id }) => id === this.#local.id)
    if (!found) this.restart()
    else if (found.revision > this.#local.revision) this.take(found)
  }

  async #saveOnce(): Promise<void> {
    const sent = this.#local
    const saved = await this.#options.save(sent, this.#settled)
    // It was sent in, given up or exchanged for another meanwhile.
    if (this.#local.id !== sent.id) return
    switch (saved.kind) {
      case 'kept': {
        const unchanged = this.#local.value === sent.value
        this.#keep({ ...this.#local, revision: saved.draft.revision, dirty: !unchanged })
        this.#settled = false
        this.#show({ standing: unchanged ? 'saved' : 'typing', ...besides(saved.draft) })
        if (!unchanged && !this.#timers.has('save')) this.#timers.set('save', pauseMs, () => void this.save())
        return
      }
      case 'ended':
        return this.#show({ standing: 'ended' })
      case 'not-now':
        this.#show({ standing: saved.why === 'signed-out' ? 'signed-out' : 'device' })
        if (!this.#timers.has('save')) this.#timers.set('save', againMs, () => void this.save())
        return
      case 'refused':
        // The same would be refused again: the next keystroke tries anew.
        return this.#show({ standing: saved.why })
      default:
        return saved satisfies never
    }
  }

  #fresh(): Local {
    return { id: this.#options.newId(), revision: 0, value: this.#options.initial, dirty: false }
  }

  #keep(local: Local): void {
    this.#local = local
    const nothing = local.revision === 0 && isEmpty(local.value)
    this.#options.write(nothing ? undefined : local)
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function besides({ other }: ServerDraft): Pick<DraftState, 'other'> {
  return other === undefined ? {} : { other }
}
