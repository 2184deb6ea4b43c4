import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLeft, nextDayAt } from '#core/messages/days-left.ts'

const day = 24 * 60 * 60_000

test('L10 days are of 24 hours, from a week before until its time has come, whatever calendar its readers have', () => {
  const startsAt = Date.parse('2026-03-30T18:00:00+02:00')
  const left = (local: string) => daysLeft(startsAt, Date.parse(local))
  expect(left('2026-03-23T17:59:59+02:00')).toBeUndefined()
  expect(left('2026-03-23T18:00:00+02:00')).toBe(7)
  // Today in Berlin, tomorrow in New York, and tomorrow in Auckland, where it is on the 31st.
  expect(left('2026-03-30T01:00:00+02:00')).toBe(1)
  // In the night before the 29th clocks were set forward.
  expect(left('2026-03-28T23:30:00+01:00')).toBe(2)
  expect(left('2026-03-30T17:59:59+02:00')).toBe(1)
  expect(left('2026-03-30T18:00:00+02:00')).toBeUndefined()
})

test('L10 the number changes just when the next moment comes', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) })
  const ahead = fc.integer({ min: 1, max: 12 * day })
  fc.assert(
    fc.property(moments, ahead, (now, until) => {
      const startsAt = now + until
      const next = nextDayAt(startsAt, now) ?? Number.NaN
      expect(next).toBeGreaterThan(now)
      expect(daysLeft(startsAt, next - 1)).toBe(daysLeft(startsAt, now))
      expect(daysLeft(startsAt, next)).not.toBe(daysLeft(startsAt, now))
    }),
  )
  expect(nextDayAt(5 * day, 5 * day)).toBeNull()
})
