import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Place, RowConflict, type RowStore, ValueTooLarge, type Write } from '#core/ports.ts'

/** What every store of rows does, whatever lies under it. */
export function describeRows(name: string, open: () => RowStore | Promise<RowStore>): void {
  describe(`Rows ${name}`, () => {
    let rows: RowStore
    beforeAll(async () => {
      rows = await open()
    })
    const everything = { from: '', below: '\uffff', limit: 5000 }
    const keysIn = async (place: Place) => (await rows.scan(place, everything)).map(({ row }) => row)
    const versionOf = async (place: Place, row: string) => (await rows.read(place, row))?.version ?? 'none'

    describe('one row', () => {
      test('is read as it was inserted', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', { text: 'hi', list: [1, null, true], nested: { ü: 'é' } })])
        const found = await rows.read(place, 'a')
        expect(found).toMatchObject({
          row: 'a',
          value: { text: 'hi', list: [1, null, true], nested: { ü: 'é' } },
        })
      })

      test('is absent before it is written, and in other partitions and tables', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 1)])
        expect(await rows.read(place, 'b')).toBeUndefined()
        expect(await rows.read(newPlace(), 'a')).toBeUndefined()
        expect(await rows.read({ ...place, table: 'People' }, 'a')).toBeUndefined()
      })

      test('is a copy: changing it afterwards changes nothing stored', async () => {
        const place = newPlace()
        const value = { list: [1] }
        await rows.commit(place, [insert('a', value)])
        value.list.push(2)
        const found = await rows.read(place, 'a')
        ;(found?.value as { list: number[] }).list.push(3)
        expect((await rows.read(place, 'a'))?.value).toEqual({ list: [1] })
      })

      test('gets a new version with every write', async () => {
        const place = newPlace()
        const seen = new Set<string>()
        for (let round = 0; round < 10; round++) {
          await rows.commit(place, [put('a', 'same')])
          seen.add(await versionOf(place, 'a'))
        }
        expect(seen.size).toBe(10)
      })
    })

    describe('guards', () => {
      test('an insert of an existing row conflicts and leaves it', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 1)])
        await expect(rows.commit(place, [insert('a', 2)])).rejects.toThrow(RowConflict)
        expect((await rows.read(place, 'a'))?.value).toBe(1)
      })

      test('a replace at the version read succeeds once', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 1)])
        const version = await versionOf(place, 'a')
        await rows.commit(place, [replace('a', 2, version)])
        await expect(rows.commit(place, [replace('a', 3, version)])).rejects.toThrow(RowConflict)
        expect((await rows.read(place, 'a'))?.value).toBe(2)
      })

      test('a replace or guarded delete of a row that is gone conflicts', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 1)])
        const version = await versionOf(place, 'a')
        await rows.commit(place, [drop('a')])
        await expect(rows.commit(place, [replace('a', 2, version)])).rejects.toThrow(RowConflict)
        await expect(rows.commit(place, [drop('a', version)])).rejects.toThrow(RowConflict)
      })

      test('a replace leaves nothing of a longer value before it', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 'x'.repeat(100_000))])
        await rows.commit(place, [replace('a', 'short', await versionOf(place, 'a'))])
        expect((await rows.read(place, 'a'))?.value).toBe('short')
        await rows.commit(place, [put('a', 'x'.repeat(100_000))])
        await rows.commit(place, [put('a', 'short')])
        expect((await rows.read(place, 'a'))?.value).toBe('short')
      })

      test('a put writes whatever is there, also nothing', async () => {
        const place = newPlace()
        await rows.commit(place, [put('a', 1)])
        await rows.commit(place, [put('a', 2)])
        expect((await rows.read(place, 'a'))?.value).toBe(2)
      })

      test('a delete without version succeeds on whatever is there, also nothing', async () => {
        const place = newPlace()
        await rows.commit(place, [drop('a')])
        await rows.commit(place, [insert('a', 1), insert('b', 1)])
        await rows.commit(place, [drop('a'), drop('never'), drop('b'), put('c', 1), drop('neither')])
        expect(await keysIn(place)).toEqual(['c'])
      })

      test('a guarded delete deletes its version alone', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('a', 1), insert('b', 1)])
        const old = await versionOf(place, 'a')
        await rows.commit(place, [put('a', 2)])
        const other = await versionOf(place, 'b')
        await expect(rows.commit(place, [drop('b', other), drop('a', old)])).rejects.toThrow(RowConflict)
        expect(await keysIn(place)).toEqual(['a', 'b'])
        const current = await versionOf(place, 'a')
        await rows.commit(place, [put('c', 1), drop('b', other), drop('d'), drop('a', current)])
        expect(await keysIn(place)).toEqual(['c'])
      })
    })

    describe('transactions', () => {
      test('are all or nothing', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('taken', 1), insert('kept', 1)])
        const version = await versionOf(place, 'kept')
        const writes = [put('new', 1), replace('kept', 2, version), drop('gone'), insert('taken', 2)]
        await expect(rows.commit(place, writes)).rejects.toThrow(RowConflict)
        const found = await rows.scan(place, everything)
        expect(found.map(({ row, value }) => [row, value])).toEqual([
          ['kept', 1],
          ['taken', 1],
        ])
        expect(await versionOf(place, 'kept')).toBe(version)
      })

      test('hold up to 100 rows', async () => {
        const place = newPlace()
        const hundred = numbered(100).map((row) => insert(row, { row }))
        await rows.commit(place, hundred)
        expect(await keysIn(place)).toEqual(numbered(100))
        await rows.commit(
          place,
          numbered(100).map((row) => drop(row)),
        )
        expect(await keysIn(place)).toEqual([])
      })

      test('of no rows, of 101, or of one row twice are refused', async () => {
        const place = newPlace()
        await expect(rows.commit(place, [])).rejects.toThrow('1 to 100')
        const tooMany = numbered(101).map((row) => put(row, 1))
        await expect(rows.commit(place, tooMany)).rejects.toThrow('1 to 100')
        await expect(rows.commit(place, [put('a', 1), drop('a')])).rejects.toThrow('once')
        expect(await keysIn(place)).toEqual([])
      })

      test('of 20 racers, exactly one wins each round', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('head', 0)])
        for (let round = 1; round <= 5; round++) {
          const version = await versionOf(place, 'head')
          const racers = numbered(20).map((racer) => [
            replace('head', round, version),
            insert(`log-${round}-${racer}`, racer),
          ])
          const results = await Promise.allSettled(racers.map((writes) => rows.commit(place, writes)))
          const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
          expect(refusals).toHaveLength(19)
          expect(refusals.every((refusal) => refusal instanceof RowConflict)).toBe(true)
          expect((await keysIn(place)).filter((row) => row.startsWith('log'))).toHaveLength(round)
        }
      })

      test('of 20 who count until they succeed, none is lost', async () => {
        const place = newPlace()
        await rows.commit(place, [insert('count', 0)])
        const countOne = async (): Promise<void> => {
          const found = await rows.read(place, 'count')
          try {
            await rows.commit(place, [replace('count', Number(found?.value) + 1, found?.version ?? '')])
          } catch (problem) {
            if (!(problem instanceof RowConflict)) throw problem
            await countOne()
          }
        }
        await Promise.all(numbered(20).map(countOne))
        expect((await rows.read(place, 'count'))?.value).toBe(20)
      })
    })

    describe('ranges', () => {
      test('include their start, exclude their end, and stop at the limit', async () => {
        const place = newPlace()
        await rows.commit(
          place,
          ['a', 'b', 'c', 'd'].map((row) => put(row, row)),
        )
        const range = async (from: string, below: string, limit: number) =>
          (await rows.scan(place, { from, below, limit })).map(({ row }) => row)
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
        await rows.commit(
          place,
          keys.map((row) => put(row, 1)),
        )
        expect(await keysIn(place)).toEqual(keys.sort((a, b) => (a < b ? -1 : 1)))
      })

      test('of more than a thousand rows come whole', async () => {
        const place = newPlace()
        const keys = numbered(1234)
        for (let start = 0; start < keys.length; start += 100) {
          await rows.commit(
            place,
            keys.slice(start, start + 100).map((row) => put(row, row)),
          )
        }
        expect(await keysIn(place)).toEqual(keys)
        const some = await rows.scan(place, { from: keys[3] ?? '', below: '\uffff', limit: 1100 })
        expect(some.map(({ row }) => row)).toEqual(keys.slice(3, 1103))
      })
    })

    describe('text', () => {
      test('of any kind comes back unchanged, in values and in keys', async () => {
        const storable = fc
          .string({ unit: 'binary', minLength: 1, maxLength: 60 })
          .filter((key) => !/[/\\#?\p{Cc}\p{Cs}]/u.test(key))
        await fc.assert(
          fc.asyncProperty(storable, storable, fc.jsonValue(), async (partition, row, value) => {
            const place = newPlace(partition)
            await rows.commit(place, [insert(row, value)])
            const expected: unknown = JSON.parse(JSON.stringify(value))
            expect((await rows.read(place, row))?.value).toEqual(expected)
            const range = { from: row, below: `${row}\uffff`, limit: 5 }
            expect((await rows.scan(place, range)).map((found) => found.row)).toEqual([row])
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
        await rows.commit(place, [insert(row, 1), insert('other', 2)])
        expect((await rows.read(place, row))?.value).toBe(1)
        const found = await rows.scan(place, { from: row, below: `${row}!`, limit: 10 })
        expect(found.map((one) => one.row)).toEqual([row])
        await rows.commit(place, [replace(row, 3, found[0]?.version ?? '')])
        await rows.commit(place, [drop(row, await versionOf(place, row)), drop('other')])
        expect(await keysIn(place)).toEqual([])
      })

      test('that looks like a transaction stays text', async () => {
        const place = newPlace()
        const value =
          '\r\n--changeset_1\r\nContent-Type: application/http\r\n\r\nDELETE http://127.0.0.1/x HTTP/1.1\r\nif-match: *\r\n'
        await rows.commit(place, [insert('a', value), insert('b', { [value]: value })])
        expect((await rows.read(place, 'a'))?.value).toBe(value)
        await rows.commit(place, [put('a', [value]), drop('b', await versionOf(place, 'b'))])
        expect((await rows.scan(place, everything)).map((found) => found.value)).toEqual([[value]])
      })

      test.each(['', 'a/b', 'a\\b', 'a#b', 'a?b', 'a\nb', 'a\u0085b', '\ud800', 'x'.repeat(257)])(
        'that no key can hold is refused: %j',
        async (bad) => {
          const place = newPlace()
          await expect(rows.commit(place, [put(bad, 1)])).rejects.toThrow('Not a storage key')
          await expect(rows.read(place, bad)).rejects.toThrow('Not a storage key')
          await expect(rows.scan({ ...place, partition: bad }, everything)).rejects.toThrow(
            'Not a storage key',
          )
        },
      )
    })

    describe('sizes', () => {
      test('of 200 KB and more come back whole', async () => {
        const place = newPlace()
        const emoji = `x${'😀'.repeat(100_000)}`
        const quotes = '"\\\n'.repeat(40_000)
        await rows.commit(place, [insert('emoji', emoji), insert('quotes', { quotes })])
        expect((await rows.read(place, 'emoji'))?.value === emoji).toBe(true)
        expect(JSON.stringify((await rows.read(place, 'quotes'))?.value)).toBe(JSON.stringify({ quotes }))
      })

      test('above 1 MiB for a row or 4 MiB for a transaction are refused, and nothing is stored', async () => {
        const place = newPlace()
        const most = 'x'.repeat(520_000)
        await expect(rows.commit(place, [put('a', 1), put('b', 'x'.repeat(524_288))])).rejects.toThrow(
          ValueTooLarge,
        )
        const nine = numbered(9).map((row) => put(row, most))
        await expect(rows.commit(place, nine)).rejects.toThrow(ValueTooLarge)
        expect(await keysIn(place)).toEqual([])
        await rows.commit(place, nine.slice(2))
        expect(await keysIn(place)).toHaveLength(7)
      })

      test('of what is not JSON are refused', async () => {
        await expect(rows.commit(newPlace(), [put('a', undefined)])).rejects.toThrow(TypeError)
      })
    })
  })
}

function newPlace(partition = ''): Place {
  return { table: 'Programs', partition: `${randomUUID()} ${partition}` }
}

const insert = (row: string, value: unknown): Write => ({ kind: 'insert', row, value })
const put = (row: string, value: unknown): Write => ({ kind: 'put', row, value })
const replace = (row: string, value: unknown, version: string): Write => ({
  kind: 'replace',
  row,
  value,
  version,
})
const drop = (row: string, version?: string): Write =>
  version === undefined ? { kind: 'delete', row } : { kind: 'delete', row, version }
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'))
