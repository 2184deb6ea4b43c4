import {
  cyclesAfter,
  type DatePlace,
  misplacedDate,
  type PlannedCycle,
  type Rhythm,
  type Schedule,
  type ScheduledDate,
} from '#core/contract/schedule.ts'

type Places = Record<ScheduledDate, DatePlace>

/** A schedule while its owner sets it. `custom`: no cycle comes by itself; the rest is kept for another choice. */
export type ScheduleDraft = Places & {
  rhythm: Rhythm | 'custom'
  firstMonth: number
  ahead: number
}

/** The order in which a period's dates come. */
export const dates = ['opens', 'closes', 'judged', 'ceremony'] as const satisfies ScheduledDate[]

const monthsOf: Record<Rhythm, number> = { monthly: 1, quarterly: 3, yearly: 12 }

const usual: Record<Rhythm, Places> = {
  monthly: {
    opens: { month: 0, day: 1, time: '09:00' },
    closes: { month: 0, day: 20, time: '18:00' },
    judged: { month: 0, day: 26, time: '18:00' },
    ceremony: { month: 0, day: 31, time: '15:00' },
  },
  quarterly: {
    opens: { month: 0, day: 1, time: '09:00' },
    closes: { month: 2, day: 1, time: '18:00' },
    judged: { month: 2, day: 15, time: '18:00' },
    ceremony: { month: 2, day: 31, time: '15:00' },
  },
  yearly: {
    opens: { month: 8, day: 1, time: '09:00' },
    closes: { month: 9, day: 31, time: '18:00' },
    judged: { month: 10, day: 20, time: '18:00' },
    ceremony: { month: 11, day: 10, time: '15:00' },
  },
}

/** What is saved, to be changed. */
export function scheduleDraftOf(schedule: Schedule | undefined): ScheduleDraft {
  if (!schedule) return { rhythm: 'custom', firstMonth: 1, ahead: 2, ...usual.quarterly }
  return { ...schedule }
}

/** Another rhythm, with dates that fit it; back to `custom` keeps the dates. */
export function withRhythm(draft: ScheduleDraft, rhythm: ScheduleDraft['rhythm']): ScheduleDraft {
  return rhythm === 'custom' ? { ...draft, rhythm } : { ...draft, ...usual[rhythm], rhythm }
}

/** What is sent; null where no cycle comes by itself. */
export function scheduleOf({ rhythm, ...rest }: ScheduleDraft): Schedule | null {
  return rhythm === 'custom' ? null : { ...rest, rhythm }
}

export type ScheduleFlaws = Partial<Record<ScheduledDate, 'time' | 'misplaced'>>

/** What still keeps it from being saved: missing times first, as order can't be told without them. */
export function checkSchedule(draft: ScheduleDraft): ScheduleFlaws {
  const schedule = scheduleOf(draft)
  if (!schedule) return {}
  const timeless = dates.filter((date) => !/^\d\d:\d\d$/.test(draft[date].time))
  if (timeless.length > 0) return Object.fromEntries(timeless.map((date) => [date, 'time' as const]))
  const misplaced = misplacedDate(schedule)
  return misplaced ? { [misplaced]: 'misplaced' } : {}
}

/** The next cycles by this schedule; none while something is wrong with it. */
export function nextCycles(
  draft: ScheduleDraft,
  timeZone: string,
  now: number,
  count: number,
): PlannedCycle[] {
  const schedule = scheduleOf(draft)
  if (!schedule || Object.keys(checkSchedule(draft)).length > 0) return []
  return [...take(cyclesAfter(schedule, timeZone, now), count)]
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0
  if (count === 0) return
  for (const item of items) {
    yield item
    if (++taken >= count) return
  }
}

/** The calendar months, from 0, in which the `offset`th month after a period's first falls. */
export function monthsAt(rhythm: Rhythm, firstMonth: number, offset: number): number[] {
  const length = monthsOf[rhythm]
  return Array.from(
    { length: 12 / length },
    (_, period) => (firstMonth - 1 + period * length + offset) % 12,
  ).sort((one, other) => one - other)
}

/** Months a date may be put in, counted from a period's first: into the next one and a little further. */
export function offsetsOf(rhythm: Rhythm, date: ScheduledDate, current: number): number[] {
  const length = monthsOf[rhythm]
  const last = date === 'opens' ? length - 1 : length + 2
  return Array.from({ length: Math.max(last, current) + 1 }, (_, offset) => offset)
}

/** How many months a period has. */
export function lengthOf(rhythm: Rhythm): number {
  return monthsOf[rhythm]
}
