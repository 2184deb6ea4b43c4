import { daysInMonth, instantOf, type WallTime, wallMinutes, wallTimeAt } from './calendar.ts'

// Without schemas, so that a screen that previews a schedule doesn't bring their library along.

export const rhythms = ['monthly', 'quarterly', 'yearly'] as const
export type Rhythm = (typeof rhythms)[number]

const monthsOf: Record<Rhythm, number> = { monthly: 1, quarterly: 3, yearly: 12 }

/** A date within a period: so many months after its first, that day or the month's last, at that time. */
export type DatePlace = {
  month: number
  /** 31 is the last day of every month. */
  day: number
  /** `09:30` */
  time: string
}

/** When the dates of a period come, in this order. */
export type ScheduledDate = 'opens' | 'closes' | 'judged' | 'ceremony'

/**
 * How a program's cycles follow each other, in its time zone. A program without one has cycles of its own making
 * only.
 */
export type Schedule = Record<ScheduledDate, DatePlace> & {
  rhythm: Rhythm
  /** A month in which a period begins, from 1; the first quarter of a quarterly program. */
  firstMonth: number
  /** How many cycles are there before they open. */
  ahead: number
}

/**
 * Rule P6: the first date that is not where it must be, in any month of any year: a period's nominations open in
 * it, are open for two days or more, and close before the next period's open; then come judging and ceremony.
 */
export function misplacedDate(schedule: Pick<Schedule, 'rhythm' | ScheduledDate>): ScheduledDate | undefined {
  const { opens, closes, judged, ceremony, rhythm } = schedule
  const length = monthsOf[rhythm]
  if (opens.month >= length) return 'opens'
  if (!everAfter(opens, closes, 2 * 24 * 60)) return 'closes'
  if (!everAfter(closes, { ...opens, month: opens.month + length }, 0)) return 'opens'
  if (!everAfter(closes, judged, 0)) return 'judged'
  return everAfter(judged, ceremony, 0) ? undefined : 'ceremony'
}

/** Whether one place is so many minutes after another, or more, in every month of a leap year and the years around it. */
function everAfter(one: DatePlace, other: DatePlace, minutes: number): boolean {
  return Array.from({ length: 48 }, (_, at) => 2027 * 12 + at).every((month) => {
    return wallMinutes(wallTimeOf(month, other)) - wallMinutes(wallTimeOf(month, one)) >= minutes
  })
}

/** A cycle as its program's schedule has it. */
export type PlannedCycle = {
  /** Names the period: year and month in which it begins. */
  period: string
  name: string
  opensAt: number
  closesAt: number
  judgedBy: number
  ceremonyAt: number
}

/**
 * The cycles that open after a moment, one after the other, without end (rules P6, P7).
 * @param after milliseconds since 1970, UTC
 */
export function* cyclesAfter(schedule: Schedule, timeZone: string, after: number): Generator<PlannedCycle> {
  const length = monthsOf[schedule.rhythm]
  const { year, month } = wallTimeAt(after, timeZone)
  const since = (year * 12 + month - schedule.firstMonth) % length
  // One period earlier than it seems, so that nothing depends on how far zones are apart.
  for (let at = year * 12 + month - 1 - since - length; ; at += length) {
    const planned = plannedCycle(schedule, timeZone, at)
    if (planned.opensAt > after) yield planned
  }
}

/** @param month in which the period begins, counted from January of the year 0 */
function plannedCycle(schedule: Schedule, timeZone: string, month: number): PlannedCycle {
  const at = (place: DatePlace) => instantOf(wallTimeOf(month, place), timeZone)
  return {
    period: monthKey(month),
    name: nameOf(schedule, month),
    opensAt: at(schedule.opens),
    closesAt: at(schedule.closes),
    judgedBy: at(schedule.judged),
    ceremonyAt: at(schedule.ceremony),
  }
}

function wallTimeOf(firstMonth: number, place: DatePlace): WallTime {
  const months = firstMonth + place.month
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  const [hours = 0, minutes = 0] = place.time.split(':').map(Number)
  return {
    year,
    month,
    day: Math.min(place.day, daysInMonth(year, month)),
    minute: hours * 60 + minutes,
  }
}

const monthKey = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** Read alike in every language: 2026-10, Q4 2026, 2026; of a year that begins within one, Q4 2026/27. */
function nameOf({ rhythm, firstMonth }: Schedule, month: number): string {
  if (rhythm === 'monthly') return monthKey(month)
  const inYear = (month - (firstMonth - 1) + 12) % 12
  const begun = Math.floor((month - inYear) / 12)
  const year = firstMonth === 1 ? String(begun) : `${begun}/${String((begun + 1) % 100).padStart(2, '0')}`
  return rhythm === 'yearly' ? year : `Q${Math.floor(inYear / 3) + 1} ${year}`
}
