import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import type { World } from '#core/ports.ts'
import { forgetCommands } from '#core/records/forget-commands.ts'

export type Scheduler = {
  /** Ends after the work under way. */
  close(): Promise<void>
}

/**
 * Opens and closes cycles on their dates and creates those ahead, for every tenant; forgets old commands. Any number of processes may do
 * this at once: each step is taken once, and one that nobody was there to take is taken later.
 */
export function createScheduler(options: {
  world: World
  tenants: readonly string[]
  /** How often each tenant is looked at, in milliseconds; also right when a step is known to be due. */
  scheduleMs: number
  onProblem: (error: unknown) => void
}): Scheduler {
  const { world, tenants, scheduleMs, onProblem } = options
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()

  async function look(): Promise<void> {
    const dues: number[] = []
    for (const tenant of tenants) {
      if (closed) return
      try {
        const due = await keepSchedule(world, tenant)
        if (due !== undefined) dues.push(due)
        await forgetCommands(world, tenant, onProblem)
      } catch (error) {
        // One tenant's trouble is no other's; what is due stays due.
        onProblem(error)
      }
    }
    lookAfter(Math.min(scheduleMs, ...dues.map((due) => Math.max(due - world.now(), 0))))
  }

  function lookAfter(ms: number): void {
    if (closed) return
    timer = setTimeout(() => {
      looking = look()
    }, ms)
  }

  lookAfter(scheduleMs)
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
    },
  }
}
