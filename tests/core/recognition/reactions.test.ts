import { expect, test } from 'vitest'
import { outboxRow } from '#core/outbox/effect.ts'
import { removeRecognition } from '#core/recognition/change-item.ts'
import { myReactions, react } from '#core/recognition/react.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { counted, crew, found, thank, wall } from '#tests/core/recognition/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const mine = ({ world, actor }: TestWorld, by: Name, [oldest, newest]: [number, number]) =>
  myReactions(world, actor(by), { oldest, newest })

test('W1 reactions are counted into every copy a moment later', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  await react(world, actor('lars'), { itemId: id, reactions: ['heart', 'heart', 'applause'] })
  await react(world, actor('kim'), { itemId: id, reactions: ['heart'] })
  expect((await found(test, 'lars', wall))[0]?.reactions).toEqual({})
  await counted(test)
  for (const feed of [wall, { kind: 'person', personId: 'ben' } as const])
    expect((await found(test, 'lars', feed))[0]?.reactions).toEqual({ heart: 2, applause: 1 })
})

test('W1 what many do in one moment is counted once', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  for (const by of ['lars', 'kim', 'ida', 'gus'] as const)
    await react(world, actor(by), { itemId: id, reactions: ['bulb'] })
  expect(await scanRows(test.rows, recognitionOf(tenant, id), outboxRow)).toHaveLength(1)
})

test('a reaction is one’s own to take back, and the same twice is once', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id, at } = await thank(test, 'ana', ['ben'])
  for (const reactions of [['heart'], ['heart'], ['applause']] as const)
    await react(world, actor('lars'), { itemId: id, reactions: [...reactions] })
  expect(await mine(test, 'lars', [at, at])).toEqual([{ itemId: id, reactions: ['applause'] }])
  await react(world, actor('lars'), { itemId: id, reactions: [] })
  await counted(test)
  expect((await found(test, 'lars', wall))[0]?.reactions).toEqual({})
  expect(await mine(test, 'lars', [at, at])).toEqual([])
})

test('W1 one’s own reactions to what a page shows are one storage request', async () => {
  const test = await createTestWorld()
  const given = []
  for (let time = 0; time < 5; time++) given.push(await thank(test, 'ana', ['ben']))
  for (const { id } of given)
    await react(test.world, test.actor('lars'), { itemId: id, reactions: ['heart'] })
  let requests = 0
  const rows = {
    ...test.rows,
    scan: (...args: Parameters<typeof test.rows.scan>) => (requests++, test.rows.scan(...args)),
  }
  const [, second, third, fourth] = given
  const range: [number, number] = [second?.at ?? 0, fourth?.at ?? 0]
  const read = await mine(test.process({ rows }), 'lars', range)
  expect(read.map(({ itemId }) => itemId)).toEqual([fourth?.id, third?.id, second?.id])
  expect(requests).toBe(1)
})

test('W2 nobody reacts to what isn’t for them or isn’t shown', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const teams = await thank(test, 'ana', ['ben'], { visibility: crew })
  const removed = await thank(test, 'ana', ['ben'])
  await removeRecognition(world, actor('ana'), { itemId: removed.id, commandId: nextCommand() })
  const reacting = (by: Name, itemId: string, guest = false) =>
    react(world, actor(by, { guest }), { itemId, reactions: ['heart'] })
  await refused(() => reacting('lars', teams.id), 'not_found')
  await refused(() => reacting('lars', removed.id), 'not_found')
  await refused(() => reacting('ana', removed.id), 'not_now')
  await refused(() => reacting('ben', teams.id, true), 'guest_not_allowed')
})

test('whatever crashes while reacting, trying again makes it so, and it is found with its person', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const { id, at } = await thank(test, 'ana', ['ben'])
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const asked = { itemId: id, reactions: ['heart' as const] }
    await doing(async () => {
      await react(dying.world, dying.actor('lars'), asked)
      await counted(dying)
    })
    const later = test.restart()
    await counted(later)
    // What is stored of somebody is never without a note with them.
    const shown = (await found(later, 'lars', wall))[0]?.reactions
    if (shown?.heart) expect(await mine(later, 'lars', [at, at])).toHaveLength(1)
    await react(later.world, later.actor('lars'), asked)
    await counted(later)
    expect((await found(later, 'lars', wall))[0]?.reactions).toEqual({ heart: 1 })
    expect(await mine(later, 'lars', [at, at])).toHaveLength(1)
  })
  expect(crashes).toBeGreaterThan(4)
})
