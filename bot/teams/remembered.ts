/** Answers held for a while, the oldest given up first; what is asked for twice at once is done once. */
export type Remembered<T> = {
  /** The answer held under `key`, else that of `make`. One that fails is not held. */
  get(key: string, make: () => Promise<T>): Promise<T>
  /** Holds the answer under `key` no longer. */
  drop(key: string): void
}

/** Remembers at most `size` answers, each for `forMs` milliseconds by the clock `now`. */
export function remember<T>(options: { size: number; forMs: number; now: () => number }): Remembered<T> {
  const { size, forMs, now } = options
  const held = new Map<string, { answer: Promise<T>; until: number }>()

  function dropOld(): void {
    for (const [key, { until }] of held) {
      if (until > now() && held.size < size) return
      held.delete(key)
    }
  }

  return {
    get(key, make) {
      const known = held.get(key)
      if (known && known.until > now()) return known.answer
      held.delete(key)
      dropOld()
      const entry = { answer: make(), until: now() + forMs }
      held.set(key, entry)
      entry.answer.catch(() => {
        if (held.get(key) === entry) held.delete(key)
      })
      return entry.answer
    },
    drop: (key) => void held.delete(key),
  }
}
