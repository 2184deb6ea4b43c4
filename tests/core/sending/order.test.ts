import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLine } from '#core/messages/line.ts'
import type { MessageContent } from '#core/messages/rows.ts'
import { freshRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import type { OutgoingMessage } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { remove, scanRows } from '#core/rows/row-kind.ts'
import { inTurn, urgencyOf } from '#core/sending/order.ts'
import { talked } from '#tests/core/messages/steps.ts'
import { awarded, crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const place = messagesOf(tenant, cycleId)

const kinds = ['revealed', 'won', 'date', 'nominations'] as const
const waiting = fc.record({
  content: fc.record({ kind: fc.constantFrom<MessageContent['kind']>(...kinds) }),
  order: fc.nat({ max: 1_000 }),
})

test('S3 everything has its turn once, and the most urgent first', () => {
  fc.assert(
    fc.property(fc.array(waiting, { maxLength: 60 }), (things) => {
      const turns = inTurn(things, (thing) => thing)
      expect(new Set(turns)).toEqual(new Set(things))
      expect(turns).toHaveLength(things.length)
      const regular = turns.filter((_, at) => (at + 1) % 10 !== 0)
      for (const [at, one] of regular.entries()) {
        const next = regular[at + 1]
        if (!next) continue
        const [sooner, later] = [urgencyOf(one.content.kind), urgencyOf(next.content.kind)]
        expect(sooner).toBeLessThanOrEqual(later)
        if (sooner === later) expect(one.order).toBeLessThanOrEqual(next.order)
      }
    }),
  )
})

test('S3 nothing waits for ever: every tenth turn is the oldest’s', () => {
  const old = { content: { kind: 'nominations' as const }, order: 0 }
  const urgent = Array.from({ length: 50 }, (_, at) => ({ content: { kind: 'won' as const }, order: 1 + at }))
  expect(inTurn([...urgent, old], (thing) => thing).indexOf(old)).toBe(9)
})

/** A crowd that is being reminded; `during` happens as the given post arrives. */
async function reminding(count: number, at: number, during: (test: TestWorld) => Promise<void>) {
  const teams = createStubTeams()
  const said: OutgoingMessage['kind'][] = []
  const test: TestWorld = (await createTestWorld()).process({
    messenger: {
      ...teams.messenger,
      async send(to, message) {
        const delivery = await teams.messenger.send(to, message)
        said.push(message.kind)
        if (said.length === at) await during(test)
        return delivery
      },
    },
  })
  const people = await crowdOf(test, count)
  await talked(test, 'gus')
  await written(
    test.world,
    people.map((to) => ({ to, content: reminder })),
  )
  return { test, said }
}

test('S3 a result written while hundreds are reminded goes out among the next few', async () => {
  const { test, said } = await reminding(300, 100, async (test) => {
    await written(test.process().world, [{ to: 'gus', content: await awarded(test, 'gus') }])
  })
  await sendMessages(test.world, place)
  expect(said).toHaveLength(301)
  // After those that were under way, and the ten between two looks.
  expect(said.indexOf('won')).toBeLessThan(140)
})

test('S3 what its writer’s process never told of is found all the same', async () => {
  const { test, said } = await reminding(40, 5, async (test) => {
    await written(test.process().world, [{ to: 'gus', content: await awarded(test, 'gus') }])
    for (const { key } of await scanRows(test.rows, place, freshRow))
      await test.rows.commit(place, [remove(freshRow, key.split(':').slice(1))])
  })
  await sendMessages(test.world, place)
  expect(said.filter((kind) => kind === 'won')).toHaveLength(1)
})

test('S9 messages beside which nothing was noted, as the version before wrote them, are sent', async () => {
  const { test, said } = await reminding(20, 0, async () => undefined)
  for (const { key } of await scanRows(test.rows, place, freshRow))
    await test.rows.commit(place, [remove(freshRow, key.split(':').slice(1))])
  await sendMessages(test.world, place)
  expect(said).toHaveLength(20)
})

test('S3 what another process came across first goes out among the next few here, too', async () => {
  const { test, said } = await reminding(300, 100, async (test) => {
    const other = test.process().world
    await written(other, [{ to: 'gus', content: await awarded(test, 'gus') }])
    await openLine(other, place, new Map())
  })
  await sendMessages(test.world, place)
  expect(said.indexOf('won')).toBeLessThan(140)
})

test('S3 what was noted as written is noted until every process had time to see it, and no longer', async () => {
  const { test } = await reminding(200, 0, async () => undefined)
  expect(await scanRows(test.rows, place, freshRow)).toHaveLength(3)
  await sendMessages(test.world, place)
  expect(await scanRows(test.rows, place, freshRow)).toHaveLength(3)
  test.clock.advance(10_000)
  await sendMessages(test.world, place)
  expect(await scanRows(test.rows, place, freshRow)).toEqual([])
})
