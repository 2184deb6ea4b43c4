import { drain } from '#core/outbox/drain.ts'
import type { Place, World } from '#core/ports.ts'
import type { Timers } from '#service/outbox/timers.ts'

/** What became of looking after a place. */
type Outcome = 'nothing-left' | 'later' | 'failed'
type Run = { again: boolean; outcome: Promise<Outcome> }

export type Runs = {
  /** Does what waits in a place now, and again when more becomes due. Where it is under way, it looks once more. */
  run(place: Place): Promise<Outcome>
  /** All that is under way. */
  ended(): Promise<unknown>
}

/** The places whose outbox work this process is doing, each once at a time. */
export function createRuns(options: {
  world: World
  timers: Timers
  /** Not any more once the process ends: what is left is for another, or for the next start. */
  goesOn: () => boolean
  onProblem: (error: unknown) => void
}): Runs {
  const { world, timers, goesOn, onProblem } = options
  const running = new Map<string, Run>()
  const alarms = new Map<string, number>()

  function run(place: Place): Promise<Outcome> {
    const key = `${place.table} ${place.partition}`
    const current = running.get(key)
    if (current) {
      current.again = true
      return current.outcome
    }
    const begun: Run = { again: false, outcome: Promise.resolve('failed') }
    running.set(key, begun)
    begun.outcome = work(place, key, begun).catch((error: unknown) => {
      onProblem(error)
      return 'failed'
    })
    return begun.outcome
  }

  async function work(place: Place, key: string, run: Run): Promise<Outcome> {
    try {
      for (;;) {
        run.again = false
        const dueAt = await drain(world, place, goesOn)
        if (!goesOn()) return dueAt === undefined ? 'nothing-left' : 'later'
        if (dueAt !== undefined) wake(place, key, dueAt)
        if (!run.again) return dueAt === undefined ? 'nothing-left' : 'later'
      }
    } finally {
      // In the moment it ends: nobody can still ask it to look again.
      running.delete(key)
    }
  }

  /** One alarm for a place, however often it is found that there will be something to do. */
  function wake(place: Place, key: string, dueAt: number): void {
    const set = alarms.get(key)
    if (set !== undefined && set <= dueAt) return
    alarms.set(key, dueAt)
    timers.after(dueAt - world.now(), () => {
      if (alarms.get(key) === dueAt) alarms.delete(key)
      void run(place)
    })
  }

  return { run, ended: () => Promise.all([...running.values()].map(({ outcome }) => outcome)) }
}
