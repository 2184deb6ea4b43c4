/** Node fires at once what is set for later than this. Who is woken early looks again. */
const longestMs = 2 ** 31 - 1

export type Timers = {
  after(ms: number, act: () => void): void
  cancelAll(): void
}

/** Timers that end together, and of which none is set any more then. */
export function createTimers(): Timers {
  const timers = new Set<NodeJS.Timeout>()
  let closed = false
  return {
    after(ms, act) {
      if (closed) return
      const fire = () => {
        timers.delete(timer)
        act()
      }
      const timer = setTimeout(fire, Math.min(Math.max(ms, 0), longestMs))
      timers.add(timer)
    },
    cancelAll() {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
