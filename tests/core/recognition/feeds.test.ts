import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { feedQuery, type Recognition } from '#core/contract/recognition.ts'
import type { RowStore } from '#core/ports.ts'
import { copyKey, everyone, feedsOf } from '#core/recognition/feeds.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { feedOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { commendation } from '#tests/support/builders.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

const add = ({ rows }: TestWorld, item: Recognition) =>
  rows.commit(feedOf(tenant, everyone), [put(copyRow, copyKey(item), item)])

/** Few moments and many items, so that several share one. */
const items = (prefix: string) =>
  fc
    .array(fc.nat({ max: 6 }), { maxLength: 30 })
    .map((moments) => moments.map((at, number) => commendation({ id: `${prefix}${number}`, at: 1_000 + at })))

/** Reads a feed to its end, page by page; `between` happens after each page. */
async function readAll(test: TestWorld, limit: number, between: () => Promise<void>): Promise<Recognition[]> {
  const read: Recognition[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await readFeed(test.world, test.actor('ana'), { feed: { kind: 'everyone' }, limit, cursor })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    read.push(...page.items)
    expect(read.length, 'paging comes to an end').toBeLessThan(1_000)
    if (page.next === undefined) return read
    expect(feedQuery.safeParse({ cursor: page.next }).success).toBe(true)
    cursor = page.next
    await between()
  }
}

test('W1 whatever is added while paging, what was there comes once each, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(items('a'), items('b'), fc.integer({ min: 1, max: 7 }), async (before, later, limit) => {
      const test = await createTestWorld()
      for (const item of before) await add(test, item)
      const waiting = [...later]
      const read = await readAll(test, limit, async () => {
        for (const item of waiting.splice(0, 3)) await add(test, item)
      })
      const ids = read.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
      const moments = read.map(({ at }) => at)
      expect(moments).toEqual(moments.toSorted((one, other) => other - one))
    }),
    { numRuns: 60 },
  )
})

test('W1 what is added before a page’s end moves nothing that comes after it', async () => {
  const test = await createTestWorld()
  for (const at of [1, 2, 3, 4]) await add(test, commendation({ id: `old${at}`, at }))
  const read = await readAll(test, 2, () => add(test, commendation({ id: 'new', at: 9 })))
  expect(read.map(({ id }) => id)).toEqual(['old4', 'old3', 'old2', 'old1'])
})

test('W1 a page is one storage request that reads what it shows', async () => {
  const test = await createTestWorld()
  for (let at = 0; at < 30; at++) await add(test, commendation({ id: `item${at}`, at }))
  const requests: number[] = []
  const rows: RowStore = {
    read: () => Promise.reject(new Error('A page reads no single rows.')),
    commit: () => Promise.reject(new Error('A page writes nothing.')),
    scan: async (place, range) => {
      const found = await test.rows.scan(place, range)
      requests.push(found.length)
      return found
    },
  }
  const counted = test.process({ rows })
  const page = await readFeed(counted.world, test.actor('ana'), { feed: { kind: 'everyone' }, limit: 20 })
  expect(page.items).toHaveLength(20)
  expect(requests).toEqual([20])
})

test('W2 what is for everybody enters the feeds of everybody, and its people’s', () => {
  expect(feedsOf(commendation()).sort()).toEqual([
    'everyone',
    'person:ana:own',
    'person:ben:own',
    'person:ben:public',
  ])
})

test('W2 what is for a team or private enters no feed open to more', () => {
  const team = commendation({ visibility: { kind: 'team', teamId: 'crew' } })
  expect(feedsOf(team).sort()).toEqual(['person:ana:own', 'person:ben:own', 'team:crew'])
  const secret = commendation({ visibility: { kind: 'private' } })
  expect(feedsOf(secret).sort()).toEqual(['person:ana:own', 'person:ben:own'])
})
