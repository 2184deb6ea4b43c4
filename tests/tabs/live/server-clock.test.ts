import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProbePace } from '#tabs/live/probe-pace.ts'
import { ServerClock } from '#tabs/live/server-clock.ts'

/** A question to a server whose clock is `ahead` of ours. */
type Exchange = { out: number; back: number; pause: number }
const delay = fc.double({ min: 20, max: 400, noNaN: true })
const exchanges = fc.array(fc.record({ out: delay, back: delay, pause: fc.nat({ max: 1_000 }) }), {
  minLength: 1,
  maxLength: 60,
})
const ahead = fc.integer({ min: -5_000, max: 5_000 })

/** Asks one after the other; gives the clock and when the last answer came. */
function ask(
  clock: ServerClock,
  aheadBy: (at: number) => number,
  all: readonly Exchange[],
  begin = 0,
): number {
  let now = begin
  for (const { out, back, pause } of all) {
    const sentAt = now
    clock.note(sentAt, sentAt + out + back, sentAt + out + aheadBy(sentAt + out))
    now = sentAt + out + back + pause
  }
  return now
}

function wrongBy(clock: ServerClock, now: number, truth: number): { error: number; within: number } {
  const { offset, within } = clock.read(now) ?? { offset: Number.NaN, within: Number.NaN }
  return { error: Math.abs(offset - truth), within }
}

test('C6 the clock is never wrong by more than it says, whatever the network does', () => {
  fc.assert(
    fc.property(ahead, exchanges, (by, all) => {
      const clock = new ServerClock()
      const { error, within } = wrongBy(
        clock,
        ask(clock, () => by, all),
        by,
      )
      expect(error).toBeLessThanOrEqual(within + 1e-6)
    }),
  )
})

test('C6 it errs by half of what the quickest ways out and back differ, though no exchange had both', () => {
  fc.assert(
    fc.property(ahead, exchanges, (by, all) => {
      const clock = new ServerClock()
      const now = ask(clock, () => by, all)
      const [out, back] = [Math.min(...all.map((one) => one.out)), Math.min(...all.map((one) => one.back))]
      // The rest is what bounds loosen by on the way: 100 ppm.
      expect(wrongBy(clock, now, by).error).toBeLessThanOrEqual(Math.abs(out - back) / 2 + now * 1e-4 + 1e-6)
    }),
  )
})

test('C6 the longer it asks the less it may err, as long as no time passes', () => {
  fc.assert(
    fc.property(ahead, exchanges, (by, all) => {
      const clock = new ServerClock()
      let before = Number.POSITIVE_INFINITY
      for (const one of all) {
        clock.note(0, one.out + one.back, one.out + by)
        const { within } = clock.read(0) ?? { within: Number.NaN }
        expect(within).toBeLessThanOrEqual(before + 1e-6)
        before = within
      }
    }),
  )
})

test('C6 it follows clocks that part slowly', () => {
  fc.assert(
    fc.property(ahead, fc.double({ min: -9e-5, max: 9e-5, noNaN: true }), exchanges, (by, rate, all) => {
      const clock = new ServerClock()
      const aheadBy = (at: number) => by + at * rate
      const now = ask(clock, aheadBy, all)
      const { error, within } = wrongBy(clock, now, aheadBy(now))
      expect(error).toBeLessThanOrEqual(within + 1e-6)
    }),
  )
})

test('C6 after a clock was set, one answer is enough to be right within its round trip', () => {
  fc.assert(
    fc.property(ahead, ahead, exchanges, delay, delay, (before, after, all, out, back) => {
      const clock = new ServerClock()
      const now = ask(clock, () => before, all)
      const then = ask(clock, () => after, [{ out, back, pause: 0 }], now)
      expect(wrongBy(clock, then, after).error).toBeLessThanOrEqual(out + back)
    }),
  )
})

test('C6 before the first answer it is unknown', () => {
  expect(new ServerClock().read(0)).toBeUndefined()
})

test('C6 a poor network is asked more often, a good one is left alone, and neither without end', () => {
  const pace = new ProbePace()
  expect(pace.next(200)).toBe(10_000)
  pace.joined()
  expect(pace.next(10)).toBe(10_000)
  const waits = Array.from({ length: 31 }, () => pace.next(200))
  expect(waits.slice(0, 30).every((wait) => wait <= 1_000)).toBe(true)
  expect(waits[30]).toBe(10_000)
  pace.drumroll()
  expect(pace.next(200)).toBeLessThanOrEqual(300)
})

test('C5 C6 after a slow answer it is not asked in quick succession, nor so late that what was missed stays unknown', () => {
  const pace = new ProbePace()
  pace.joined()
  for (const tookMs of [1_001, 3_600, 8_000])
    for (let at = 0; at < 100; at++) {
      const wait = pace.next(200, tookMs)
      expect(wait).toBeGreaterThanOrEqual(10_000)
      expect(wait).toBeLessThanOrEqual(15_000)
    }
})
