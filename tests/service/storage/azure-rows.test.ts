import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { RowConflict, StorageUnavailable } from '#core/ports.ts'
import { type AzureRows, createAzureRows } from '#service/storage/azure-rows.ts'
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
import { type Fate, type StorageProxy, startStorageProxy } from '#tests/support/storage-proxy.ts'

let proxy: StorageProxy
let rows: AzureRows
/** Entities of each answer. */
let answers: number[]

beforeEach(async () => {
  proxy = await startStorageProxy(inject('storage'), 'Table')
  answers = []
  rows = createAzureRows({
    connectionString: proxy.connectionString,
    tablePrefix: 'LaurelsTest',
    tryTimeoutMs: 250,
    maxRetries: 2,
    onRequest: (entities) => answers.push(entities),
  })
  await rows.ensureTables()
  proxy.seen.length = 0
  answers.length = 0
})
afterEach(() => proxy.close())

const mishaps: Fate[] = [
  'request is lost',
  'answer is lost',
  'answer is cut short',
  'answer never comes',
  'storage is busy',
  'storage is busy inside',
]

describe.each(mishaps)('Where %s, a write counts once:', (mishap) => {
  test('an insert', async () => {
    const place = newPlace()
    proxy.fates = [mishap]
    await rows.commit(place, [insert('a', 1), insert('b', 2)])
    expect(proxy.seen).toHaveLength(mishap.startsWith('answer') ? 4 : 2)
    expect((await rows.scan(place, everything)).map(({ value }) => value)).toEqual([1, 2])
  })

  test('a replace', async () => {
    const place = newPlace()
    await rows.commit(place, [insert('a', 1)])
    const version = await versionOf(rows, place, 'a')
    proxy.fates = [mishap]
    await rows.commit(place, [replace('a', 2, version)])
    await expect(rows.commit(place, [replace('a', 3, version)])).rejects.toThrow(RowConflict)
    expect((await rows.read(place, 'a'))?.value).toBe(2)
  })

  test('a delete, of something and of nothing', async () => {
    const place = newPlace()
    await rows.commit(place, [insert('a', 1), insert('b', 1)])
    proxy.fates = [mishap]
    await rows.commit(place, [drop('a', await versionOf(rows, place, 'a'))])
    proxy.fates = [mishap]
    await rows.commit(place, [drop('a'), drop('b'), insert('c', 1)])
    proxy.fates = [mishap, mishap]
    await rows.commit(place, [drop('a'), drop('b')])
    expect(await keysIn(rows, place)).toEqual(['c'])
  })
})

describe('A write repeated because its request was lost', () => {
  test('conflicts where somebody else was first', async () => {
    const place = newPlace()
    await rows.commit(place, [insert('a', 'theirs')])
    proxy.fates = ['request is lost']
    await expect(rows.commit(place, [insert('a', 'ours'), put('b', 'ours')])).rejects.toThrow(RowConflict)
    expect((await rows.scan(place, everything)).map(({ value }) => value)).toEqual(['theirs'])
  })

  test('is known as ours also where somebody has since changed one of its rows', async () => {
    const place = newPlace()
    proxy.fates = ['answer never comes']
    const writing = rows.commit(place, [insert('a', 'ours'), insert('b', 'ours')])
    await expect.poll(() => rows.read(place, 'a')).toBeDefined()
    await rows.commit(place, [put('a', 'theirs')])
    await writing
    expect((await rows.read(place, 'a'))?.value).toBe('theirs')
  })
})

describe('Storage that is away', () => {
  const inEveryWay = async (store: AzureRows) => {
    const place = newPlace()
    await expect(store.read(place, 'a')).rejects.toThrow(StorageUnavailable)
    await expect(store.scan(place, everything)).rejects.toThrow(StorageUnavailable)
    await expect(store.commit(place, [put('a', 1)])).rejects.toThrow(StorageUnavailable)
    await expect(store.ensureTables()).rejects.toThrow(StorageUnavailable)
  }

  test.each(mishaps.filter((mishap) => !mishap.endsWith('inside')))(
    'is reported in bounded time: each time %s',
    async (mishap) => {
      const impatient = createAzureRows({
        connectionString: proxy.connectionString,
        tryTimeoutMs: 100,
        maxRetries: 1,
      })
      proxy.fates = Array.from({ length: 40 }, () => mishap)
      const start = performance.now()
      await inEveryWay(impatient)
      expect(performance.now() - start).toBeLessThan(4 * 1000)
    },
  )

  test('is reported where nothing listens', async () => {
    const { connectionString } = proxy
    await inEveryWay(
      createAzureRows({ connectionString: connectionString.replace(/(:\d+)/, ':1'), maxRetries: 0 }),
    )
  })

  test('is reported where a transaction is refused inside, however often', async () => {
    proxy.fates = ['storage is busy inside', 'storage is busy inside', 'storage is busy inside']
    await expect(rows.commit(newPlace(), [put('a', 1)])).rejects.toThrow(StorageUnavailable)
    expect(proxy.fates).toEqual([])
  })
})

describe('What a scan asks of storage', () => {
  const fill = async (count: number) => {
    const place = newPlace()
    for (let start = 0; start < count; start += 100)
      await rows.commit(
        place,
        numbered(count)
          .slice(start, start + 100)
          .map((row) => put(row, row)),
      )
    answers.length = 0
    return place
  }

  test('is one request that reads what it gives', async () => {
    const place = await fill(300)
    expect(await rows.scan(place, { from: '0100', below: '\uffff', limit: 50 })).toHaveLength(50)
    expect(answers).toEqual([50])
  })

  test('is more where pages come short, and the rows still come whole', async () => {
    const place = await fill(40)
    proxy.rewrite = (path) => path.replace(/top=\d+/, (top) => (top === 'top=2' ? top : 'top=7'))
    const some = await rows.scan(place, { from: '', below: '\uffff', limit: 30 })
    expect(some.map(({ row }) => row)).toEqual(numbered(30))
    expect(answers).toEqual([7, 7, 7, 7, 2])
    expect(await keysIn(rows, place)).toEqual(numbered(40))
  })
})

test('A missing table is an error, not an absent row', async () => {
  const store = createAzureRows({ connectionString: inject('storage'), tablePrefix: 'NeverMade' })
  await expect(store.read(newPlace(), 'a')).rejects.toThrow('table')
  await expect(store.commit(newPlace(), [drop('a')])).rejects.not.toThrow(RowConflict)
})
