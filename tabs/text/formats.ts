/** Dates, numbers and lists as a person's locale writes them. */
export type Formats = ReturnType<typeof createFormats>

const dayMs = 86_400_000

/** Formatters of one locale. Instants are milliseconds since 1970. */
export function createFormats(locale: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale)
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    /** For formats that only one screen needs. */
    locale,
    /** 3 Nov 2026 */
    date: (instant: number) => date.format(instant),
    /** Tuesday, 3 November */
    day: (instant: number) => day.format(instant),
    /** 3 Nov 2026, 15:00 */
    dateTime: (instant: number) => dateTime.format(instant),
    /** 15:00 */
    time: (instant: number) => time.format(instant),
    number: (value: number) => number.format(value),
    /** 4.25: always two decimals, so that columns of means line up. */
    decimal: (value: number) => decimal.format(value),
    list: (items: readonly string[]) => list.format(items),
    /** Pieces of a list, so that each item can be an element of its own. */
    listParts: (items: readonly string[]) => list.formatToParts(items),
    /** "2 days ago", "yesterday", "in 5 minutes"; a date when further off than four weeks. */
    ago: (instant: number, now: number) => ago(relative, date, instant, now),
  }
}

function ago(
  relative: Intl.RelativeTimeFormat,
  date: Intl.DateTimeFormat,
  instant: number,
  now: number,
): string {
  const difference = instant - now
  const size = Math.abs(difference)
  if (size > 28 * dayMs) return date.format(instant)
  if (size >= dayMs) return relative.format(Math.trunc(difference / dayMs), 'day')
  if (size >= 3_600_000) return relative.format(Math.trunc(difference / 3_600_000), 'hour')
  const minutes = Math.trunc(difference / 60_000)
  return minutes === 0 ? relative.format(0, 'second') : relative.format(minutes, 'minute')
}
