import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysInMonth, instantOf, isTimeZone, type WallTime, wallTimeAt } from '#core/contract/calendar.ts'

const minute = 60_000
const hour = 60 * minute
const zones = Intl.supportedValuesOf('timeZone')
const zone = fc.constantFrom(...zones)
const instant = fc.integer({ min: Date.UTC(1972, 0, 3), max: Date.UTC(2099, 11, 28) })
const wallTime = instant.map((at) => wallTimeAt(at, 'UTC'))

/** A wall time as a number that grows with it. */
const shown = ({ year, month, day, minute: ofDay }: WallTime) =>
  Date.UTC(year, month - 1, day, 0, ofDay) / minute
const at = (text: string): WallTime => wallTimeAt(Date.parse(`${text}Z`), 'UTC')
const iso = (wall: string, timeZone: string) => new Date(instantOf(at(wall), timeZone)).toISOString()

test('P7 what clocks show is what the platform says, in every zone', () => {
  fc.assert(
    fc.property(instant, zone, (moment, timeZone) => {
      const { year, month, day, minute: ofDay } = wallTimeAt(moment, timeZone)
      const two = (number: number) => String(number).padStart(2, '0')
      const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
      const said = new Date(moment).toLocaleString('sv-SE', { timeZone })
      expect(`${year}-${two(month)}-${two(day)} ${time}`).toBe(said.slice(0, 16))
    }),
    { numRuns: 500 },
  )
})

test('P7 clocks show the time at its moment, for the first time, or have just jumped over it', () => {
  fc.assert(
    fc.property(wallTime, zone, (wall, timeZone) => {
      const moment = instantOf(wall, timeZone)
      expect(shown(wallTimeAt(moment, timeZone))).toBeGreaterThanOrEqual(shown(wall))
      // Nowhere have clocks been set back by more than a day.
      for (let before = moment - 1; before > moment - 27 * hour; before -= 15 * minute)
        expect(shown(wallTimeAt(before, timeZone))).toBeLessThan(shown(wall))
    }),
    { numRuns: 300 },
  )
})

test('P7 a later time never comes earlier', () => {
  fc.assert(
    fc.property(wallTime, fc.integer({ min: 1, max: 4_000 }), zone, (wall, minutes, timeZone) => {
      const later = wallTimeAt(instantOf(wall, 'UTC') + minutes * minute, 'UTC')
      expect(instantOf(later, timeZone)).toBeGreaterThanOrEqual(instantOf(wall, timeZone))
    }),
    { numRuns: 500 },
  )
})

test.each([
  [
    'the hour that daylight saving leaves out',
    '2026-03-29T02:30',
    'Europe/Berlin',
    '2026-03-29T01:00:00.000Z',
  ],
  ['the hour that it shows twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['half an hour left out', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ['a midnight left out', '2018-11-04T00:00', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['a day left out', '2011-12-30T09:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['a zone at an odd offset', '2026-06-30T17:00', 'Asia/Kathmandu', '2026-06-30T11:15:00.000Z'],
  ['the farthest ahead', '2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['the farthest behind', '2026-12-31T23:59', 'Pacific/Niue', '2027-01-01T10:59:00.000Z'],
])('P7 %s', (_, wall, timeZone, expected) => {
  expect(iso(wall, timeZone)).toBe(expected)
})

test('P7 months have the days that the calendar gives them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
    }),
  )
})

test('P7 only places whose clocks are known are time zones', () => {
  expect(zones.filter((name) => !isTimeZone(name))).toEqual([])
  for (const name of ['UTC', 'Europe/Berlin']) expect(isTimeZone(name)).toBe(true)
  for (const name of ['', 'Europe/Atlantis', '+01:00', 'Europe/Berlin\n', '../etc', 'a'.repeat(100)])
    expect(isTimeZone(name)).toBe(false)
})
