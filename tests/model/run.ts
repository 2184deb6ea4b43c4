import { plannedCeremony, planRow } from '#core/ceremony/state.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { evenings, openEvening } from '#tests/model/evening.ts'
import { checkVoters, finish } from '#tests/model/finish.ts'
import type { Schedule } from '#tests/model/schedule.ts'
import { Stage, type Told } from '#tests/model/stage.ts'
import { simulateTime } from '#tests/model/time.ts'
import { Truth } from '#tests/model/truth.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { tenant } from '#tests/support/test-world.ts'

/**
 * One evening of the live ceremony, as the service and the tab run it: two processes over the same rows, nine
 * screens, and everything that can go wrong between them. Time is simulated.
 * @throws Error that names each rule that didn't hold
 */
export async function runSchedule({ seed, evening, steps }: Schedule): Promise<Told> {
  const { rows, ceremonyId, cycleId } = await openEvening(evenings[evening] ?? [])
  const plan = await readRow(rows, programsOf(tenant), planRow, ceremonyId)
  if (!plan) throw new Error('The evening has no plan.')
  const time = simulateTime(seed)
  try {
    const truth = new Truth(plannedCeremony(plan.value), time.now)
    const stage = new Stage(truth, {
      time,
      rows: truth.watching(rows),
      wakeups: createMemoryWakeups({ now: time.now, delayMs: 6_000, leaseMs: 6_000 }),
      ceremonyId,
    })
    await time.pass(1_500)
    for (const { step, thenMs } of steps) {
      stage.take(step)
      await time.pass(thenMs)
      stage.compareQuiet()
      throwFaults(truth)
    }
    await stage.calm()
    throwFaults(truth)
    checkVoters(truth, stage.voters())
    await finish(stage, { rows, ceremonyId, cycleId })
    throwFaults(truth)
    return stage.told()
  } finally {
    time.end()
  }
}

function throwFaults({ faults }: Truth): void {
  if (faults.length > 0) throw new Error([...new Set(faults)].slice(0, 5).join('\n'))
}
