import { drain } from '#core/outbox/drain.ts'
import type { Place, World } from '#core/ports.ts'

export type Worker = {
  startOn(place: Place): void
  /** Ends after the work under way. */
  close(): Promise<void>
}

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
  const running = new Map<string, { again: boolean; done: Promise<void> }>()
  const { after, cancelAll } = createTimers()
  let closed = false

  function startOn(place: Place): void {
    const key = `${place.table} ${place.partition}`
    const current = running.get(key)
    if (closed) return
    if (current) {
      current.again = true
      return
    }
    const run = { again: false, done: Promise.resolve() }
    run.done = work(place, run)
      .catch(onProblem)
      .finally(() => running.delete(key))
    running.set(key, run)
  }

  async function work(place: Place, run: { again: boolean }): Promise<void> {
    do {
      run.again = false
      const dueAt = await drain(world, place)
      if (dueAt !== undefined) after(dueAt - world.now(), () => startOn(place))
    } while (run.again)
  }

  async function sweep(): Promise<void> {
    const { wakeups } = world
    for (const wakeup of await wakeups.receive()) {
      if (closed) return
      try {
        // Left in the queue while work remains, so that it shows again.
        if ((await drain(world, wakeup.place)) === undefined) await wakeups.done(wakeup)
      } catch (error) {
        // Work that fails each time must not keep what waits behind it from being done.
        onProblem(error)
      }
    }
  }

  let sweeping = Promise.resolve()
  const sweepAgain = (): void => {
    sweeping = sweep()
      .catch(onProblem)
      .finally(() => after(sweepMs, sweepAgain))
  }
  after(0, sweepAgain)

  return {
    startOn,
    async close() {
      closed = true
      cancelAll()
      await Promise.all([sweeping, ...[...running.values()].map(({ done }) => done)])
    },
  }
}

/** Node fires at once what is set for later than this. Who is woken early looks again. */
const longestMs = 2 ** 31 - 1

/** Timers that end together, and of which none is set any more then. */
function createTimers() {
  const timers = new Set<NodeJS.Timeout>()
  let closed = false
  return {
    after(ms: number, act: () => void): void {
      if (closed) return
      const fire = () => {
        timers.delete(timer)
        act()
      }
      const timer = setTimeout(fire, Math.min(Math.max(ms, 0), longestMs))
      timers.add(timer)
    },
    cancelAll(): void {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
