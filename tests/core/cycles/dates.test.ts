import { expect, test } from 'vitest'
import { cancelCycle, changeCycle, createCycle } from '#core/cycles/change-cycle.ts'
import { requireMovable, requireOrder } from '#core/cycles/dates.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { cycleOf } from '#core/rows/places.ts'
import { calendar, happenings, headOf, scheduled, settings } from '#tests/core/programs/steps.ts'
import { cycleHead, nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { nominated } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { schedule } from '#tests/support/schedules.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  programId,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const day = 24 * 60 * 60 * 1_000
const spring = { name: 'A week in spring', opensAt: start + 60 * day, closesAt: start + 67 * day }

type Change = Partial<Omit<Parameters<typeof changeCycle>[2], 'cycleId' | 'commandId'>>

const created = (test: TestWorld, over: Partial<typeof spring> = {}, commandId = nextCommand()) =>
  createCycle(test.world, test.actor('dana'), { ...spring, ...over, programId, commandId })
/** Changes the cycle as it stands, where `change` doesn't say what it was made on. */
async function changed(test: TestWorld, change: Change, id: string = cycleId, by: Name = 'dana') {
  const { revision = 1 } = await headOf(test, id)
  return changeCycle(test.world, test.actor(by), {
    revision,
    ...change,
    cycleId: id,
    commandId: nextCommand(),
  })
}

test('P2 of two owners who change a cycle’s dates from the same state, the later one is told', async () => {
  const test = await createTestWorld()
  const { id, revision } = await created(test)
  const first = await changed(test, { revision, closesAt: start + 68 * day }, id)
  expect(first.revision).toBe(revision + 1)
  await refused(() => changed(test, { revision, name: 'Late' }, id, 'omar'), 'stale')
  expect(await headOf(test, id)).toMatchObject({ name: spring.name, closesAt: start + 68 * day })
  await changed(test, { revision: first.revision, name: 'Late' }, id, 'omar')
})

test('P2 P8 whoever changes a cycle’s dates is told when the schedule has moved them meanwhile', async () => {
  const test = await createTestWorld()
  const [, second] = await scheduled(test, schedule())
  const seen = { revision: second?.revision ?? 0, name: 'Spring' }
  await scheduled(test, schedule({ opens: { month: 0, day: 2, time: '09:00' } }))
  await refused(() => changed(test, seen, second?.id), 'stale')
})

test('P9 a cycle beside the schedule opens and closes on its dates', async () => {
  const test = await createTestWorld()
  const { id, status, scheduled } = await created(test)
  expect({ status, scheduled }).toEqual({ status: 'scheduled', scheduled: false })
  test.clock.advance(60 * day)
  await keepSchedule(test.world, tenant)
  expect((await headOf(test, id)).status).toBe('open')
  test.clock.advance(7 * day)
  await keepSchedule(test.world, tenant)
  expect((await headOf(test, id)).status).toBe('closing')
})

test('P9 a cycle whose opening is past opens at once; one whose closing is past is refused', async () => {
  const test = await createTestWorld({ head: { closesAt: start + 1 } })
  test.clock.advance(day)
  expect((await created(test, { opensAt: start + 1 })).status).toBe('open')
  const past = { opensAt: start + 2, closesAt: start + day }
  await refused(() => created(test, past), 'date_is_past')
})

test('P6 a cycle is refused where nominations of another one are open, or its dates are not in order', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  await refused(() => created(test, { opensAt: start + day }), 'cycles_overlap')
  const overlap = await refused(() => created(test, { closesAt: start + 90 * day }), 'cycles_overlap')
  expect(overlap.subject).toBe(`${programId}-2026-04`)
  await refused(() => created(test, { closesAt: spring.opensAt }), 'dates_out_of_order')
  await refused(() => changed(test, { closesAt: start + 100 * day }), 'cycles_overlap')
  expect((await settings(test)).cycles).toHaveLength(3)
})

test('P9 a cycle is created once by the same command, at whatever commit its process dies', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const commandId = nextCommand()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    await doing(async () => {
      await created(dying, {}, commandId)
      await dying.settle()
    })
    const later = test.restart()
    await later.settle()
    await created(later, {}, commandId)
    const cycles = (await settings(test)).cycles.map(({ name }) => name)
    expect(cycles).toEqual([spring.name, 'Q1 2026'])
    expect((await calendar(test)).find(({ head }) => head.name === spring.name)?.due).toBe(spring.opensAt)
  })
})

