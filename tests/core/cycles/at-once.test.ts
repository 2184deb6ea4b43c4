import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCycle, createCycle } from '#core/cycles/change-cycle.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { overlap } from '#core/programs/planned-ahead.ts'
import { setSchedule } from '#core/programs/set-schedule.ts'
import { Refusal } from '#core/refusal.ts'
import { calendar, scheduled, settings } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { schedule } from '#tests/support/schedules.ts'
import {
  createTestWorld,
  minute,
  type Name,
  programId,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const day = 24 * 60 * minute

/** From one day of the test's time to another. */
const dates = (opens: number, closes: number) => ({
  name: `From ${opens}`,
  opensAt: start + opens * day,
  closesAt: start + closes * day,
})

const created = (test: TestWorld, by: Name, opens: number, closes: number) =>
  createCycle(test.world, test.actor(by), { programId, commandId: nextCommand(), ...dates(opens, closes) })

/** Does all this at once, crossing as fast-check likes, in a process each. What overlapped is refused. */
async function atOnce(
  test: TestWorld,
  scheduler: fc.Scheduler,
  work: ((process: TestWorld) => Promise<unknown>)[],
): Promise<number> {
  const tried = work.map((one) => {
    const process = test.process({ rows: scheduledRows(test.rows, scheduler) })
    return unlessOverlapping(() => one(process))
  })
  const done = await scheduler.waitFor(Promise.all(tried))
  return done.filter(Boolean).length
}

/** Whether it was done, and not refused because another cycle's nominations are open then. */
async function unlessOverlapping(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cycles_overlap') return false
    throw error
  }
}

async function overlapping(test: TestWorld) {
  const accepting = (await calendar(test))
    .map(({ head }) => head)
    .filter(({ cancelled, status }) => !cancelled && (status === 'open' || status === 'scheduled'))
  return accepting.filter((one) => accepting.some((other) => other !== one && overlap(one, other)))
}

test('P6 of cycles made at once, none overlap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const done = await atOnce(test, scheduler, [
        (process) => created(process, 'dana', 40, 60),
        (process) => created(process, 'omar', 50, 70),
        (process) => created(process, 'dana', 70, 80),
      ])
      expect(done).toBe(2)
      expect(await overlapping(test)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('P6 a cycle made while another moves doesn’t overlap it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const { id } = await created(test, 'dana', 40, 50)
      const { closesAt } = dates(0, 70)
      const done = await atOnce(test, scheduler, [
        (process) =>
          changeCycle(process.world, test.actor('dana'), {
            cycleId: id,
            commandId: nextCommand(),
            revision: 1,
            closesAt,
          }),
        (process) => created(process, 'omar', 60, 80),
      ])
      expect(done).toBe(1)
      expect(await overlapping(test)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('P6 P8 a cycle made while a schedule is set doesn’t overlap its cycles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const { revision } = await settings(test)
      await atOnce(test, scheduler, [
        (process) =>
          setSchedule(process.world, test.actor('dana'), {
            programId,
            commandId: nextCommand(),
            revision,
            schedule: schedule(),
          }),
        (process) => created(process, 'omar', 80, 100),
      ])
      expect(await overlapping(test)).toEqual([])
      expect((await calendar(test)).length).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 30 },
  )
})

test('P6 a process that dies making a cycle keeps others from its time for no longer than a request lasts', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const input = { programId, commandId: nextCommand(), ...dates(40, 60) }
    const died = await doing(() => createCycle(dying.world, test.actor('dana'), input))
    test.clock.advance(test.world.closingMs)
    // The same again finds what was made, or makes it.
    const { id } = await createCycle(test.world, test.actor('dana'), input)
    await refused(() => created(test, 'omar', 50, 70), 'cycles_overlap')
    expect((await settings(test)).cycles.filter((cycle) => cycle.id === id)).toHaveLength(1)
    expect(await overlapping(test)).toEqual([])
    return void died
  })
  expect(crashes).toBeGreaterThan(4)
})

/** After a process died making or moving a cycle, and its claim has ended: somebody else wants the same time. */
const others: Record<string, (test: TestWorld) => Promise<unknown>> = {
  'another cycle': (test) => created(test, 'omar', 50, 70),
  'a schedule': (test) => scheduled(test, schedule()),
}

test.each(Object.entries(others))(
  'P6 at whatever write a process dies making a cycle, %s after that neither overlaps it nor waits for ever',
  async (_, other) => {
    const crashes = await atEveryCrash(async (point, doing) => {
      const test = await createTestWorld()
      const dying = test.process({ rows: crashingRows(test.rows, point) })
      await doing(() => created(dying, 'dana', 40, 60))
      test.clock.advance(test.world.closingMs)
      // The work that was left over has not been found yet.
      await unlessOverlapping(() => other(test))
      await test.restart().settle()
      await keepSchedule(test.world, tenant)
      expect(await overlapping(test)).toEqual([])
      expect((await calendar(test)).length).toBeGreaterThanOrEqual(2)
    })
    expect(crashes).toBeGreaterThan(4)
  },
)

test('P6 at whatever write a process dies moving a cycle, another doesn’t overlap it, and its old time is free then', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const { id } = await created(test, 'dana', 40, 60)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const change = { cycleId: id, commandId: nextCommand(), revision: 1, ...dates(70, 80) }
    await doing(() => changeCycle(dying.world, test.actor('dana'), change))
    test.clock.advance(test.world.closingMs)
    const isFree = [await unlessOverlapping(() => created(test, 'omar', 50, 60))]
    isFree.push(await unlessOverlapping(() => created(test, 'omar', 75, 90)))
    await test.restart().settle()
    expect(await overlapping(test)).toEqual([])
    expect(isFree.filter(Boolean)).toHaveLength(1)
  })
  expect(crashes).toBeGreaterThan(4)
})

test('P6 where a cycle was, another can be made as soon as it has moved', async () => {
  const test = await createTestWorld()
  const { id } = await created(test, 'dana', 40, 60)
  const change = { cycleId: id, commandId: nextCommand(), revision: 1, ...dates(70, 80) }
  await changeCycle(test.world, test.actor('dana'), change)
  await created(test, 'omar', 40, 60)
  await refused(() => created(test, 'omar', 75, 90), 'cycles_overlap')
})
