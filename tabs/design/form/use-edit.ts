import { useDraft } from '#tabs/text/use-draft.ts'

/** What an owner is changing, over what is saved. */
export type Edit<T> = {
  value: T
  set: (value: T) => void
  /** Whether it differs from what is saved. */
  changed: boolean
  /** It was already changed when the screen opened: kept from before. */
  restored: boolean
  /** The revision it was begun on, which tells the server what was seen. */
  revision: number
  /** Somebody else has saved since it was begun. */
  overtaken: boolean
  /** Holds on to what is changed, knowing the newest. */
  keep: () => void
  /** Back to what is saved. */
  discard: () => void
}

type Kept<T> = { changed?: T; revision?: number }
const nothing = {}

/**
 * Changes to something saved, kept in this window until they are saved or given up.
 * @param key what it is about, and whose changes they are
 */
export function useEdit<T>(key: string, saved: T, revision: number): Edit<T> {
  const draft = useDraft<Kept<T>>(`edit.${key}`, nothing)
  const kept = draft.value
  const value = kept.changed ?? saved
  const changed = kept.changed !== undefined && JSON.stringify(kept.changed) !== JSON.stringify(saved)
  const begunOn = changed ? (kept.revision ?? revision) : revision
  return {
    value,
    set: (next) => draft.set({ changed: next, revision: begunOn }),
    changed,
    restored: draft.restored && changed,
    revision: begunOn,
    overtaken: begunOn !== revision,
    keep: () => draft.set({ changed: value, revision }),
    discard: draft.discard,
  }
}
