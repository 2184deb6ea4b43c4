import { expect, test } from 'vitest'
import { headRow } from '#core/cycles/head.ts'
import { drain } from '#core/outbox/drain.ts'
import { type Effect, outboxRow } from '#core/outbox/effect.ts'
import { save } from '#core/outbox/save.ts'
import type { RowStore } from '#core/ports.ts'
import { cycleOf, messagesOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { crashingRows } from '#tests/support/crashing-rows.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const place = cycleOf(tenant, cycleId)
const index: Effect = { kind: 'index-nomination', nominationId: 'gone' }
const waiting = async ({ rows }: TestWorld) => (await scanRows(rows, place, outboxRow)).length

test('work is announced before it is saved, so that none is lost', async () => {
  const test = await createTestWorld()
  const dying = test.process({ rows: crashingRows(test.rows, { commit: 1, moment: 'after' }) })
  await expect(save(dying.world, place, [], [index])).rejects.toThrow()
  expect(await waiting(test)).toBe(1)
  const later = test.restart()
  await later.settle()
  expect(await waiting(test)).toBe(0)
})

test('a wake-up for work that never came to be saved is quietly done with', async () => {
  const test = await createTestWorld()
  const dying = test.process({ rows: crashingRows(test.rows, { commit: 1, moment: 'before' }) })
  await expect(save(dying.world, place, [], [index])).rejects.toThrow()
  const later = test.restart()
  await later.settle()
  expect(await later.restart().world.wakeups.receive()).toEqual([])
})

test('a change without work to follow announces nothing', async () => {
  const test = await createTestWorld()
  await save(test.world, place, [{ kind: 'put', row: 'note:1', value: 1 }], [])
  expect(await test.restart().world.wakeups.receive()).toEqual([])
})

test('draining does what is due and says when the rest will be', async () => {
  const test = await createTestWorld()
  const notBefore = test.clock.now() + 5_000
  await save(test.world, place, [], [index, { kind: 'finish-closing', notBefore }])
  expect(await drain(test.world, place)).toBe(notBefore)
  expect(await waiting(test)).toBe(1)
  test.clock.advance(5_000)
  expect(await drain(test.world, place)).toBeUndefined()
  expect(await waiting(test)).toBe(0)
})

test('several processes draining one place at once leave nothing behind', async () => {
  const test = await createTestWorld()
  await save(test.world, place, [], [index, index, index])
  await Promise.all([1, 2, 3].map(() => drain(test.process().world, place)))
  expect(await waiting(test)).toBe(0)
})

test('work that fails holds up no other work, and is left for another time', async () => {
  const test = await createTestWorld({ head: { status: 'closing' } })
  const damaged: Effect = { kind: 'index-nomination', nominationId: 'damaged' }
  const read: RowStore['read'] = async (from, row) => {
    if (row === 'nomination:damaged') throw new Error('It can’t be read.')
    return test.rows.read(from, row)
  }
  const world = { ...test.world, rows: { ...test.rows, read } }
  const closing: Effect = { kind: 'finish-closing', notBefore: test.clock.now() }
  await save(world, place, [], [damaged, closing])
  await expect(drain(world, place)).rejects.toThrow('failed')
  expect((await readRow(test.rows, place, headRow))?.value.status).toBe('judging')
  expect(await waiting(test)).toBe(1)
})

test('sending is one piece of work in a place, however often it is asked for', async () => {
  const test = await createTestWorld()
  const messages = messagesOf(tenant, 'gala')
  const left = async () => (await scanRows(test.rows, messages, outboxRow)).length
  for (let asked = 0; asked < 3; asked++)
    await save(test.world, messages, [], [{ kind: 'send-messages', notBefore: 0 }])
  expect(await left()).toBe(1)
  expect(await drain(test.world, messages)).toBeUndefined()
  expect(await left()).toBe(0)
})

test('work asked for anew by the time it is done is done again', async () => {
  const test = await createTestWorld()
  const messages = messagesOf(tenant, 'gala')
  const again: Effect = { kind: 'send-messages', notBefore: test.clock.now() + 5_000 }
  let asked = false
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      if (!asked && writes.some(({ kind }) => kind === 'delete')) {
        asked = true
        await save(test.world, messages, [], [again])
      }
      return test.rows.commit(place, writes)
    },
  }
  await save(test.world, messages, [], [{ kind: 'send-messages', notBefore: 0 }])
  expect(await drain(test.process({ rows }).world, messages)).toBe(again.notBefore)
})
