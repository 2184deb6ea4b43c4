/** What a clock on the wall shows: `month` from 1, `minute` of the day from 0. */
export type WallTime = { year: number; month: number; day: number; minute: number }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * The moment at which a clock in this zone first shows a time, or a later one (rule P7): of a time that daylight
 * saving shows twice the first, of one that it leaves out the moment after it. A later time never comes earlier.
 * @param timeZone an IANA name; see `isTimeZone`
 * @returns milliseconds since 1970, UTC
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  const shown = wallMinutes(wall) * minuteMs
  // Clocks are between 14 hours ahead and 12 hours behind, so the moment lies in between.
  const earliest = shown - 15 * hourMs
  const latest = shown + 13 * hourMs
  const candidates = [earliest, shown, latest].map((near) => shown - offsetAt(near, timeZone))
  const exact = candidates.filter((at) => at + offsetAt(at, timeZone) === shown)
  return exact.length > 0 ? Math.min(...exact) : firstPast(shown, earliest, latest, timeZone)
}

/** What a clock in this zone shows at a moment. */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const shown = instant + offsetAt(instant, timeZone)
  const days = Math.floor(shown / dayMs)
  return { ...dateOf(days), minute: Math.floor((shown - days * dayMs) / minuteMs) }
}

/**
 * The moment at which clocks of this zone showed the same time so many days earlier (rule P7): an hour off that many
 * times 24 hours where they were set in between.
 */
export function daysBefore(instant: number, days: number, timeZone: string): number {
  const shown = wallMinutes(wallTimeAt(instant, timeZone)) * minuteMs
  const within = ((instant % minuteMs) + minuteMs) % minuteMs
  return instantOf(wallTimeAt(shown - days * dayMs, 'UTC'), timeZone) + within
}

/** Minutes on the wall since it showed the beginning of 1970, as if no clock were ever set. */
export function wallMinutes(wall: WallTime): number {
  return daysSince1970(wall) * 24 * 60 + wall.minute
}

/** Whether clocks of this place are known here. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false
  try {
    return clockOf(name) !== undefined
  } catch {
    return false
  }
}

/** How many days a month has; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return daysSince1970({ ...next, day: 1 }) - daysSince1970({ year, month, day: 1 })
}

/** Clocks jumped over `shown`: the moment of their jump. */
function firstPast(shown: number, earliest: number, latest: number, timeZone: string): number {
  let before = earliest
  let past = latest
  while (past - before > 1) {
    const middle = Math.floor((before + past) / 2)
    if (middle + offsetAt(middle, timeZone) >= shown) past = middle
    else before = middle
  }
  return past
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1_000) * 1_000
  const parts = clockOf(timeZone).formatToParts(second)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  const days = daysSince1970({ year: part('year'), month: part('month'), day: part('day') })
  return days * dayMs + part('hour') * hourMs + part('minute') * minuteMs + part('second') * 1_000 - second
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes long, and they are few. @throws RangeError where the zone is not known */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}

// Years are counted from March here, so that the leap day comes last; 400 of them always have as many days.
const daysIn400Years = 146_097
const daysTo1970 = 719_468

function daysSince1970({ year, month, day }: Omit<WallTime, 'minute'>): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const inEra = marchYear - era * 400
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return (
    era * daysIn400Years + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - daysTo1970
  )
}

function dateOf(days: number): Omit<WallTime, 'minute'> {
  const shifted = days + daysTo1970
  const era = Math.floor(shifted / daysIn400Years)
  const inEra = shifted - era * daysIn400Years
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const marchMonth = Math.floor((5 * inYear + 2) / 153)
  const month = ((marchMonth + 2) % 12) + 1
  const day = inYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: era * 400 + years + (month <= 2 ? 1 : 0), month, day }
}
