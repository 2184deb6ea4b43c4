import { expect, test } from 'vitest'
import { type FeedFilter, feedQuery, type Recognition } from '#core/contract/recognition.ts'
import type { RowStore } from '#core/ports.ts'
import { copyKey, everyone } from '#core/recognition/feeds.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { feedOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { commendation } from '#tests/support/builders.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function filled(items: Recognition[]): Promise<TestWorld> {
  const test = await createTestWorld()
  for (let from = 0; from < items.length; from += 100) {
    const writes = items.slice(from, from + 100).map((item) => put(copyRow, copyKey(item), item))
    await test.rows.commit(feedOf(tenant, everyone), writes)
  }
  return test
}

const read = ({ world, actor }: TestWorld, filter: FeedFilter & { cursor?: string }, limit = 20) =>
  readFeed(world, actor('lars'), { feed: { kind: 'everyone' }, limit, ...filter })
const ids = ({ items }: { items: Recognition[] }) => items.map(({ id }) => id)

const few = [
  commendation({ id: 'zoe', at: 5, text: 'For the Café talk', to: [{ id: 'z', name: 'Zoë Ångström' }] }),
  commendation({ id: 'mode', at: 4, mode: 'mentoring' }),
  { ...commendation({ id: 'milestone', at: 3 }), kind: 'milestone' as const, source: 'self' as const },
  commendation({ id: 'giver', at: 2, from: { id: 'o', name: 'Omar Farouk' } }),
  commendation({ id: 'old', at: 1 }),
]

test('W1 a filtered feed shows what fits, by kind, mode, time, words and names', async () => {
  const test = await filled(few)
  expect(ids(await read(test, { kind: 'milestone' }))).toEqual(['milestone'])
  expect(ids(await read(test, { mode: 'mentoring' }))).toEqual(['mode'])
  expect(ids(await read(test, { since: 2, until: 3 }))).toEqual(['milestone', 'giver'])
  expect(ids(await read(test, { since: 4, until: 3 }))).toEqual([])
  for (const q of ['zoe', 'ANGSTROM cafe', 'café', 'Zoë'])
    expect(ids(await read(test, { q })), q).toEqual(['zoe'])
  expect(ids(await read(test, { q: 'farouk' }))).toEqual(['giver'])
  expect(ids(await read(test, { q: 'cafe farouk' }))).toEqual([])
})

test('W1 a look is one storage request of a bounded stretch, and says how far back it came', async () => {
  const many = Array.from({ length: 1_200 }, (_, at) =>
    commendation({ id: `item${at}`, at: 1_000 + at, text: at === 40 ? 'The needle' : 'Hay' }),
  )
  const test = await filled(many)
  const requests: number[] = []
  const rows: RowStore = {
    ...test.rows,
    scan: async (place, range) => {
      const scanned = await test.rows.scan(place, range)
      requests.push(scanned.length)
      return scanned
    },
  }
  const counting = test.process({ rows })
  const pages = []
  for (let cursor: string | undefined; ; ) {
    const page = await read(counting, { q: 'needle', ...(cursor === undefined ? {} : { cursor }) })
    pages.push(page)
    if (page.next === undefined) break
    expect(feedQuery.safeParse({ cursor: page.next }).success).toBe(true)
    cursor = page.next
  }
  expect(requests).toEqual([500, 500, 200])
  expect(pages.map(({ lookedTo }) => lookedTo)).toEqual([1_700, 1_200, undefined])
  expect(pages.flatMap(ids)).toEqual(['item40'])
})

test('W1 where more fits than a page shows, the next goes on behind it', async () => {
  const many = Array.from({ length: 25 }, (_, at) => commendation({ id: `item${at}`, at: 1_000 + at }))
  const test = await filled(many)
  const first = await read(test, { kind: 'commendation' }, 10)
  const second = await read(test, { kind: 'commendation', cursor: first.next ?? '' }, 10)
  const third = await read(test, { kind: 'commendation', cursor: second.next ?? '' }, 10)
  expect([first, second, third].flatMap(ids)).toEqual(many.map(({ id }) => id).toReversed())
  expect(third.next).toBeUndefined()
})
