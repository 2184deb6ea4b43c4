import { useCallback, useState } from 'react'

/** What somebody is writing, kept through reloads and detours until it is done with. */
export type Draft<T> = {
  value: T
  set: (value: T) => void
  /** Forgets it: it was sent, or given up. */
  discard: () => void
  /** It was already there when the screen opened. */
  restored: boolean
}

/** A draft in this browser tab's session, under a key that names the person and what it is about. */
export function useDraft<T>(key: string, empty: T): Draft<T> {
  const name = `laurels.draft.${key}`
  const [{ value, restored }, setState] = useState(() => {
    const kept = read<T>(name)
    return { value: kept === undefined ? empty : { ...empty, ...kept }, restored: kept !== undefined }
  })
  const set = useCallback(
    (value: T) => {
      setState((before) => ({ ...before, value }))
      write(name, value)
    },
    [name],
  )
  const discard = useCallback(() => {
    setState({ value: empty, restored: false })
    write(name, undefined)
  }, [name, empty])
  return { value, set, discard, restored }
}

// Where storage is blocked, or holds something broken, a draft lives only as long as its screen.
function read<T>(name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(name)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Nothing to be done about it.
  }
}
