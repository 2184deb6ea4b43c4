import { expect, test } from 'vitest'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { stopBatch } from '#core/messages/stop-batch.ts'
import type { RowStore } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { sharedLooks } from '#service/http/shared-looks.ts'
import { crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, tenant } from '#tests/support/test-world.ts'

/** People to be reminded, and how often all messages are read, each time taking so long. */
async function looking(tookMs = 0) {
  const plain = await createTestWorld()
  let looks = 0
  const rows: RowStore = {
    ...plain.rows,
    async scan(place, range) {
      if (range.from === 'message:') {
        looks += 1
        plain.clock.advance(tookMs)
      }
      return plain.rows.scan(place, range)
    },
  }
  const test = plain.process({ rows })
  const people = await crowdOf(plain, 200)
  await written(
    plain.process().world,
    people.map((to) => ({ to, content: reminder })),
  )
  const list = async () => {
    const { lookAt } = sharedLooks(test.world)
    return listMessages(test.world, test.actor('dana'), cycleId, lookAt)
  }
  return { plain, test, list, looks: () => looks }
}

test('S8 however many owners look however often, all messages are read once in a second', async () => {
  const { test, list, looks } = await looking()
  const seen = await Promise.all(Array.from({ length: 30 }, list))
  for (const { counts } of seen) expect(counts).toMatchObject({ waiting: 200 })
  expect(looks()).toBe(1)
  test.clock.advance(999)
  await list()
  expect(looks()).toBe(1)
  test.clock.advance(1)
  await Promise.all([list(), list()])
  expect(looks()).toBe(2)
})

test('S8 reading them takes a tenth of the time at most', async () => {
  const { test, list, looks } = await looking(700)
  await list()
  test.clock.advance(6_999)
  await list()
  expect(looks()).toBe(1)
  test.clock.advance(1)
  await list()
  expect(looks()).toBe(2)
})

test('S8 however long it took to read them, nobody sees what is older than fifteen seconds', async () => {
  const { test, list, looks } = await looking(4_000)
  await list()
  test.clock.advance(10_999)
  await list()
  expect(looks()).toBe(1)
  test.clock.advance(1)
  await list()
  expect(looks()).toBe(2)
})

test('S8 that a batch is stopped is seen at once, and what was sent a second later', async () => {
  const { plain, test, list } = await looking()
  await list()
  const input = { cycleId, batch: 'nominations-opened', commandId: nextCommand() }
  await stopBatch(test.world, test.actor('dana'), input)
  expect(await list()).toMatchObject({
    counts: { waiting: 0, stopped: 200 },
    batches: [{ state: 'stopped' }],
  })

  const other = await looking()
  await other.list()
  const { messenger } = createStubTeams()
  await sendMessages(other.plain.process({ messenger }).world, messagesOf(tenant, cycleId))
  expect(await other.list()).toMatchObject({ counts: { waiting: 200 } })
  other.test.clock.advance(1_000)
  expect(await other.list()).toMatchObject({ counts: { waiting: 0, sent: 200 } })
  expect(plain.clock.now()).toBeLessThan(other.plain.clock.now())
})

test('S8 who changed something sees it at once, and a look that failed is not kept', async () => {
  const { test, list, looks } = await looking()
  await list()
  sharedLooks(test.world).outdate(tenant, cycleId)
  await list()
  expect(looks()).toBe(2)

  const plain = await createTestWorld()
  let isDown = true
  const rows: RowStore = {
    ...plain.rows,
    scan: (place, range) =>
      isDown && range.from === 'message:' ? Promise.reject(new Error('down')) : plain.rows.scan(place, range),
  }
  const { world, actor } = plain.process({ rows })
  const look = () => listMessages(world, actor('dana'), cycleId, sharedLooks(world).lookAt)
  await expect(look()).rejects.toThrow('down')
  isDown = false
  expect((await look()).open).toEqual([])
})
