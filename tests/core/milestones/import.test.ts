import { expect, test } from 'vitest'
import type { Recognition } from '#core/contract/recognition.ts'
import { importMilestones } from '#core/milestones/import-milestones.ts'
import { concernRow } from '#core/people/rows.ts'
import type { RowStore } from '#core/ports.ts'
import { removeRecognition } from '#core/recognition/change-item.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { indexOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const names = ['ana', 'ben', 'cleo', 'emil', 'fay', 'gus', 'ida', 'kim', 'lars', 'jin'] as const

/** Row by row somebody else, as a file in the order of courses has them. */
const completions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    line: at + 2,
    person: `${names[at % names.length]}@contoso.test`,
    text: `Course ${at}`,
    on: '2025-11-03',
    mode: 'course' as const,
  }))

const imported = (
  { world, actor }: TestWorld,
  rows: ReturnType<typeof completions>,
  commandId = nextCommand(),
) => importMilestones(world, actor('dana'), { commandId, visibility: { kind: 'tenant' }, rows })

async function wall({ world, actor }: TestWorld, personId?: Name): Promise<Recognition[]> {
  const feed =
    personId === undefined ? ({ kind: 'everyone' } as const) : ({ kind: 'person', personId } as const)
  return (await readFeed(world, actor(personId ?? 'hana'), { feed, limit: 50 })).items
}

const textsOf = (items: Recognition[]) => items.map(({ text }) => text).sort()

/** Everything that leads from a person to what was imported for them. */
const concerns = async ({ rows }: TestWorld, name: Name) =>
  (await scanRows(rows, indexOf(tenant, name), concernRow)).length

test('R9 a hundred completions take fewer than three requests to storage each, and are on every wall', async () => {
  const test = await createTestWorld()
  let requests = 0
  const counted = countingRows(test.rows, () => requests++)
  await imported(test.process({ rows: counted }), completions(100))
  expect(requests).toBeLessThan(300)
  expect(await wall(test)).toHaveLength(50)
  expect(await wall(test, 'ana')).toHaveLength(10)
  expect(await concerns(test, 'ana')).toBe(10)
})

test('R9 what an import that died had saved is brought to its feeds later, at each of its writes', async () => {
  const rows = completions(12)
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const crashed = await doing(() => imported(test.process({ rows: crashingRows(test.rows, point) }), rows))
    const later = test.restart()
    await later.settle()
    const saved = await wall(later)
    const { rows: again } = await imported(later, rows)
    await later.settle()
    const isNew = ({ outcome }: { outcome: string }) => outcome === 'added'
    // What the first had saved was on the wall before the second came, and that added the rest.
    expect(again.filter(isNew)).toHaveLength(rows.length - saved.length)
    if (!crashed) expect(saved).toHaveLength(rows.length)
    expect(textsOf(await wall(later))).toEqual(rows.map(({ text }) => text).sort())
    for (const name of names.slice(0, 2)) {
      expect(await wall(later, name)).toHaveLength(2)
      expect(await concerns(later, name)).toBe(2)
    }
  })
  expect(crashes).toBeGreaterThan(40)
})

test('R3 an import that died and comes again says of what it had saved that it added it', async () => {
  // One of them stands twice in the file.
  const rows = [...completions(5), ...completions(1).map((row) => ({ ...row, line: 50 }))]
  const known = { line: 4, outcome: 'known' }
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await imported(test, rows.slice(2, 3))
    const commandId = nextCommand()
    await doing(() => imported(test.process({ rows: crashingRows(test.rows, point) }), rows, commandId))
    const later = test.restart()
    await later.settle()
    const answer = await imported(later, rows, commandId)
    expect(answer.rows.filter(({ outcome }) => outcome === 'added')).toHaveLength(4)
    expect(answer.rows).toContainEqual(known)
    const again = await imported(later, rows)
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['known']))
  })
  expect(crashes).toBeGreaterThan(10)
})

test('R9 W4 what its person removes while others are still brought to their feeds stays away', async () => {
  const test = await createTestWorld()
  const other = test.process()
  let removed = false
  // As soon as it is in Ana's own feed, and before it is in that of everyone.
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      await test.rows.commit(place, writes)
      if (removed || place.partition !== `${tenant}:person:ana:own`) return
      removed = true
      const [item] = await wall(other, 'ana')
      await removeRecognition(other.world, other.actor('ana'), {
        itemId: item?.id ?? '',
        commandId: nextCommand(),
      })
      await other.settle()
    },
  }
  await imported(test.process({ rows }), completions(1))
  expect(removed).toBe(true)
  expect(await wall(test)).toEqual([])
  expect(await wall(test, 'ana')).toEqual([])
})

test('R9 W3 who leaves the wall while their completions come in is not on it', async () => {
  const test = await createTestWorld()
  const other = test.process()
  let left = false
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      if (!left && place.table === 'Feeds') {
        left = true
        await preferWall(other.world, other.actor('ana'), { commandId: nextCommand(), onWall: false })
        await other.settle()
      }
      await test.rows.commit(place, writes)
    },
  }
  await imported(test.process({ rows }), completions(2))
  expect(textsOf(await wall(test))).toEqual(['Course 1'])
})

test('R9 where storage is slow, an import answers in time and leaves the feeds to the outbox', async () => {
  const test = await createTestWorld()
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      test.clock.advance(270)
      return test.rows.commit(place, writes)
    },
  }
  const slow = test.process({ rows })
  const hasty = slow.actor('dana', { deadline: test.clock.now() + 10_000 })
  const input = { commandId: nextCommand(), visibility: { kind: 'tenant' as const }, rows: completions(30) }
  const answer = await importMilestones(slow.world, hasty, input)
  expect(answer.rows).toHaveLength(20)
  expect(await wall(test)).toEqual([])
  const later = test.restart()
  await later.settle()
  expect(await wall(later)).toHaveLength(20)
})

function countingRows(rows: RowStore, count: () => void): RowStore {
  return {
    read: (...asked) => (count(), rows.read(...asked)),
    scan: (...asked) => (count(), rows.scan(...asked)),
    commit: (...asked) => (count(), rows.commit(...asked)),
  }
}
