import { instantOf, wallTimeAt } from '#core/contract/calendar.ts'

/** A moment as a `datetime-local` field writes it, by the clocks of a time zone: `2026-11-21T15:00`. */
export function typedTimeOf(instant: number | undefined, timeZone: string): string {
  if (instant === undefined) return ''
  const { year, month, day, minute } = wallTimeAt(instant, timeZone)
  const two = (part: number) => String(part).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** The moment such a field names in a time zone; undefined while it is empty or incomplete. */
export function momentOf(typed: string, timeZone: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(typed)?.slice(1).map(Number)
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = parts
  if (year < 1970) return undefined
  return instantOf({ year, month, day, minute: hours * 60 + minutes }, timeZone)
}
