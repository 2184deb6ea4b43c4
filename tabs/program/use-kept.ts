import { useState } from 'react'

/** State that outlives the screen, in this window: what was typed is not lost by an error, a look elsewhere or a reload. */
export function useKept<T>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? initial : (JSON.parse(kept) as T)
  })
  return {
    value,
    keep: (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setValue(next)
    },
    forget: () => {
      sessionStorage.removeItem(key)
      setValue(initial)
    },
  }
}
