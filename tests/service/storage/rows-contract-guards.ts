import { describe, expect, test } from 'vitest'
import { RowConflict, type RowStore } from '#core/ports.ts'
import { drop, insert, keysIn, newPlace, put, replace, versionOf } from '#tests/service/storage/row-writes.ts'

export function describeOneRow(rows: () => RowStore): void {
  describe('one row', () => {
    test('is read as it was inserted', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', { text: 'hi', list: [1, null, true], nested: { ü: 'é' } })])
      const found = await rows().read(place, 'a')
      expect(found).toMatchObject({
        row: 'a',
        value: { text: 'hi', list: [1, null, true], nested: { ü: 'é' } },
      })
    })

    test('is absent before it is written, and in other partitions and tables', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 1)])
      expect(await rows().read(place, 'b')).toBeUndefined()
      expect(await rows().read(newPlace(), 'a')).toBeUndefined()
      expect(await rows().read({ ...place, table: 'People' }, 'a')).toBeUndefined()
    })

    test('is a copy: changing it afterwards changes nothing stored', async () => {
      const place = newPlace()
      const value: { list: number[] } = { list: [1] }
      await rows().commit(place, [insert('a', value)])
      value.list.push(2)
      const found = (await rows().read(place, 'a'))?.value as { list: number[] }
      found.list.push(3)
      expect((await rows().read(place, 'a'))?.value).toEqual({ list: [1] })
    })

    test('gets a new version with every write', async () => {
      const place = newPlace()
      const seen = new Set<string>()
      for (let round = 0; round < 10; round++) {
        await rows().commit(place, [put('a', 'same')])
        seen.add(await versionOf(rows(), place, 'a'))
      }
      expect(seen.size).toBe(10)
    })
  })
}

export function describeGuards(rows: () => RowStore): void {
  describe('guarded writes', () => {
    test('an insert of an existing row conflicts and leaves it', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 1)])
      await expect(rows().commit(place, [insert('a', 2)])).rejects.toThrow(RowConflict)
      expect((await rows().read(place, 'a'))?.value).toBe(1)
    })

    test('a replace at the version read succeeds once', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 1)])
      const version = await versionOf(rows(), place, 'a')
      await rows().commit(place, [replace('a', 2, version)])
      await expect(rows().commit(place, [replace('a', 3, version)])).rejects.toThrow(RowConflict)
      expect((await rows().read(place, 'a'))?.value).toBe(2)
    })

    test('a replace or guarded delete of a row that is gone conflicts', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 1)])
      const version = await versionOf(rows(), place, 'a')
      await rows().commit(place, [drop('a')])
      await expect(rows().commit(place, [replace('a', 2, version)])).rejects.toThrow(RowConflict)
      await expect(rows().commit(place, [drop('a', version)])).rejects.toThrow(RowConflict)
    })
  })
}

export function describeOpenWrites(rows: () => RowStore): void {
  describe('other writes', () => {
    test('a replace leaves nothing of a longer value before it', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 'x'.repeat(100_000))])
      await rows().commit(place, [replace('a', 'short', await versionOf(rows(), place, 'a'))])
      expect((await rows().read(place, 'a'))?.value).toBe('short')
      await rows().commit(place, [put('a', 'x'.repeat(100_000))])
      await rows().commit(place, [put('a', 'short')])
      expect((await rows().read(place, 'a'))?.value).toBe('short')
    })

    test('a put writes whatever is there, also nothing', async () => {
      const place = newPlace()
      await rows().commit(place, [put('a', 1)])
      await rows().commit(place, [put('a', 2)])
      expect((await rows().read(place, 'a'))?.value).toBe(2)
    })

    test('a delete without version succeeds on whatever is there, also nothing', async () => {
      const place = newPlace()
      await rows().commit(place, [drop('a')])
      await rows().commit(place, [insert('a', 1), insert('b', 1)])
      await rows().commit(place, [drop('a'), drop('never'), drop('b'), put('c', 1), drop('neither')])
      expect(await keysIn(rows(), place)).toEqual(['c'])
    })

    test('a guarded delete deletes its version alone', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('a', 1), insert('b', 1)])
      const old = await versionOf(rows(), place, 'a')
      await rows().commit(place, [put('a', 2)])
      const other = await versionOf(rows(), place, 'b')
      await expect(rows().commit(place, [drop('b', other), drop('a', old)])).rejects.toThrow(RowConflict)
      expect(await keysIn(rows(), place)).toEqual(['a', 'b'])
      const current = await versionOf(rows(), place, 'a')
      await rows().commit(place, [put('c', 1), drop('b', other), drop('d'), drop('a', current)])
      expect(await keysIn(rows(), place)).toEqual(['c'])
    })
  })
}
