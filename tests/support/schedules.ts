import * as fc from 'fast-check'
import { misplacedDate, rhythms, type Schedule } from '#core/contract/schedule.ts'

/** Quarters of the year: nominations from the first to the last day, judges two weeks more, a ceremony a week later. */
export function schedule(over: Partial<Schedule> = {}): Schedule {
  return {
    rhythm: 'quarterly',
    firstMonth: 1,
    opens: { month: 0, day: 1, time: '09:00' },
    closes: { month: 2, day: 31, time: '17:00' },
    judged: { month: 3, day: 14, time: '17:00' },
    ceremony: { month: 3, day: 21, time: '15:00' },
    ahead: 2,
    ...over,
  }
}

const place = fc.record({
  month: fc.integer({ min: 0, max: 9 }),
  day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(28, 29, 30, 31)),
  time: fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((at) => [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':')),
})

/** Any schedule whose dates are in order. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    rhythm: fc.constantFrom(...rhythms),
    firstMonth: fc.integer({ min: 1, max: 12 }),
    places: fc.tuple(place, place, place, place),
    ahead: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ rhythm, firstMonth, places, ahead }) => {
    const length = { monthly: 1, quarterly: 3, yearly: 12 }[rhythm]
    const [opens, closes, judged, ceremony] = places
    // Most would be out of order otherwise.
    return {
      rhythm,
      firstMonth,
      ahead,
      opens: { ...opens, month: opens.month % length },
      closes: { ...closes, month: (opens.month % length) + (closes.month % length) },
      judged: { ...judged, month: length + judged.month },
      ceremony: { ...ceremony, month: length + judged.month + (ceremony.month % 3) },
    }
  })
  .filter((candidate) => misplacedDate(candidate) === undefined)
