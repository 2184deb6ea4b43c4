import { expect, test } from 'vitest'
import type { FeedName, Visibility } from '#core/contract/recognition.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { commend } from '#core/recognition/commend.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

type Thanks = { recipients?: string[]; visibility?: Visibility; commandId?: string }

const thank = ({ world, actor }: TestWorld, by: Name, over: Thanks = {}) =>
  commend(world, actor(by), {
    commandId: nextCommand(),
    recipients: ['ben'],
    message: 'Thank you for the flame graphs',
    visibility: { kind: 'tenant' },
    ...over,
  })

async function seen({ world, actor }: TestWorld, by: Name, feed: FeedName) {
  const { items } = await readFeed(world, actor(by), { feed, limit: 50 })
  return items.map(({ id }) => id)
}

const wall = { kind: 'everyone' } as const
const crew = { kind: 'team', teamId: 'crew' } as const
const ben = { kind: 'person', personId: 'ben' } as const

test('W2 a commendation for everybody is on everybody’s wall at once', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana')
  await test.settle()
  expect(await seen(test, 'lars', wall)).toEqual([id])
  expect(await seen(test, 'lars', ben)).toEqual([id])
})

test('W2 a private one is seen by giver and receiver alone', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', { visibility: { kind: 'private' } })
  await test.settle()
  expect(await seen(test, 'ben', ben)).toEqual([id])
  expect(await seen(test, 'ana', { kind: 'person', personId: 'ana' })).toEqual([id])
  for (const feed of [wall, ben, { kind: 'person', personId: 'ana' } as const])
    expect(await seen(test, 'lars', feed)).toEqual([])
})

test('W2 a team’s is seen and given by its members alone', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', { visibility: crew })
  await test.settle()
  expect(await seen(test, 'ben', crew)).toEqual([id])
  expect(await seen(test, 'lars', wall)).toEqual([])
  expect(await seen(test, 'lars', ben)).toEqual([])
  await refused(() => seen(test, 'lars', crew), 'not_team_member')
  await refused(() => thank(test, 'lars', { visibility: crew }), 'not_team_member')
})

test('W2 another tenant’s wall is another wall', async () => {
  const test = await createTestWorld()
  await thank(test, 'ana')
  await test.settle()
  const stranger = test.actor('ana', { tenant: 'fabrikam' })
  expect((await readFeed(test.world, stranger, { feed: wall, limit: 50 })).items).toEqual([])
})

test('nobody thanks themselves, also not among others', async () => {
  const test = await createTestWorld()
  await refused(() => thank(test, 'ana', { recipients: ['ben', 'ana'] }), 'not_yourself')
})

test('a double click thanks once', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const answers = await Promise.all([1, 2, 3, 4].map(() => thank(test, 'ana', { commandId })))
  await test.settle()
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await seen(test, 'lars', wall)).toHaveLength(1)
})

test('a commendation is on every wall once, whatever commit the process dies at', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await thank(dying, 'ana', { commandId })
      await dying.settle()
    })
    const later = test.restart()
    const { id } = await thank(later, 'ana', { commandId })
    await later.settle()
    expect(await seen(later, 'lars', wall)).toEqual([id])
    expect(await seen(later, 'ben', ben)).toEqual([id])
    expect(await scanRows(test.rows, recognitionOf(tenant, id), outboxRow)).toEqual([])
  })
  expect(crashes).toBeGreaterThan(10)
})
