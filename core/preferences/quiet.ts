import { instantOf, type WallTime, wallMinutes, wallTimeAt } from '#core/contract/calendar.ts'
import type { QuietHours } from '#core/contract/preferences.ts'

/**
 * Rule Q4: when the quiet hours end in which a moment lies by the clocks of a zone; undefined where it lies in none.
 * They begin and end at their times on the wall (rule P7), so that clocks set in between make them longer or shorter.
 * @param now and the answer in milliseconds since 1970, UTC
 */
export function quietUntil({ from, to }: QuietHours, timeZone: string, now: number): number | undefined {
  const today = wallTimeAt(now, timeZone)
  for (const days of [-1, 0]) {
    const begins = instantOf({ ...daysAfter(today, days), minute: from }, timeZone)
    const ends = instantOf({ ...daysAfter(today, to > from ? days : days + 1), minute: to }, timeZone)
    if (begins <= now && now < ends) return ends
  }
  return undefined
}

function daysAfter(wall: WallTime, days: number): WallTime {
  return wallTimeAt((wallMinutes(wall) + days * 24 * 60) * 60_000, 'UTC')
}
