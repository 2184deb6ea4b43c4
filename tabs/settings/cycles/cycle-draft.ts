import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { momentOf, typedTimeOf } from '#tabs/settings/cycles/zone-time.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** A cycle's dates, in the order in which they come. */
export const cycleDates = ['opensAt', 'closesAt', 'judgedBy', 'ceremonyAt'] as const
export type CycleDate = (typeof cycleDates)[number]

/** A cycle while its owner sets it: dates as typed, by the clocks of the program's place. */
export type CycleDraft = { name: string } & Record<CycleDate, string>

export type CycleFlaw = 'name' | 'missing' | 'past' | 'order'
export type CycleFlaws = Partial<Record<'name' | CycleDate, CycleFlaw>>

export function cycleDraftOf(cycle: OwnedCycle, timeZone: string): CycleDraft {
  const { name, opensAt, closesAt, judgedBy, ceremonyAt } = cycle
  const typed = (instant: number | undefined) => typedTimeOf(instant, timeZone)
  return {
    name,
    opensAt: typed(opensAt),
    closesAt: typed(closesAt),
    judgedBy: typed(judgedBy),
    ceremonyAt: typed(ceremonyAt),
  }
}

const movable: Record<CycleDate, readonly OwnedCycle['status'][]> = {
  opensAt: ['scheduled'],
  closesAt: ['scheduled', 'open'],
  judgedBy: ['scheduled', 'open', 'closing', 'judging'],
  ceremonyAt: ['scheduled', 'open', 'closing', 'judging', 'decided'],
}

/** Whether a date may still be moved (rule P9). */
export function isMovable(date: CycleDate, status: OwnedCycle['status']): boolean {
  return movable[date].includes(status)
}

/** The dates that differ from what is saved, as moments; what was cleared or is incomplete is left out. */
export function movedDates(draft: CycleDraft, before: CycleDraft, timeZone: string) {
  return momentsOf(
    draft,
    cycleDates.filter((date) => draft[date] !== before[date]),
    timeZone,
  )
}

/** Dates as moments; those that may be missing and are, are left out. */
export function momentsOf(draft: CycleDraft, dates: readonly CycleDate[], timeZone: string) {
  const moments: Partial<Record<CycleDate, number>> = {}
  for (const date of dates) {
    const moment = momentOf(draft[date], timeZone)
    if (moment !== undefined) moments[date] = moment
  }
  return moments
}

/**
 * What keeps a cycle's dates from being saved. Of a cycle that is there, `before` says what is saved: only what was
 * moved must lie ahead.
 */
export function checkCycle(
  draft: CycleDraft,
  before: CycleDraft | undefined,
  timeZone: string,
  now: number,
): CycleFlaws {
  const flaws: CycleFlaws = countPoints(draft.name) === 0 ? { name: 'name' } : {}
  const moments = momentsOf(draft, cycleDates, timeZone)
  let earlier = Number.NEGATIVE_INFINITY
  for (const date of cycleDates) {
    const moment = moments[date]
    const needed = date === 'opensAt' || date === 'closesAt' || (before !== undefined && before[date] !== '')
    if (moment === undefined) {
      if (needed) flaws[date] = 'missing'
      continue
    }
    const movedToPast = before === undefined ? date === 'closesAt' : draft[date] !== before[date]
    if (date === 'closesAt' ? moment <= earlier : moment < earlier) flaws[date] = 'order'
    else if (movedToPast && moment <= now) flaws[date] = 'past'
    earlier = Math.max(earlier, moment)
  }
  return flaws
}
