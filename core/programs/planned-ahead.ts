import { cyclesAfter, type PlannedCycle } from '#core/contract/schedule.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { Claim, ProgramRecord } from './rows.ts'

export type Window = Pick<CycleHead, 'opensAt' | 'closesAt'>

const year = 366 * 24 * 60 * 60 * 1_000
/** Nothing is planned later than this: where no period is free until then, none is. */
const farthest = 10 * year

/**
 * Rule P8: the cycles that a program's schedule asks for now, in their order: as many that have not opened as it is
 * to have ahead, and those that should have opened since it was set and are not over, because nobody was there to
 * plan them. Where another cycle's nominations are open at the time, or were to be before they were closed early, a
 * period is left out.
 * @param program with the claims that still count
 * @param others cycles that don't follow the schedule, also those that are over
 * @param left periods that can't be planned: they took place, or an owner cancelled them or set their dates
 */
export function plannedAhead(
  program: Pick<ProgramRecord, 'id' | 'schedule' | 'timeZone' | 'claims'>,
  others: readonly (Window & Pick<CycleHead, 'period'>)[],
  left: ReadonlySet<string>,
  now: number,
): PlannedCycle[] {
  const { schedule, timeZone } = program
  if (!schedule) return []
  // Of several who plan at once, the last one is right; owners were first.
  const claims = (program.claims ?? []).filter(({ by }) => by === 'owner')
  const byHand = others.filter(({ period, opensAt }) => period !== undefined && opensAt > now).length
  const planned: PlannedCycle[] = []
  for (const cycle of cyclesAfter(schedule, timeZone, schedule.since)) {
    const ahead = planned.filter(({ opensAt }) => opensAt > now).length + byHand
    if (ahead >= schedule.ahead || cycle.opensAt > now + farthest) break
    const id = plannedId(program.id, cycle)
    const isTaken =
      others.some((other) => overlap(cycle, other)) ||
      claims.some((claim) => claim.cycleId !== id && overlap(cycle, claim))
    if (!isTaken && !left.has(cycle.period) && cycle.closesAt > now) planned.push(cycle)
  }
  return planned
}

/** Rule P8: the id of a program's cycle of a period, by which it is created once. */
export const plannedId = (programId: string, { period }: PlannedCycle) => `${programId}-${period}`

/** Whether nominations of both are open at some moment (rule P6). */
export function overlap(one: Window, other: Window): boolean {
  return one.opensAt < other.closesAt && other.opensAt < one.closesAt
}

/** Rule P6: claims that still count. Who made an older one has written by now, or never will (rule N1). */
export function liveClaims({ claims = [] }: Pick<ProgramRecord, 'claims'>, now: number): Claim[] {
  return claims.filter(({ until }) => until > now)
}
