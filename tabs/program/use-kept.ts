import { useState } from 'react'

/** State that outlives the screen, in this window: what was typed is not lost by an error, a look elsewhere or a reload. */
export function useKept<T>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => read(key) ?? initial)
  return {
    value,
    keep: (next: T) => {
      write(key, next)
      setValue(next)
    },
    forget: () => {
      write(key, undefined)
      setValue(initial)
    },
  }
}

// Where storage is blocked, or holds something broken, it lives only as long as its screen.
function read<T>(key: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Nothing to be done about it.
  }
}
