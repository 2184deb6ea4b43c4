import { describe, expect, test } from 'vitest'
import { RowConflict, type RowStore, ValueTooLarge } from '#core/ports.ts'
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

export function describeTransactions(rows: () => RowStore): void {
  describe('transactions', () => {
    test('are all or nothing', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('taken', 1), insert('kept', 1)])
      const version = await versionOf(rows(), place, 'kept')
      const writes = [put('new', 1), replace('kept', 2, version), drop('gone'), insert('taken', 2)]
      await expect(rows().commit(place, writes)).rejects.toThrow(RowConflict)
      const found = await rows().scan(place, everything)
      expect(found.map(({ row, value }) => [row, value])).toEqual([
        ['kept', 1],
        ['taken', 1],
      ])
      expect(await versionOf(rows(), place, 'kept')).toBe(version)
    })

    test('hold up to 100 rows', async () => {
      const place = newPlace()
      const hundred = numbered(100).map((row) => insert(row, { row }))
      await rows().commit(place, hundred)
      expect(await keysIn(rows(), place)).toEqual(numbered(100))
      await rows().commit(
        place,
        numbered(100).map((row) => drop(row)),
      )
      expect(await keysIn(rows(), place)).toEqual([])
    })

    test('of no rows, of 101, or of one row twice are refused', async () => {
      const place = newPlace()
      await expect(rows().commit(place, [])).rejects.toThrow('1 to 100')
      const tooMany = numbered(101).map((row) => put(row, 1))
      await expect(rows().commit(place, tooMany)).rejects.toThrow('1 to 100')
      await expect(rows().commit(place, [put('a', 1), drop('a')])).rejects.toThrow('once')
      expect(await keysIn(rows(), place)).toEqual([])
    })
  })
}

export function describeRaces(rows: () => RowStore): void {
  describe('transactions', () => {
    test('of 20 racers, exactly one wins each round', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('head', 0)])
      for (let round = 1; round <= 5; round++) {
        const version = await versionOf(rows(), place, 'head')
        const racers = numbered(20).map((racer) => [
          replace('head', round, version),
          insert(`log-${round}-${racer}`, racer),
        ])
        const results = await Promise.allSettled(racers.map((writes) => rows().commit(place, writes)))
        const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
        expect(refusals).toHaveLength(19)
        expect(refusals.every((refusal) => refusal instanceof RowConflict)).toBe(true)
        expect((await keysIn(rows(), place)).filter((row) => row.startsWith('log'))).toHaveLength(round)
      }
    })

    test('of 20 who count until they succeed, none is lost', async () => {
      const place = newPlace()
      await rows().commit(place, [insert('count', 0)])
      const countOne = async (): Promise<void> => {
        const found = await rows().read(place, 'count')
        try {
          await rows().commit(place, [replace('count', Number(found?.value) + 1, found?.version ?? '')])
        } catch (problem) {
          if (!(problem instanceof RowConflict)) throw problem
          await countOne()
        }
      }
      await Promise.all(numbered(20).map(() => countOne()))
      expect((await rows().read(place, 'count'))?.value).toBe(20)
    })
  })
}

export function describeSizes(rows: () => RowStore): void {
  describe('sizes', () => {
    test('of 200 KB and more come back whole', async () => {
      const place = newPlace()
      const emoji = `x${'😀'.repeat(100_000)}`
      const quotes = '"\\\n'.repeat(40_000)
      await rows().commit(place, [insert('emoji', emoji), insert('quotes', { quotes })])
      expect((await rows().read(place, 'emoji'))?.value === emoji).toBe(true)
      expect(JSON.stringify((await rows().read(place, 'quotes'))?.value)).toBe(JSON.stringify({ quotes }))
    })

    test('above 1 MiB for a row or 4 MiB for a transaction are refused, and nothing is stored', async () => {
      const place = newPlace()
      const most = 'x'.repeat(520_000)
      await expect(rows().commit(place, [put('a', 1), put('b', 'x'.repeat(524_288))])).rejects.toThrow(
        ValueTooLarge,
      )
      const nine = numbered(9).map((row) => put(row, most))
      await expect(rows().commit(place, nine)).rejects.toThrow(ValueTooLarge)
      expect(await keysIn(rows(), place)).toEqual([])
      await rows().commit(place, nine.slice(2))
      expect(await keysIn(rows(), place)).toHaveLength(7)
    })

    test('of what is not JSON are refused', async () => {
      await expect(rows().commit(newPlace(), [put('a', undefined)])).rejects.toThrow(TypeError)
    })
  })
}
