import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Place } from '#core/ports.ts'
import { defineRow, insert, padded, parseRow, readRow, scanRows } from '#core/rows/row-kind.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'

const place: Place = { table: 'Cycles', partition: 'contoso:q1' }
const note = defineRow('note', z.object({ text: z.string() }))
const notes = defineRow('notes', z.object({ text: z.string() }))

test('a scan finds every row of its kind in key order, however many pages that takes', async () => {
  const rows = createMemoryRows()
  for (let at = 0; at < 2_100; at += 100)
    await rows.commit(
      place,
      Array.from({ length: 100 }, (_, more) =>
        insert(note, [padded(at + more)], { text: String(at + more) }),
      ),
    )
  const found = await scanRows(rows, place, note)
  expect(found.map(({ value }) => value.text)).toEqual(Array.from({ length: 2_100 }, (_, at) => String(at)))
})

test('a scan takes neither a kind whose name only begins alike nor a key part that does', async () => {
  const rows = createMemoryRows()
  await rows.commit(place, [
    insert(note, ['ana', '1'], { text: 'of Ana' }),
    insert(note, ['anabel', '1'], { text: 'of Anabel' }),
    insert(notes, ['ana', '1'], { text: 'another kind' }),
  ])
  expect((await scanRows(rows, place, note, 'ana')).map(({ value }) => value.text)).toEqual(['of Ana'])
  expect(await scanRows(rows, place, note)).toHaveLength(2)
})

test('a row of another schema version, or damaged, is an error and not a value', async () => {
  const rows = createMemoryRows()
  await rows.commit(place, [{ kind: 'put', row: 'note:1', value: { v: 2, data: { text: 'new' } } }])
  await expect(readRow(rows, place, note, '1')).rejects.toThrow('unknown schema version')
  const damaged = { row: 'note:2', value: { v: 1, data: { text: 7 } }, version: '1' }
  expect(() => parseRow(note, damaged)).toThrow("can't be read")
})

test('padded numbers sort as numbers do', () => {
  const numbers = [0, 9, 10, 99, 100, 1_767_603_600_000]
  expect(numbers.map((number) => padded(number)).toSorted()).toEqual(numbers.map((number) => padded(number)))
})
