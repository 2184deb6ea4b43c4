import type { Formats } from '#tabs/text/formats.ts'

const minute = 60_000
const hour = 60 * minute

/** A time to come as people estimate it: whole minutes, beyond a while whole hours. Undefined: less than a minute. */
export function timeLeft(ms: number, { locale }: Formats): string | undefined {
  if (ms < minute) return undefined
  const isLong = ms >= 2 * hour
  const unit = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLong ? 'hour' : 'minute',
    unitDisplay: 'long',
  })
  return unit.format(Math.round(ms / (isLong ? hour : minute)))
}

/** When something happened: the time of day, and another day by its date. */
export function whenOf(at: number, now: number, formats: Formats): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? formats.time(at) : formats.dateTime(at)
}
