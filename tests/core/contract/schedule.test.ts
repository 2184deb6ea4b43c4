import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, wallTimeAt } from '#core/contract/calendar.ts'
import {
  cyclesAfter,
  misplacedDate,
  type PlannedCycle,
  type Schedule,
  type ScheduledDate,
} from '#core/contract/schedule.ts'
import { orderedSchedule } from '#core/contract/schedule-schema.ts'
import { anySchedule, schedule } from '#tests/support/schedules.ts'

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const moment = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2090, 0, 1) })
const day = 24 * 60 * 60 * 1_000

function first(count: number, given: Schedule, timeZone: string, after: number): PlannedCycle[] {
  const cycles: PlannedCycle[] = []
  for (const cycle of cyclesAfter(given, timeZone, after)) {
    cycles.push(cycle)
    if (cycles.length === count) break
  }
  return cycles
}

test('P6 the dates of a cycle are in order, and nominations of one cycle are open at a time', () => {
  fc.assert(
    fc.property(anySchedule, zone, moment, (given, timeZone, after) => {
      const cycles = first(15, given, timeZone, after)
      for (const [at, cycle] of cycles.entries()) {
        expect(cycle.opensAt).toBeGreaterThan(cycles[at - 1]?.opensAt ?? after)
        expect(cycle.opensAt).toBeGreaterThanOrEqual(cycles[at - 1]?.closesAt ?? 0)
        expect(cycle.closesAt - cycle.opensAt).toBeGreaterThanOrEqual(day)
        expect(cycle.judgedBy).toBeGreaterThanOrEqual(cycle.closesAt)
        expect(cycle.ceremonyAt).toBeGreaterThanOrEqual(cycle.judgedBy)
      }
      expect(new Set(cycles.map(({ period }) => period)).size).toBe(cycles.length)
      expect(new Set(cycles.map(({ name }) => name)).size).toBe(cycles.length)
    }),
    { numRuns: 100 },
  )
})

test('P7 every date comes on its day of the month, or the last, at its time on the wall', () => {
  fc.assert(
    fc.property(anySchedule, zone, moment, (given, timeZone, after) => {
      for (const cycle of first(8, given, timeZone, after)) {
        const [year = 0, month = 0] = cycle.period.split('-').map(Number)
        const moments = [cycle.opensAt, cycle.closesAt, cycle.judgedBy, cycle.ceremonyAt]
        for (const [at, key] of (['opens', 'closes', 'judged', 'ceremony'] as const).entries()) {
          const { month: months, day, time } = given[key]
          const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
          const wanted = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
          const [hours = 0, minutes = 0] = time.split(':').map(Number)
          const wall = {
            year: wanted.getUTCFullYear(),
            month: wanted.getUTCMonth() + 1,
            day: wanted.getUTCDate(),
            minute: hours * 60 + minutes,
          }
          // Equal but where clocks jump over it, of which the calendar's own tests tell.
          expect(moments[at]).toBe(instantOf(wall, timeZone))
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('P8 a period’s cycle is the same from wherever one counts', () => {
  fc.assert(
    fc.property(anySchedule, zone, moment, (given, timeZone, after) => {
      const [, second, third] = first(3, given, timeZone, after)
      expect(first(1, given, timeZone, second?.opensAt ?? 0)).toEqual([third])
      expect(first(1, given, timeZone, (second?.opensAt ?? 0) - 1)).toEqual([second])
    }),
    { numRuns: 100 },
  )
})

test('P7 the last day of a month is the last of each, also in leap years', () => {
  const monthly = schedule({
    rhythm: 'monthly',
    closes: { month: 0, day: 31, time: '17:00' },
    judged: { month: 1, day: 5, time: '17:00' },
    ceremony: { month: 1, day: 9, time: '15:00' },
  })
  const closing = first(14, monthly, 'Europe/Berlin', Date.UTC(2027, 11, 31)).map(({ closesAt }) => {
    const { month, day, minute } = wallTimeAt(closesAt, 'Europe/Berlin')
    return `${month}/${day} ${minute / 60}`
  })
  const days = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31', '31', '28']
  expect(closing).toEqual(days.map((day, at) => `${(at % 12) + 1}/${day} 17`))
})

test('P7 opening stays at nine through daylight saving', () => {
  const opening = first(4, schedule(), 'America/New_York', Date.UTC(2026, 0, 2))
  expect(opening.map(({ opensAt }) => new Date(opensAt).toISOString())).toEqual([
    '2026-04-01T13:00:00.000Z',
    '2026-07-01T13:00:00.000Z',
    '2026-10-01T13:00:00.000Z',
    '2027-01-01T14:00:00.000Z',
  ])
})

test('P8 cycles are called after their period', () => {
  const names = (given: Partial<Schedule>) =>
    first(2, schedule(given), 'UTC', Date.UTC(2026, 8, 1)).map(({ name }) => name)
  expect(names({})).toEqual(['Q4 2026', 'Q1 2027'])
  expect(names({ firstMonth: 4 })).toEqual(['Q3 2026/27', 'Q4 2026/27'])
  expect(names({ firstMonth: 10 })).toEqual(['Q1 2026/27', 'Q2 2026/27'])
  const yearly = { rhythm: 'yearly', closes: { month: 11, day: 1, time: '17:00' } } as const
  const later = {
    judged: { month: 11, day: 20, time: '17:00' },
    ceremony: { month: 12, day: 1, time: '09:00' },
  }
  expect(names({ ...yearly, ...later })).toEqual(['2027', '2028'])
  expect(names({ ...yearly, ...later, firstMonth: 11 })).toEqual(['2026/27', '2027/28'])
  const monthly = { rhythm: 'monthly', closes: { month: 0, day: 20, time: '17:00' } } as const
  expect(names(monthly)).toEqual(['2026-09', '2026-10'])
})

test.each<[ScheduledDate, string, Partial<Schedule>]>([
  ['opens', 'opens after its period', { opens: { month: 3, day: 1, time: '09:00' } }],
  ['closes', 'closes before it opens', { closes: { month: 0, day: 1, time: '08:00' } }],
  ['closes', 'is open for a day only', { closes: { month: 0, day: 2, time: '09:00' } }],
  [
    'closes',
    'closes on the day it opens in February alone',
    { opens: { month: 1, day: 28, time: '09:00' }, closes: { month: 1, day: 31, time: '09:00' } },
  ],
  ['opens', 'is still open when the next opens', { closes: { month: 3, day: 1, time: '09:01' } }],
  ['judged', 'is judged before it closes', { judged: { month: 2, day: 30, time: '17:00' } }],
  ['ceremony', 'has its ceremony before judges are done', { ceremony: { month: 3, day: 13, time: '09:00' } }],
])('P6 a schedule is refused at “%s”, because it %s', (key, _, given) => {
  expect(misplacedDate(schedule(given))).toBe(key)
  const parsed = orderedSchedule.safeParse(schedule(given))
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[key]])
})

test('P6 nominations may close in the minute in which the next open', () => {
  expect(misplacedDate(schedule({ closes: { month: 3, day: 1, time: '09:00' } }))).toBeUndefined()
})
