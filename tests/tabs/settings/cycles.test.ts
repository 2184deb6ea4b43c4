import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createCycle, type OwnedCycle } from '#core/contract/program-settings.ts'
import { cycleStatuses } from '#core/contract/programs.ts'
import { rhythms } from '#core/contract/schedule.ts'
import { orderedSchedule } from '#core/contract/schedule-schema.ts'
import { requireMovable } from '#core/cycles/dates.ts'
import { type CycleHead, emptyChain } from '#core/cycles/head.ts'
import {
  checkCycle,
  cycleDates,
  cycleDraftOf,
  isMovable,
  momentsOf,
  movedDates,
} from '#tabs/settings/cycles/cycle-draft.ts'
import {
  checkSchedule,
  dates,
  monthsAt,
  nextCycles,
  offsetsOf,
  scheduleDraftOf,
  scheduleOf,
  withRhythm,
} from '#tabs/settings/cycles/schedule-draft.ts'
import { momentOf, typedTimeOf } from '#tabs/settings/cycles/zone-time.ts'
import { matchingZones } from '#tabs/settings/time-zones.ts'

const berlin = 'Europe/Berlin'
const now = Date.UTC(2026, 10, 22)
const dayMs = 86_400_000
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })

const cycle: OwnedCycle = {
  id: 'c1',
  programId: 'p1',
  name: 'Q1 2027',
  revision: 1,
  status: 'scheduled',
  opensAt: now + dayMs,
  closesAt: now + 20 * dayMs,
  judgedBy: now + 30 * dayMs,
  ceremonyAt: now + 40 * dayMs,
  scheduled: true,
  judges: [],
  exceptions: [],
}

describe('a schedule being set', () => {
  const none = scheduleDraftOf(undefined)

  test.each(rhythms)('%s begins with dates that are in order, and the server takes them', (rhythm) => {
    const draft = withRhythm(none, rhythm)
    expect(checkSchedule(draft)).toEqual({})
    expect(orderedSchedule.parse(scheduleOf(draft))).toEqual(scheduleOf(draft))
    for (const firstMonth of [1, 4, 10]) expect(checkSchedule({ ...draft, firstMonth })).toEqual({})
  })

  it('is nothing while cycles come by hand only, and keeps its dates for another choice', () => {
    expect(scheduleOf(none)).toBeNull()
    expect(nextCycles(none, berlin, now, 3)).toEqual([])
    const set = { ...withRhythm(none, 'quarterly'), ahead: 4 }
    expect(withRhythm(set, 'custom')).toEqual({ ...set, rhythm: 'custom' })
  })

  it('shows as many next cycles as asked, one after the other', () => {
    const next = nextCycles(withRhythm(none, 'quarterly'), berlin, now, 3)
    expect(next.map(({ name }) => name)).toEqual(['Q1 2027', 'Q2 2027', 'Q3 2027'])
    expect(typedTimeOf(next[0]?.opensAt, berlin)).toBe('2027-01-01T09:00')
    expect(typedTimeOf(next[1]?.opensAt, berlin)).toBe('2027-04-01T09:00')
    expect(nextCycles(withRhythm(none, 'monthly'), berlin, now, 0)).toEqual([])
  })

  it('P6 says at which date the order breaks, and shows no cycles then', () => {
    const draft = withRhythm(none, 'quarterly')
    const early = { ...draft, judged: { ...draft.judged, month: 0 } }
    expect(checkSchedule(early)).toEqual({ judged: 'misplaced' })
    expect(nextCycles(early, berlin, now, 3)).toEqual([])
    expect(checkSchedule({ ...draft, opens: { ...draft.opens, time: '' } })).toEqual({ opens: 'time' })
  })

  it('names the months a date falls in, and offers those it may be put in', () => {
    expect(monthsAt('quarterly', 2, 1)).toEqual([2, 5, 8, 11])
    expect(monthsAt('yearly', 10, 4)).toEqual([1])
    expect(monthsAt('monthly', 1, 0)).toHaveLength(12)
    expect(offsetsOf('quarterly', 'opens', 0)).toEqual([0, 1, 2])
    expect(offsetsOf('quarterly', 'ceremony', 7)).toHaveLength(8)
    expect(dates).toEqual(['opens', 'closes', 'judged', 'ceremony'])
  })
})

