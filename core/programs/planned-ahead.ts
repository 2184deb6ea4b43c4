import { cyclesAfter, type PlannedCycle } from '#core/contract/schedule.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { ProgramRecord } from './rows.ts'

export type Window = Pick<CycleHead, 'opensAt' | 'closesAt'>

const year = 366 * 24 * 60 * 60 * 1_000
/** Nothing is planned later than this: where no period is free until then, none is. */
const farthest = 10 * year

/**
 * Rule P8: the cycles that a program's schedule asks for now, in their order: as many that have not opened as it is
 * to have ahead, and those that should have opened since it was set and are not over, because nobody was there to
 * plan them. Where another cycle's nominations are open at the time, a period is left out.
 * @param others cycles that are scheduled or open and don't follow the schedule
 * @param left periods that can't be planned: they took place, or an owner cancelled them or set their dates
 */
export function plannedAhead(
  { schedule, timeZone }: Pick<ProgramRecord, 'schedule' | 'timeZone'>,
  others: readonly (Window & Pick<CycleHead, 'period'>)[],
  left: ReadonlySet<string>,
  now: number,
): PlannedCycle[] {
  if (!schedule) return []
  const byHand = others.filter(({ period, opensAt }) => period !== undefined && opensAt > now).length
  const planned: PlannedCycle[] = []
  for (const cycle of cyclesAfter(schedule, timeZone, schedule.since)) {
    const ahead = planned.filter(({ opensAt }) => opensAt > now).length + byHand
    if (ahead >= schedule.ahead || cycle.opensAt > now + farthest) break
    const isFree = !left.has(cycle.period) && !others.some((other) => overlap(cycle, other))
    if (isFree && cycle.closesAt > now) planned.push(cycle)
  }
  return planned
}

/** Whether nominations of both are open at some moment (rule P6). */
export function overlap(one: Window, other: Window): boolean {
  return one.opensAt < other.closesAt && other.opensAt < one.closesAt
}
