import { wallTimeAt } from '#core/contract/calendar.ts'
import type { Schedule } from '#core/contract/schedule.ts'
import { setSchedule } from '#core/programs/set-schedule.ts'
import type { SampleCycle } from '#local/sample/open-cycle.ts'
import type { PastWorld } from '#local/sample/past-world.ts'
import { programId, sampleProgram } from '#local/sample/program.ts'

/** Has Dana set quarters from the next one on, so that cycles lie ahead. */
export async function addSchedule(past: PastWorld, current: SampleCycle, time: number): Promise<void> {
  await setSchedule(past.at(time), await past.actor('dana', time), {
    programId,
    commandId: crypto.randomUUID(),
    revision: 1,
    schedule: quartersAfter(current),
  })
}

/** Nominations open with the quarter, or where the current cycle closes within it, on the day after. */
function quartersAfter({ opensAt, closesAt }: SampleCycle): Schedule {
  const { month: named } = wallTimeAt((opensAt + closesAt) / 2, sampleProgram.timeZone)
  const { month, day } = wallTimeAt(closesAt + 24 * 60 * 60 * 1_000, sampleProgram.timeZone)
  const quarter = Math.floor((named - 1) / 3) + 1
  const monthsIn = (month - 1 - quarter * 3 + 12) % 12
  const within = monthsIn < 3 ? { month: monthsIn, day } : { month: 0, day: 1 }
  return {
    rhythm: 'quarterly',
    firstMonth: 1,
    opens: { ...within, time: '08:00' },
    closes: { month: within.month + 2, day: 20, time: '17:00' },
    judged: { month: within.month + 3, day: 10, time: '17:00' },
    ceremony: { month: within.month + 3, day: 20, time: '15:00' },
    ahead: 2,
  }
}
