import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { nextStep } from '#core/cycles/next-step.ts'
import { overlap } from '#core/programs/planned-ahead.ts'
import { calendar, happenings, headOf, keptDying, scheduled } from '#tests/core/programs/steps.ts'
import { atEveryCrash, Crash, crashingRows } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { anySchedule, schedule } from '#tests/support/schedules.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * minute
const kinds = async (test: TestWorld, id: string) => (await happenings(test, id)).map(({ kind }) => kind)

test('P10 a cycle opens, reminds, closes and comes to judging by itself', async () => {
  const test = await createTestWorld({ head: { status: 'scheduled' } })
  const { closesAt } = await headOf(test, cycleId)
  await keepSchedule(test.world, tenant)
  for (const ahead of [7 * day, day, 0]) {
    test.clock.advance(closesAt - ahead - test.clock.now())
    await keepSchedule(test.world, tenant)
  }
  test.clock.advance(test.world.graceMs + test.world.closingMs)
  await test.settle()
  expect(await happenings(test, cycleId)).toMatchObject([
    { kind: 'opened', actor: 'system' },
    { kind: 'reminded', of: 'week', actor: 'system' },
    { kind: 'reminded', of: 'day', actor: 'system' },
    { kind: 'closed', awards: ['brave', 'certified', 'mentor'], actor: 'system' },
    { kind: 'judging-began', actor: 'system' },
  ])
  expect((await calendar(test)).map(({ due }) => due)).toEqual([null])
})

test('P10 each step is taken once, at whatever commit the process dies', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld({ head: { status: 'scheduled' } })
    test.clock.advance(200 * day)
    await doing(() => keptDying(test.process({ rows: crashingRows(test.rows, point) })))
    const later = test.restart()
    await keepSchedule(later.world, tenant)
    test.clock.advance(test.world.graceMs + test.world.closingMs)
    await later.settle()
    expect(await kinds(test, cycleId)).toEqual(['opened', 'closed', 'judging-began'])
  })
  expect(crashes).toBeGreaterThan(5)
})

test('P10 of processes that look at once, one takes each step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld({ head: { status: 'scheduled' } })
      await scheduled(test, schedule())
      test.clock.advance(100 * day)
      const looks = ['one', 'another', 'a third'].map(() =>
        keepSchedule(test.process({ rows: scheduledRows(test.rows, scheduler) }).world, tenant),
      )
      await scheduler.waitFor(Promise.all(looks))
      expect(await kinds(test, cycleId)).toEqual(['opened', 'closed'])
      expect(await kinds(test, 'learning-2026-04')).toEqual(['opened'])
      expect((await calendar(test)).map(({ head }) => head.name)).toEqual([
        'Q2 2026',
        'Q3 2026',
        'Q4 2026',
        'Q1 2026',
      ])
    }),
    { numRuns: 30 },
  )
})

/** What may happen to a company's processes over the years. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('look and die' as const),
      commit: fc.integer({ min: 1, max: 12 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time passes' as const),
      ms: fc.oneof(
        fc.integer({ min: 1, max: 40 * day }),
        fc.integer({ min: 1, max: 500 }).map((days) => days * day),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('another schedule' as const), to: fc.option(anySchedule) }),
  },
)

async function happen(test: TestWorld, what: typeof event extends fc.Arbitrary<infer E> ? E : never) {
  switch (what.kind) {
    case 'look':
      return void (await keepSchedule(test.world, tenant))
    case 'look and die':
      return keptDying(test.process({ rows: crashingRows(test.rows, what) })).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error
      })
    case 'time passes':
      return test.clock.advance(what.ms)
    case 'another schedule':
      return void (await scheduled(test, what.to))
    default:
      return what satisfies never
  }
}

test('P8 P10 whatever happens to its processes, a program ends up where its dates say, each step taken once', async () => {
  await fc.assert(
    fc.asyncProperty(anySchedule, fc.array(event, { maxLength: 25 }), async (first, events) => {
      const test = await createTestWorld({ head: { status: 'scheduled' } })
      await scheduled(test, first)
      for (const what of events) await happen(test, what)
      const later = test.restart()
      await keepSchedule(later.world, tenant)
      // Another look finds nothing left.
      const nothing = async () => Promise.reject(new Error('Nothing was to be written.'))
      await keepSchedule(test.process({ rows: { ...test.rows, commit: nothing } }).world, tenant)

      const now = test.clock.now()
      const cycles = await calendar(test)
      for (const { id, due, head } of cycles) {
        expect(nextStep(head, now, 'Europe/Berlin')).toEqual(
          due === null ? { kind: 'wait' } : { kind: 'wait', at: due },
        )
        const steps = (await kinds(test, id)).filter((kind) => kind === 'opened' || kind === 'closed')
        const taken = { scheduled: 0, open: 1, closing: 2, judging: 2, decided: 2, published: 2 }[head.status]
        expect(steps).toEqual(['opened', 'closed'].slice(0, taken))
      }
      const live = cycles.filter(({ head }) => !head.cancelled).map(({ head }) => head)
      const accepting = live.filter(({ status }) => status === 'open' || status === 'scheduled')
      for (const one of accepting) expect(accepting.filter((other) => overlap(one, other))).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})
