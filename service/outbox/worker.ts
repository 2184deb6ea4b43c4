import type { Place, Wakeup, World } from '#core/ports.ts'
import { createRuns } from '#service/outbox/runs.ts'
import { createTimers } from '#service/outbox/timers.ts'

export type Worker = {
  startOn(place: Place): void
  /** Ends after the piece of work under way. */
  close(): Promise<void>
}

/** Places found in the queue that are looked after at a time. */
const mostAtOnce = 16

/**
 * Does outbox work: at once where this process saved it, and from the wake-up queue what a crash, another
 * process or a fault left behind.
 */
export function createWorker(options: {
  world: World
  sweepMs: number
  onProblem: (error: unknown) => void
}): Worker {
  const { world, sweepMs, onProblem } = options
  const timers = createTimers()
  let closed = false
  const runs = createRuns({ world, timers, goesOn: () => !closed, onProblem })
  /** By place. What lasts keeps nothing else waiting (rule S10). */
  const seenTo = new Map<string, Promise<void>>()

  async function seeTo(wakeup: Wakeup): Promise<void> {
    // Left in the queue while work remains, and where it fails each time, so that it shows again.
    if ((await runs.run(wakeup.place)) === 'nothing-left') await world.wakeups.done(wakeup)
  }

  async function sweep(): Promise<void> {
    for (const wakeup of await world.wakeups.receive()) {
      while (seenTo.size >= mostAtOnce) await Promise.race(seenTo.values())
      if (closed) return
      const key = `${wakeup.place.table} ${wakeup.place.partition}`
      // Its work has lasted until the wake-up showed again, and it does again should that not end well.
      if (seenTo.has(key)) continue
      const seeing = seeTo(wakeup)
        .catch(onProblem)
        .finally(() => seenTo.delete(key))
      seenTo.set(key, seeing)
    }
  }

  let sweeping = Promise.resolve()
  const sweepAgain = (): void => {
    sweeping = sweep()
      .catch(onProblem)
      .finally(() => timers.after(sweepMs, sweepAgain))
  }
  timers.after(0, sweepAgain)

  return {
    startOn(place) {
      if (!closed) void runs.run(place)
    },
    async close() {
      closed = true
      timers.cancelAll()
      await sweeping
      await Promise.all([...seenTo.values(), runs.ended()])
    },
  }
}
