import { expect, test } from 'vitest'
import { markPublished } from '#core/ceremony/publish-ceremony.ts'
import { headRow } from '#core/cycles/head.ts'
import { noteDue } from '#core/cycles/note-due.ts'
import type { RowStore } from '#core/ports.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert, scanRows } from '#core/rows/row-kind.ts'
import { headOf } from '#tests/core/programs/steps.ts'
import { cycleHead } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const day = 24 * 60 * 60 * 1_000

/** A cycle that opened so many days ago. */
async function begun(test: TestWorld, id: string, daysAgo: number, status: 'published' | 'judging') {
  const opensAt = start - daysAgo * day
  const head = cycleHead({ status, opensAt, closesAt: opensAt + day })
  await test.rows.commit(cycleOf(tenant, id), [insert(headRow, [], head)])
  await noteDue(test.world, cycleOf(tenant, id))
}

/** The cycles that somebody is told of, and those of which something was read for that. */
async function seenBy(test: TestWorld, by: Name) {
  const read: string[] = []
  const rows: RowStore = {
    ...test.rows,
    read: async (place, row) => {
      if (place.table === 'Cycles') read.push(place.partition)
      return test.rows.read(place, row)
    },
  }
  const [program] = await listPrograms(test.process({ rows }).world, test.actor(by))
  return { ids: program?.cycles.map(({ id }) => id), read }
}

test('P11 of cycles whose results are out, most people’s screens read the newest; owners’ all', async () => {
  const test = await createTestWorld()
  await begun(test, 'forgotten', 300, 'judging')
  await begun(test, 'older', 200, 'published')
  await begun(test, 'newest', 100, 'published')
  const { ids, read } = await seenBy(test, 'ana')
  expect(ids).toEqual([cycleId, 'newest', 'forgotten'])
  expect(read).toHaveLength(3)
  expect((await seenBy(test, 'dana')).ids).toEqual([cycleId, 'newest', 'older', 'forgotten'])
})

test('P11 publishing notes in the calendar that a cycle is over, and nothing before it does', async () => {
  const test = await createTestWorld()
  const overs = async () =>
    (await scanRows(test.rows, programsOf(tenant), calendarRow)).map(({ value }) => value.over)
  await decidedCycle(test)
  await noteDue(test.world, cycleOf(tenant, cycleId))
  expect(await overs()).toEqual([undefined])
  await markPublished(test.world, cycleOf(tenant, cycleId))
  await test.restart().settle()
  expect(await overs()).toEqual([(await headOf(test, cycleId)).opensAt])
})
