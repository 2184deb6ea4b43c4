import { instantOf, wallMinutes, wallTimeAt } from '#core/contract/calendar.ts'

/** From so many days before on, an invitation counts them (rule L10). */
const countedFrom = 7
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** How many midnights of this zone are left until a ceremony; undefined long before, and once its time has come. */
export function daysLeft(startsAt: number, timeZone: string, now: number): number | undefined {
  if (now >= startsAt) return undefined
  const left = dayOf(startsAt, timeZone) - dayOf(now, timeZone)
  return left <= countedFrom ? left : undefined
}

/** When that is another number; null where it will not be any more. */
export function nextDayAt(startsAt: number, timeZone: string, now: number): number | null {
  const last = dayOf(startsAt, timeZone)
  for (let left = countedFrom; left >= 0; left--) {
    const midnight = instantOf(wallTimeAt((last - left) * dayMs, 'UTC'), timeZone)
    if (midnight > now && midnight < startsAt) return midnight
  }
  return startsAt > now ? startsAt : null
}

/** Days on the calendar of this zone, counted from the beginning of 1970. */
function dayOf(instant: number, timeZone: string): number {
  return Math.floor((wallMinutes(wallTimeAt(instant, timeZone)) * minuteMs) / dayMs)
}