test('P9 an owner moves what is still to come; the books tell, and the scheduler follows', async () => {
  const test = await createTestWorld()
  await keepSchedule(test.world, tenant)
  const sooner = start + 2 * day
  await changed(test, { closesAt: sooner, name: 'Q1, shortened' })
  expect(await happenings(test, cycleId)).toEqual([
    {
      kind: 'dates-set',
      name: 'Q1, shortened',
      opensAt: (await headOf(test, cycleId)).opensAt,
      closesAt: sooner,
      actor: 'dana',
    },
    // Of the reminders, one was due the moment the date came so near.
  ])
  test.clock.advance(2 * day)
  await refused(() => nominated(test, 'ana', {}), 'cycle_not_open')
  await keepSchedule(test.world, tenant)
  expect((await headOf(test, cycleId)).status).toBe('closing')
})

test('P9 the scheduler hears of a date moved by a process that died right after', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await keepSchedule(test.world, tenant)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const sooner = start + 2 * day
    const crashed = await doing(() => changed(dying, { closesAt: sooner }))
    await test.restart().settle()
    const moved = (await headOf(test, cycleId)).closesAt === sooner
    if (!crashed) expect(moved).toBe(true)
    const [{ due } = { due: undefined }] = await calendar(test)
    if (moved) expect(due).toBeLessThanOrEqual(sooner)
  })
})

test('P9 a change leaves alone what it does not name, also in a cycle that has gone further', async () => {
  const test = await createTestWorld({ head: { status: 'judging', judgedBy: start + 40 * day } })
  const { closesAt } = await headOf(test, cycleId)
  await changed(test, { ceremonyAt: start + 50 * day, closesAt })
  expect(await headOf(test, cycleId)).toMatchObject({
    name: 'Q1 2026',
    closesAt,
    judgedBy: start + 40 * day,
    ceremonyAt: start + 50 * day,
  })
  await refused(() => changed(test, { name: 'Mine' }, cycleId, 'judy'), 'not_owner')
})

const dates = { opensAt: 10, closesAt: 20, judgedBy: 30, ceremonyAt: 40 }
const inStatus = (status: CycleHead['status']) => cycleHead({ ...dates, status })

test.each([
  ['opensAt', ['scheduled']],
  ['closesAt', ['scheduled', 'open']],
  ['judgedBy', ['scheduled', 'open', 'closing', 'judging']],
  ['ceremonyAt', ['scheduled', 'open', 'closing', 'judging', 'decided']],
] as const)('P9 %s can be moved while a cycle is %s', (key, while_) => {
  for (const status of ['scheduled', 'open', 'closing', 'judging', 'decided', 'published'] as const) {
    const head = inStatus(status)
    const move = (to: number) => () => requireMovable(head, { ...head, [key]: to }, 5)
    if ((while_ as readonly string[]).includes(status)) {
      expect(move(dates[key] + 1)).not.toThrow()
      expect(move(5)).toThrow(expect.objectContaining({ code: 'date_is_past', subject: key }))
    } else expect(move(dates[key] + 1)).toThrow(expect.objectContaining({ code: 'cycle_has_begun' }))
  }
})

test.each([
  [{ opensAt: 20 }],
  [{ closesAt: 31 }],
  [{ judgedBy: 19 }],
  [{ ceremonyAt: 29 }],
  [{ opensAt: 20, closesAt: 20 }],
])('P6 dates out of order are refused: %j', (over) => {
  const order = (changed: object) => () => requireOrder({ name: '', ...dates, ...changed })
  expect(order({})).not.toThrow()
  expect(order({ judgedBy: 20, ceremonyAt: 20 })).not.toThrow()
  expect(order(over)).toThrow(expect.objectContaining({ code: 'dates_out_of_order' }))
})

test('P9 a cycle is cancelled before it opens, and is gone then', async () => {
  const test = await createTestWorld()
  const { id } = await created(test)
  const cancel = (id: string) =>
    cancelCycle(test.world, test.actor('dana'), { cycleId: id, commandId: nextCommand() })
  expect((await cancel(id)).cycles.map(({ name }) => name)).toEqual(['Q1 2026'])
  await refused(() => cancel(id), 'not_found')
  await refused(() => changed(test, { name: 'Back' }, id), 'not_found')
  await refused(() => cancel(cycleId), 'cycle_has_begun')
  test.clock.advance(61 * day)
  await keepSchedule(test.world, tenant)
  expect((await headOf(test, id)).status).toBe('scheduled')
  expect((await test.rows.read(cycleOf(tenant, id), 'head'))?.value).toMatchObject({
    data: { cancelled: 'owner' },
  })
})
