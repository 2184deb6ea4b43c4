import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLeft, nextDayAt } from '#core/messages/days-left.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const berlin = 'Europe/Berlin'

test('L10 days are those of the program’s calendar, from a week before until its time has come', () => {
  const startsAt = Date.parse('2026-03-30T18:00:00+02:00')
  const left = (local: string) => daysLeft(startsAt, berlin, Date.parse(local))
  expect(left('2026-03-22T23:59:59+01:00')).toBeUndefined()
  expect(left('2026-03-23T00:00:00+01:00')).toBe(7)
  // In the night before the 29th clocks were set forward.
  expect(left('2026-03-28T23:30:00+01:00')).toBe(2)
  expect(left('2026-03-29T23:30:00+02:00')).toBe(1)
  expect(left('2026-03-30T00:00:00+02:00')).toBe(0)
  expect(left('2026-03-30T17:59:59+02:00')).toBe(0)
  expect(left('2026-03-30T18:00:00+02:00')).toBeUndefined()
  // Elsewhere it is the next day already.
  expect(daysLeft(startsAt, 'Pacific/Auckland', Date.parse('2026-03-30T00:00:00+02:00'))).toBe(1)
})

test('L10 the number changes just when the next moment comes, whatever the zone', () => {
  const zones = [berlin, 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Santiago', 'Australia/Lord_Howe']
  const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) })
  const ahead = fc.integer({ min: 1, max: 12 * day })
  fc.assert(
    fc.property(moments, ahead, fc.constantFrom(...zones), (now, until, zone) => {
      const startsAt = now + until
      const next = nextDayAt(startsAt, zone, now) ?? Number.NaN
      expect(next).toBeGreaterThan(now)
      expect(daysLeft(startsAt, zone, next - 1)).toBe(daysLeft(startsAt, zone, now))
      expect(daysLeft(startsAt, zone, next)).not.toBe(daysLeft(startsAt, zone, now))
    }),
  )
  expect(nextDayAt(5 * day, berlin, 5 * day)).toBeNull()
})
