import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBefore } from '#core/contract/calendar.ts'
import { cycleStatuses } from '#core/contract/programs.ts'
import { nextStep } from '#core/cycles/next-step.ts'
import { cycleHead } from '#tests/support/builders.ts'

const hour = 60 * 60 * 1_000
const day = 24 * hour
const opensAt = 100 * day
const closesAt = 130 * day
const head = (over: Parameters<typeof cycleHead>[0]) => cycleHead({ opensAt, closesAt, ...over })

test('P10 a cycle opens on its date, not before', () => {
  const scheduled = head({ status: 'scheduled' })
  expect(nextStep(scheduled, opensAt - 1, 'UTC')).toEqual({ kind: 'wait', at: opensAt })
  expect(nextStep(scheduled, opensAt, 'UTC')).toEqual({ kind: 'open' })
  // Also where closing is past as well: one step after the other.
  expect(nextStep(scheduled, closesAt + day, 'UTC')).toEqual({ kind: 'open' })
})

test('P10 it reminds a week and a day before it closes, each once', () => {
  const open = head({})
  expect(nextStep(open, opensAt, 'UTC')).toEqual({ kind: 'wait', at: closesAt - 7 * day })
  expect(nextStep(open, closesAt - 7 * day, 'UTC')).toEqual({ kind: 'remind', of: 'week' })
  const week = head({ reminded: ['week'] })
  expect(nextStep(week, closesAt - 7 * day, 'UTC')).toEqual({ kind: 'wait', at: closesAt - day })
  expect(nextStep(week, closesAt - day, 'UTC')).toEqual({ kind: 'remind', of: 'day' })
  const both = head({ reminded: ['week', 'day'] })
  expect(nextStep(both, closesAt - day, 'UTC')).toEqual({ kind: 'wait', at: closesAt })
  expect(nextStep(both, closesAt, 'UTC')).toEqual({ kind: 'close' })
})

test('P10 a reminder that is overtaken is left out, never sent after the date', () => {
  expect(nextStep(head({}), closesAt - 1, 'UTC')).toEqual({ kind: 'remind', of: 'day' })
  expect(nextStep(head({ reminded: ['day'] }), closesAt - 1, 'UTC')).toEqual({ kind: 'wait', at: closesAt })
  expect(nextStep(head({}), closesAt, 'UTC')).toEqual({ kind: 'close' })
})

test('P10 a short cycle is not announced to close before it opened', () => {
  const short = head({ closesAt: opensAt + 3 * day })
  expect(nextStep(short, opensAt, 'UTC')).toEqual({ kind: 'wait', at: opensAt + 2 * day })
  expect(nextStep(head({ closesAt: opensAt + day }), opensAt, 'UTC')).toEqual({
    kind: 'wait',
    at: opensAt + day,
  })
})

test('P10 from closing on, and once cancelled, dates ask for nothing', () => {
  const later = cycleStatuses.filter((status) => status !== 'scheduled' && status !== 'open')
  for (const status of later)
    expect(nextStep(head({ status }), closesAt + day, 'UTC')).toEqual({ kind: 'wait' })
  for (const cancelled of ['owner', 'schedule'] as const)
    expect(nextStep(head({ status: 'scheduled', cancelled }), closesAt + day, 'UTC')).toEqual({
      kind: 'wait',
    })
})

const iso = (moment: number | undefined) => new Date(moment ?? Number.NaN).toISOString()

/** When a cycle that closes then reminds, a step after the other. */
function remindsAt(closing: string, timeZone: string): string[] {
  const closes = Date.parse(closing)
  const open = { opensAt: closes - 30 * day, closesAt: closes }
  const steps = [[], ['week']].map((reminded) =>
    nextStep(head({ ...open, reminded }), open.opensAt, timeZone),
  )
  return steps.map((step) => iso(step.kind === 'wait' ? step.at : undefined))
}

test('P7 P10 reminders come at the closing’s time on the wall, also where clocks are set in between', () => {
  const berlin = 'Europe/Berlin'
  // To six in the evening, as clocks go forward on 29 March and back on 25 October.
  expect(remindsAt('2026-04-01T16:00:00Z', berlin)).toEqual([
    '2026-03-25T17:00:00.000Z',
    '2026-03-31T16:00:00.000Z',
  ])
  expect(remindsAt('2026-03-29T16:00:00Z', berlin)).toEqual([
    '2026-03-22T17:00:00.000Z',
    '2026-03-28T17:00:00.000Z',
  ])
  expect(remindsAt('2026-10-28T17:00:00Z', berlin)).toEqual([
    '2026-10-21T16:00:00.000Z',
    '2026-10-27T17:00:00.000Z',
  ])
  expect(remindsAt('2026-10-25T17:00:30Z', berlin)).toEqual([
    '2026-10-18T16:00:30.000Z',
    '2026-10-24T16:00:30.000Z',
  ])
  // Half past two, which 29 March leaves out, and 25 October shows twice.
  expect(remindsAt('2026-04-05T00:30:00Z', berlin)[0]).toBe('2026-03-29T01:00:00.000Z')
  expect(remindsAt('2026-11-01T01:30:00Z', berlin)[0]).toBe('2026-10-25T00:30:00.000Z')
})

test('P7 P10 reminders are right across month ends, a leap day and the year', () => {
  expect(remindsAt('2026-03-01T12:00:00Z', 'UTC')).toEqual([
    '2026-02-22T12:00:00.000Z',
    '2026-02-28T12:00:00.000Z',
  ])
  expect(remindsAt('2028-03-01T12:00:00Z', 'UTC')).toEqual([
    '2028-02-23T12:00:00.000Z',
    '2028-02-29T12:00:00.000Z',
  ])
  expect(remindsAt('2027-01-01T11:00:00Z', 'Pacific/Kiritimati')).toEqual([
    '2026-12-25T11:00:00.000Z',
    '2026-12-31T11:00:00.000Z',
  ])
})

test('P7 P10 judges, too, are reminded at the time on the wall by which they are to be done', () => {
  const judgedBy = Date.parse('2026-03-30T16:00:00Z')
  const judging = head({ status: 'judging', closesAt: judgedBy - 20 * day, judgedBy })
  const at = judgedBy - 2 * day + hour
  expect(nextStep(judging, judgedBy - 10 * day, 'Europe/Berlin')).toEqual({ kind: 'wait', at })
  expect(nextStep(judging, at - 1, 'Europe/Berlin')).toEqual({ kind: 'wait', at })
  expect(nextStep(judging, at, 'Europe/Berlin')).toEqual({ kind: 'remind', of: 'judges' })
})

test('P7 P10 a reminder is not sooner than its date’s step before, and is before the date, in every zone', () => {
  const closing = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  fc.assert(
    fc.property(closing, zone, (at, timeZone) => {
      const moments = [7, 2, 1].map((days) => daysBefore(at, days, timeZone))
      expect(moments).toEqual([...moments].sort((one, other) => one - other))
      expect(moments.at(-1)).toBeLessThan(at)
      for (const [index, days] of [7, 2, 1].entries())
        expect(Math.abs((moments[index] ?? 0) - (at - days * day))).toBeLessThanOrEqual(day)
    }),
    { numRuns: 300 },
  )
})
