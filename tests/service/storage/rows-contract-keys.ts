import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import {
  drop,
  everything,
  insert,
  keysIn,
  newPlace,
  numbered,
  put,
  replace,
  versionOf,
} from '#tests/service/storage/row-writes.ts'

export function describeRanges(rows: () => RowStore): void {
  describe('ranges', () => {
    test('include their start, exclude their end, and stop at the limit', async () => {
      const place = newPlace()
      await rows().commit(
        place,
        ['a', 'b', 'c', 'd'].map((row) => put(row, row)),
      )
      const range = async (from: string, below: string, limit: number) =>
        (await rows().scan(place, { from, below, limit })).map(({ row }) => row)
      expect(await range('b', 'd', 10)).toEqual(['b', 'c'])
      expect(await range('a', 'z', 3)).toEqual(['a', 'b', 'c'])
      expect(await range('aa', 'bb', 10)).toEqual(['b'])
      expect(await range('d', 'a', 10)).toEqual([])
      expect(await range('b', 'b', 10)).toEqual([])
      expect(await range('a', 'z', 0)).toEqual([])
    })

    test('are in ordinal order of UTF-16 units, not of any alphabet', async () => {
      const place = newPlace()
      const keys = ['B', 'a', 'Z', '10', '9', '~', 'é', 'e', '_', '-', 'ｚ', '😀', 'ß', 'A b']
      await rows().commit(
        place,
        keys.map((row) => put(row, 1)),
      )
      expect(await keysIn(rows(), place)).toEqual(keys.sort((a, b) => (a < b ? -1 : 1)))
    })

    test('of more than a thousand rows come whole', async () => {
      const place = newPlace()
      const keys = numbered(1234)
      for (let start = 0; start < keys.length; start += 100) {
        await rows().commit(
          place,
          keys.slice(start, start + 100).map((row) => put(row, row)),
        )
      }
      expect(await keysIn(rows(), place)).toEqual(keys)
      const some = await rows().scan(place, { from: keys[3] ?? '', below: '\uffff', limit: 1100 })
      expect(some.map(({ row }) => row)).toEqual(keys.slice(3, 1103))
    })
  })
}

export function describeText(rows: () => RowStore): void {
  describe('text', () => {
    test('of any kind comes back unchanged, in values and in keys', async () => {
      const storable = fc
        .string({ unit: 'binary', minLength: 1, maxLength: 60 })
        .filter((key) => !/[/\\#?\p{Cc}\p{Cs}]/u.test(key))
      await fc.assert(
        fc.asyncProperty(storable, storable, fc.jsonValue(), async (partition, row, value) => {
          const place = newPlace(partition)
          await rows().commit(place, [insert(row, value)])
          const expected: unknown = JSON.parse(JSON.stringify(value))
          expect((await rows().read(place, row))?.value).toEqual(expected)
          const range = { from: row, below: `${row}\uffff`, limit: 5 }
          expect((await rows().scan(place, range)).map((found) => found.row)).toEqual([row])
        }),
        { numRuns: 40 },
      )
    })

    test.each([
      ["O'Neil''s", "it's"],
      ['a+b&c=d%20e%', '100%25'],
      ["') or (PartitionKey ne '", "x' or '1' eq '1"],
      ['ü😀é', 'עברית مرحبا'],
      ['a b', '~!@$^*()_-=[]{}|;:",.<>'],
    ])('as key %j and %j is found alone', async (partition, row) => {
      const place = newPlace(partition)
      await rows().commit(place, [insert(row, 1), insert('other', 2)])
      expect((await rows().read(place, row))?.value).toBe(1)
      const found = await rows().scan(place, { from: row, below: `${row}!`, limit: 10 })
      expect(found.map((one) => one.row)).toEqual([row])
      await rows().commit(place, [replace(row, 3, found[0]?.version ?? '')])
      await rows().commit(place, [drop(row, await versionOf(rows(), place, row)), drop('other')])
      expect(await keysIn(rows(), place)).toEqual([])
    })

    test('that looks like a transaction stays text', async () => {
      const place = newPlace()
      const value =
        '\r\n--changeset_1\r\nContent-Type: application/http\r\n\r\nDELETE http://127.0.0.1/x HTTP/1.1\r\nif-match: *\r\n'
      await rows().commit(place, [insert('a', value), insert('b', { [value]: value })])
      expect((await rows().read(place, 'a'))?.value).toBe(value)
      await rows().commit(place, [put('a', [value]), drop('b', await versionOf(rows(), place, 'b'))])
      expect((await rows().scan(place, everything)).map((found) => found.value)).toEqual([[value]])
    })

    test.each(['', 'a/b', 'a\\b', 'a#b', 'a?b', 'a\nb', 'a\u0085b', '\ud800', 'x'.repeat(257)])(
      'that no key can hold is refused: %j',
      async (bad) => {
        const place = newPlace()
        await expect(rows().commit(place, [put(bad, 1)])).rejects.toThrow('Not a storage key')
        await expect(rows().read(place, bad)).rejects.toThrow('Not a storage key')
        await expect(rows().scan({ ...place, partition: bad }, everything)).rejects.toThrow(
          'Not a storage key',
        )
      },
    )
  })
}
