import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversationLimits, type Limit } from '#core/sending/windows.ts'
import { type Evening, play } from '#tests/core/sending/senders.ts'

const second = 1_000
/** Posts of the hour's window are shared among those who send together: no more is promised (decision 0040). */
const promised = conversationLimits.filter(([, withinMs]) => withinMs <= 30 * second)

const process = fc.record({
  comesAt: fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 50 * second })),
  /** How long it has something to post. */
  busyMs: fc.oneof(fc.nat({ max: 3 * second }), fc.nat({ max: 60 * second })),
  dies: fc.boolean(),
  /** Its clock, beside the true time. */
  clockMs: fc.integer({ min: -450, max: 450 }),
  /** How long what it asks of storage takes, there and back. */
  delays: fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 250 }) }, fc.nat({ max: 6 * second })), {
    minLength: 3,
    maxLength: 12,
  }),
  /** Where it posts: a busy conversation, or to somebody else each time. */
  to: fc.constantFrom('general', 'anybody', 'both'),
})

const evening: fc.Arbitrary<Evening> = fc.record({
  perSecond: fc.integer({ min: 4, max: 20 }),
  processes: fc.array(process, { minLength: 1, maxLength: 4 }),
})

/** No stretch of `withinMs` holds more than `count` of these moments. */
function broken(moments: number[], [count, withinMs]: Limit): boolean {
  return moments.some((moment, index) => moment - (moments[index - count] ?? -withinMs) < withinMs)
}

const runs = Number(globalThis.process.env['RUNS'] ?? 10_000)

test('S2 however processes come, leave and die, what they post together breaks no window', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(evening, (evening) => {
      const posts = play(evening)
      const moments = (some: typeof posts) => some.map(({ at }) => at).sort((one, other) => one - other)
      expect(broken(moments(posts), [evening.perSecond, second])).toBe(false)
      const general = moments(posts.filter(({ to }) => to === 'general'))
      for (const limit of promised) expect(broken(general, limit), limit.join(' in ')).toBe(false)
    }),
    { numRuns: runs },
  )
})

const quick = { delays: [20, 40, 30], clockMs: 0, dies: false, to: 'anybody' as const }

test('S2 who is alone posts at once, all that Teams takes', () => {
  const posts = play({ perSecond: 50, processes: [{ ...quick, comesAt: 0, busyMs: 10_000 }] })
  expect(posts[0]?.at).toBeLessThan(300)
  expect(posts.length).toBeGreaterThan(0.98 * 50 * 9.7)
})

test('S2 who comes to another has its part within four seconds, the other goes on, and has all again soon after', () => {
  const first = { ...quick, comesAt: 0, busyMs: 40_000 }
  for (const dies of [false, true]) {
    const posts = play({
      perSecond: 50,
      processes: [first, { ...quick, comesAt: 10_000, busyMs: 10_000, dies }],
    })
    const of = (by: number) => posts.filter((post) => post.by === by).map(({ at }) => at)
    expect((of(1)[0] ?? 0) - 10_000).toBeLessThan(4_200)
    const within = (moments: number[], from: number) =>
      moments.filter((at) => at >= from && at < from + 3_000)
    expect(within(of(0), 15_000).length).toBeGreaterThan(73)
    expect(within(of(1), 15_000).length).toBeGreaterThan(73)
    // It ends at 20 s; where it leaves, it does after a while without anything to post.
    expect(within(of(0), 32_000).length).toBeGreaterThanOrEqual(0.98 * 150)
  }
})

test('S2 nobody is idle for longer than coming takes, and what died takes to be missed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ comesAt: fc.nat({ max: 20_000 }), dies: fc.boolean() }), {
        minLength: 1,
        maxLength: 4,
      }),
      (coming) => {
        const processes = coming.map((each) => ({ ...quick, ...each, busyMs: 12_000 }))
        const posts = play({ perSecond: 20, processes })
        for (const [by, { comesAt }] of coming.entries()) {
          const own = posts.filter((post) => post.by === by).map(({ at }) => at)
          const moments = [comesAt, ...own, comesAt + 12_000]
          const longest = Math.max(...moments.slice(1).map((at, index) => at - (moments[index] ?? 0)))
          expect(longest).toBeLessThan(4_300)
        }
      },
    ),
    { numRuns: 200 },
  )
})