describe('times typed by the clocks of a place', () => {
  it('are shown again as they were typed', () => {
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const typed = typedTimeOf(minute * 60_000, zone)
        expect(typedTimeOf(momentOf(typed, zone), zone)).toBe(typed)
      }),
    )
  })
  it.each(['', '2026-11-21', '2026-11-21T', 'tomorrow', '0001-01-01T00:00'])(
    'are none where %s is typed',
    (typed) => {
      expect(momentOf(typed, berlin)).toBeUndefined()
    },
  )
  it('mean the moment after, where clocks leap over them', () => {
    expect(momentOf('2027-03-28T02:30', berlin)).toBe(Date.UTC(2027, 2, 28, 1))
    expect(typedTimeOf(undefined, berlin)).toBe('')
  })
})

describe('a cycle’s dates', () => {
  const saved = cycleDraftOf(cycle, berlin)

  test.each(cycleStatuses)('P9 can be moved while %s as far as the server allows it', (status) => {
    const head: CycleHead = {
      programId: 'p1',
      name: 'Q1',
      status,
      opensAt: cycle.opensAt,
      closesAt: cycle.closesAt,
      judgedBy: now + 30 * dayMs,
      ceremonyAt: now + 40 * dayMs,
      exceptions: {},
      judges: {},
      auditSeq: 0,
      auditHash: emptyChain,
      decision: 0,
    }
    for (const date of cycleDates) {
      const move = () => requireMovable(head, { ...head, [date]: now + 60 * dayMs }, now)
      if (isMovable(date, status)) expect(move).not.toThrow()
      else expect(move).toThrow()
    }
  })

  it('are sent only where they were moved', () => {
    expect(movedDates(saved, saved, berlin)).toEqual({})
    const later = { ...saved, ceremonyAt: '2027-02-01T15:00', judgedBy: '' }
    expect(movedDates(later, saved, berlin)).toEqual({ ceremonyAt: Date.UTC(2027, 1, 1, 14) })
  })

  it('must be in order, and lie ahead where they were moved', () => {
    expect(checkCycle(saved, saved, berlin, now)).toEqual({})
    expect(checkCycle({ ...saved, closesAt: saved.opensAt }, saved, berlin, now)).toEqual({
      closesAt: 'order',
    })
    expect(checkCycle({ ...saved, name: ' ', opensAt: '' }, saved, berlin, now)).toEqual({
      name: 'name',
      opensAt: 'missing',
    })
    // What has come already stays as it is.
    const later = cycle.opensAt + dayMs
    expect(checkCycle(saved, saved, berlin, later)).toEqual({})
    expect(checkCycle({ ...saved, opensAt: '2026-11-01T09:00' }, saved, berlin, later)).toEqual({
      opensAt: 'past',
    })
  })

  it('of a new one may leave judging and ceremony open, and the server takes it', () => {
    const draft = { ...saved, judgedBy: '', ceremonyAt: '' }
    expect(checkCycle(draft, undefined, berlin, now)).toEqual({})
    const { opensAt, closesAt } = momentsOf(draft, cycleDates, berlin)
    expect(createCycle.safeParse({ commandId: 'command-1', name: 'Launch', opensAt, closesAt }).success).toBe(
      true,
    )
    expect(checkCycle({ ...draft, opensAt: '2020-01-01T09:00' }, undefined, berlin, now)).toEqual({})
    expect(checkCycle(draft, undefined, berlin, cycle.closesAt)).toEqual({ closesAt: 'past' })
  })
})

describe('time zones', () => {
  it('are found by a part of their name, those that begin with it first', () => {
    expect(matchingZones('berlin')).toEqual(['Europe/Berlin'])
    expect(matchingZones('new york')).toContain('America/New_York')
    expect(matchingZones('utc')[0]).toBe('UTC')
    expect(matchingZones('aires america')[0]).toMatch(/Buenos_Aires$/)
    expect(matchingZones('nowhere at all')).toEqual([])
    expect(matchingZones('')).toHaveLength(40)
    const [first] = matchingZones('lima')
    expect(first).toBe('America/Lima')
  })
})
