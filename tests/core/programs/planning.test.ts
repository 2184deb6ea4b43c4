import { expect, test } from 'vitest'
import { cancelCycle, changeCycle } from '#core/cycles/change-cycle.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import type { RowStore } from '#core/ports.ts'
import { changeProgram } from '#core/programs/change-program.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { cycleOf } from '#core/rows/places.ts'
import { calendar, happenings, headOf, keptDying, scheduled, settings } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { schedule } from '#tests/support/schedules.ts'
import { createTestWorld, cycleId, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * 60 * 1_000
const nameAndStatus = ({ name, status }: { name: string; status: string }) => `${name} ${status}`

const kept = ({ world }: TestWorld) => keepSchedule(world, tenant)
const names = async (test: TestWorld) => (await settings(test)).cycles.toReversed().map(nameAndStatus)
const cancelled = (test: TestWorld, id: string) =>
  cancelCycle(test.world, test.actor('dana'), { cycleId: id, commandId: nextCommand() })

test('P8 a schedule has its cycles ahead at once, after the one that is open', async () => {
  const test = await createTestWorld()
  const cycles = await scheduled(test, schedule())
  expect(cycles.map(nameAndStatus)).toEqual(['Q1 2026 open', 'Q2 2026 scheduled', 'Q3 2026 scheduled'])
  expect(cycles[1]).toMatchObject({
    id: `${programId}-2026-04`,
    opensAt: Date.UTC(2026, 3, 1, 7),
    closesAt: Date.UTC(2026, 5, 30, 15),
    judgedBy: Date.UTC(2026, 6, 14, 15),
    ceremonyAt: Date.UTC(2026, 6, 21, 13),
    scheduled: true,
  })
  expect((await calendar(test)).map(({ due }) => due)).toEqual([
    Date.UTC(2026, 3, 1, 7),
    Date.UTC(2026, 6, 1, 7),
    // The cycle that was there before: nobody has looked at it yet.
    undefined,
  ])
})

test('P8 a period in which another cycle is open is left out', async () => {
  const test = await createTestWorld({ head: { closesAt: Date.UTC(2026, 3, 2) } })
  const cycles = await scheduled(test, schedule({ ahead: 1 }))
  expect(cycles.map(nameAndStatus)).toEqual(['Q1 2026 open', 'Q3 2026 scheduled'])
})

test('P8 a period left out stays left out when the other cycle closes, early or on its date', async () => {
  const test = await createTestWorld({ head: { closesAt: Date.UTC(2026, 3, 20) } })
  await scheduled(test, schedule({ ahead: 1 }))
  test.clock.advance(Date.UTC(2026, 3, 10) - test.clock.now())
  await closed(test)
  await kept(test)
  expect(await names(test)).toEqual(['Q1 2026 judging', 'Q3 2026 scheduled'])
  test.clock.advance(20 * day)
  await kept(test)
  expect(await names(test)).toEqual(['Q1 2026 judging', 'Q3 2026 scheduled'])
})

test('P11 of cycles that were cancelled nothing is read to show programs, until the schedule has one again', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  await cancelled(test, `${programId}-2026-04`)
  await scheduled(test, null)
  const read: string[] = []
  const rows: RowStore = {
    ...test.rows,
    read: async (place, row) => {
      if (place.table === 'Cycles') read.push(place.partition)
      return test.rows.read(place, row)
    },
  }
  await listPrograms(test.process({ rows }).world, test.actor('ana'))
  expect(read).toEqual([cycleOf(tenant, cycleId).partition])
  await scheduled(test, schedule())
  expect(await names(test)).toEqual(['Q1 2026 open', 'Q3 2026 scheduled', 'Q4 2026 scheduled'])
})

test('P8 when a cycle opens, another one is ahead', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  test.clock.advance(100 * day)
  await kept(test)
  expect(await names(test)).toEqual([
    'Q1 2026 closing',
    'Q2 2026 open',
    'Q3 2026 scheduled',
    'Q4 2026 scheduled',
  ])
})

