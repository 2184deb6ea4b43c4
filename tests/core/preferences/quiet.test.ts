import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallTimeAt } from '#core/contract/calendar.ts'
import { quietUntil } from '#core/preferences/quiet.ts'

const hour = 60 * 60_000
const night = { from: 20 * 60, to: 8 * 60 }
const berlin = 'Europe/Berlin'

/** When a message of a moment may go out, by the hours and the clocks of a zone. */
function sentAt(moment: string, hours = night, timeZone = berlin): string {
  const now = Date.parse(moment)
  return new Date(quietUntil(hours, timeZone, now) ?? now).toISOString()
}

test('Q4 quiet hours go over midnight, begin on the minute and end on it', () => {
  expect(sentAt('2026-01-05T18:59:59.999Z')).toBe('2026-01-05T18:59:59.999Z')
  expect(sentAt('2026-01-05T19:00:00.000Z')).toBe('2026-01-06T07:00:00.000Z')
  expect(sentAt('2026-01-05T23:30:00.000Z')).toBe('2026-01-06T07:00:00.000Z')
  expect(sentAt('2026-01-06T06:59:59.999Z')).toBe('2026-01-06T07:00:00.000Z')
  expect(sentAt('2026-01-06T07:00:00.000Z')).toBe('2026-01-06T07:00:00.000Z')
  expect(sentAt('2026-12-31T20:00:00.000Z')).toBe('2027-01-01T07:00:00.000Z')
})

test('Q4 quiet hours within a day end on that day', () => {
  const noon = { from: 12 * 60, to: 13 * 60 + 30 }
  expect(sentAt('2026-01-05T10:59:00.000Z', noon)).toBe('2026-01-05T10:59:00.000Z')
  expect(sentAt('2026-01-05T11:00:00.000Z', noon)).toBe('2026-01-05T12:30:00.000Z')
  expect(sentAt('2026-01-05T12:30:00.000Z', noon)).toBe('2026-01-05T12:30:00.000Z')
})

test('Q4 they are over when clocks show so, also in the nights in which clocks are set', () => {
  // An hour shorter on 29 March, an hour longer on 25 October.
  expect(sentAt('2026-03-28T19:00:00.000Z')).toBe('2026-03-29T06:00:00.000Z')
  expect(sentAt('2026-10-24T18:00:00.000Z')).toBe('2026-10-25T07:00:00.000Z')
  // To half past two: left out in March, the first of the two in October.
  const late = { from: 22 * 60, to: 2 * 60 + 30 }
  expect(sentAt('2026-03-28T22:00:00.000Z', late)).toBe('2026-03-29T01:00:00.000Z')
  expect(sentAt('2026-10-24T22:00:00.000Z', late)).toBe('2026-10-25T00:30:00.000Z')
  expect(sentAt('2026-10-25T01:15:00.000Z', late)).toBe('2026-10-25T01:15:00.000Z')
})

test('Q4 the night is that of the person, on either end of the earth', () => {
  const moment = '2026-06-01T12:00:00.000Z'
  expect(sentAt(moment, night, 'Pacific/Kiritimati')).toBe('2026-06-01T18:00:00.000Z')
  expect(sentAt(moment, night, 'Pacific/Pago_Pago')).toBe('2026-06-01T19:00:00.000Z')
  expect(sentAt(moment, night, 'Asia/Kathmandu')).toBe(moment)
})

test('Q4 at any moment, in every zone: what waits does so for a day at most, then may go, and only in quiet hours', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
  const hours = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to)
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const instant = fc.integer({ min: Date.UTC(2000, 0, 3), max: Date.UTC(2050, 11, 28) })
  const isWithin = (at: number, { from, to }: typeof night) =>
    from < to ? from <= at && at < to : at >= from || at < to
  fc.assert(
    fc.property(hours, zone, instant, (quiet, timeZone, now) => {
      const until = quietUntil(quiet, timeZone, now)
      const { minute: shown } = wallTimeAt(now, timeZone)
      const next = wallTimeAt(until ?? now, timeZone).minute
      // Whether clocks are set on this day or the next.
      const isSet = [-1, 0, 1].some((days) => wallTimeAt(now + days * 24 * hour, timeZone).minute !== shown)
      if (!isSet) expect(until !== undefined).toBe(isWithin(shown, quiet))
      if (until === undefined) return
      expect(until).toBeGreaterThan(now)
      expect(until - now).toBeLessThanOrEqual(25 * hour)
      if (!isSet) expect(next).toBe(quiet.to)
      expect(quietUntil(quiet, timeZone, until)).toBeUndefined()
    }),
    { numRuns: 1_000 },
  )
})
