import { expect, test } from 'vitest'
import type { WatchAs } from '#core/contract/ceremony.ts'
import { Busy } from '#core/refusal.ts'
import { createAdmission } from '#service/live/admission.ts'

/** A door on a clock of its own. */
function door() {
  let now = 1_000_000
  const admission = createAdmission(() => now)
  return {
    /** Milliseconds to come again after; 0 for who is let in. */
    come(as?: WatchAs, oid = 'mia'): number {
      try {
        admission.enter(as, { tenant: 'contoso', oid })
        return 0
      } catch (error) {
        if (error instanceof Busy) return error.retryAfterMs
        throw error
      }
    },
    pass: (ms: number) => void (now += ms),
  }
}

test('An audience of a thousand is let in at once', () => {
  const { come } = door()
  expect(Array.from({ length: 1_000 }, () => come('audience')).every((wait) => wait === 0)).toBe(true)
})

test('Ten thousand who come at once and again when they were told to are all in after nine seconds, told at most once', () => {
  const { come, pass } = door()
  const coming = new Map<number, number>([[0, 10_000]])
  const told: number[] = []
  let inside = 0
  let lastIn = 0
  for (let ms = 0; ms <= 10_000; ms++) {
    const screens = coming.get(ms) ?? 0
    for (let screen = 0; screen < screens; screen++) {
      const wait = come('audience')
      if (wait > 0) {
        told.push(wait)
        coming.set(ms + wait, (coming.get(ms + wait) ?? 0) + 1)
      } else {
        inside += 1
        lastIn = ms
      }
    }
    pass(1)
  }
  expect(inside).toBe(10_000)
  expect(told).toHaveLength(7_500)
  expect(lastIn).toBeLessThan(9_000)
  expect(Math.min(...told)).toBeGreaterThanOrEqual(500)
})

test('Hosts get in past any crowd', () => {
  const { come, pass } = door()
  while (come('audience') === 0) pass(0)
  expect(come('stage')).toBeGreaterThan(0)
  for (let host = 0; host < 100; host++) expect(come('host', `host ${host}`)).toBe(0)
})

test('Whoever says to be a host without end takes hardly any of the hosts’ places, and else is as anybody', () => {
  const { come } = door()
  const tries = Array.from({ length: 10_000 }, () => come('host'))
  expect(tries.filter((wait) => wait === 0)).toHaveLength(2_510)
  for (let host = 0; host < 90; host++) expect(come('host', `host ${host}`)).toBe(0)
})

test('Whoever is refused without end puts nobody off for more than fifteen seconds', () => {
  const { come, pass } = door()
  for (let ms = 0; ms < 10_000; ms++) {
    for (let time = 0; time < 4; time++) come('audience')
    pass(1)
  }
  const told = Array.from({ length: 1_000 }, () => come('stage', 'dana')).filter((wait) => wait > 0)
  expect(told.length).toBeGreaterThan(900)
  expect(Math.max(...told)).toBeLessThanOrEqual(15_000)
  expect(Math.max(...told) - Math.min(...told)).toBeGreaterThan(3_000)
})