test('P8 cycles that have not opened follow another schedule, another time zone and the end of it', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  const monthly = schedule({
    rhythm: 'monthly',
    closes: { month: 0, day: 20, time: '17:00' },
    judged: { month: 1, day: 1, time: '09:00' },
    ceremony: { month: 1, day: 2, time: '09:00' },
  })
  expect((await scheduled(test, monthly)).map(nameAndStatus)).toEqual([
    'Q1 2026 open',
    '2026-03 scheduled',
    '2026-04 scheduled',
  ])
  const { revision, owners, ...program } = await settings(test)
  const { cycles } = await changeProgram(test.world, test.actor('dana'), {
    name: program.name,
    description: '',
    owners: owners.map(({ id }) => id),
    timeZone: 'Asia/Tokyo',
    programId,
    revision,
    commandId: nextCommand(),
  })
  expect(cycles.find(({ name }) => name === '2026-03')?.opensAt).toBe(Date.UTC(2026, 2, 1))
  expect((await scheduled(test, null)).map(nameAndStatus)).toEqual(['Q1 2026 open'])
  expect((await scheduled(test, schedule())).map(nameAndStatus)).toEqual([
    'Q1 2026 open',
    'Q2 2026 scheduled',
    'Q3 2026 scheduled',
  ])
  expect((await happenings(test, `${programId}-2026-04`)).map(({ kind }) => kind)).toEqual([
    // Named anew as a month, moved to Tokyo, left out, taken up again.
    'dates-set',
    'dates-set',
    'cancelled',
    'dates-set',
  ])
})

test('P8 what an owner cancelled stays so, what they moved stays there, and as many are ahead', async () => {
  const test = await createTestWorld()
  const [, second, third] = await scheduled(test, schedule())
  await cancelled(test, second?.id ?? '')
  expect(await names(test)).toEqual(['Q1 2026 open', 'Q3 2026 scheduled', 'Q4 2026 scheduled'])
  const opensAt = Date.UTC(2026, 6, 6, 7)
  await changeCycle(test.world, test.actor('omar'), {
    cycleId: third?.id ?? '',
    revision: 1,
    commandId: nextCommand(),
    name: 'Summer',
    opensAt,
  })
  const cycles = await scheduled(test, schedule({ opens: { month: 0, day: 2, time: '09:00' } }))
  expect(cycles.map(nameAndStatus)).toEqual(['Q1 2026 open', 'Summer scheduled', 'Q4 2026 scheduled'])
  expect(cycles[1]).toMatchObject({ opensAt, scheduled: false })
  expect(cycles[2]?.opensAt).toBe(Date.UTC(2026, 9, 2, 7))
})

test('P8 a period that should have opened while nobody was there is made up for, one that is over is not', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule({ ahead: 1 }))
  // Into November: Q2 opens late and closes, Q3 was never planned and is over, Q4 is under way.
  test.clock.advance(310 * day)
  await kept(test)
  expect(await names(test)).toEqual([
    'Q1 2026 closing',
    'Q2 2026 closing',
    'Q4 2026 open',
    'Q1 2027 scheduled',
  ])
})

test('P8 each cycle is created once, at whatever commit the planning process dies', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await scheduled(test, schedule())
    test.clock.advance(100 * day)
    await doing(() => keptDying(test.process({ rows: crashingRows(test.rows, point) })))
    await kept(test.restart())
    expect(await names(test)).toEqual([
      'Q1 2026 closing',
      'Q2 2026 open',
      'Q3 2026 scheduled',
      'Q4 2026 scheduled',
    ])
    const [, , , fourth] = await calendar(test)
    expect(await happenings(test, `${programId}-2026-10`)).toEqual([])
    expect(fourth).toBeDefined()
  })
  expect(crashes).toBeGreaterThan(8)
})

test('P11 a cycle whose results are not out stays in sight while the next ones come', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  for (let quarter = 0; quarter < 4; quarter++) {
    test.clock.advance(91 * day)
    await kept(test)
    await test.settle()
  }
  const [program] = await listPrograms(test.world, test.actor('ana'))
  expect(program?.cycles.find(({ id }) => id === cycleId)?.status).toBe('judging')
  expect(program?.cycles.map(({ name }) => name)).toEqual([
    'Q3 2027',
    'Q2 2027',
    'Q1 2027',
    'Q4 2026',
    'Q3 2026',
    'Q2 2026',
    'Q1 2026',
  ])
  expect((await headOf(test, `${programId}-2026-07`)).status).toBe('judging')
})

test('P10 M20 nothing is read or written of cycles and ceremonies that are not due', async () => {
  const test = await createTestWorld()
  await scheduled(test, schedule())
  await kept(test)
  const asked: string[] = []
  const quiet = test.process({
    rows: {
      read: async (place, row) => {
        asked.push(`read ${row}`)
        return test.rows.read(place, row)
      },
      scan: async (place, range) => {
        asked.push(`scan ${range.from}`)
        return test.rows.scan(place, range)
      },
      commit: async () => {
        throw new Error('Nothing is to be written.')
      },
    },
  })
  // The next moment known: a week before nominations close.
  expect(await kept(quiet)).toBe((await headOf(test, cycleId)).closesAt - 7 * day)
  expect(asked).toEqual(['scan program:', 'scan cycle:', 'scan ceremony:'])
})
