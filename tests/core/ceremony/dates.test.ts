import { expect, test } from 'vitest'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { listCeremonies } from '#core/ceremony/plan-ceremony.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

const reason = 'The room is flooded'

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

const move = ({ world, actor, clock }: TestWorld, ceremonyId: string, by: Name = 'hana') =>
  moveCeremony(world, actor(by), {
    ceremonyId,
    commandId: nextCommand(),
    startsAt: clock.now() + 60_000,
    reason,
  })

const cancel = ({ world, actor }: TestWorld, ceremonyId: string, by: Name = 'hana') =>
  cancelCeremony(world, actor(by), { ceremonyId, commandId: nextCommand(), reason })

const sceneOf = async ({ world, actor }: TestWorld, ceremonyId: string) => {
  const view = await watchCeremony(world, actor('ana'), { ceremonyId, as: 'audience' })
  return view.role === 'audience' ? view.scene : undefined
}

test('C16 nobody but hosts and owners moves it or calls it off', async () => {
  const { test, id } = await gala()
  for (const by of ['ana', 'judy'] as const) {
    await refused(() => move(test, id, by), 'not_host')
    await refused(() => cancel(test, id, by), 'not_host')
  }
})

test('C16 who watches sees the new time and why, and it opens at that time', async () => {
  const { test, id } = await gala()
  const before = await move(test, id)
  expect(before.startsAt).toBe(test.clock.now() + 60_000)
  expect(await sceneOf(test, id)).toEqual({
    kind: 'planned',
    moved: { from: test.clock.now(), reason },
  })
  const { audience } = await conduct(test, id, 'start')
  expect(audience).toMatchObject({ startsAt: before.startsAt, scene: { kind: 'lobby' } })
})

test('C16 moved again, it is said when it was to be at first', async () => {
  const { test, id } = await gala()
  const first = test.clock.now()
  await move(test, id)
  test.clock.advance(1_000)
  await move(test, id, 'dana')
  expect(await sceneOf(test, id)).toMatchObject({ moved: { from: first } })
})

test('C16 what has started is neither moved nor called off, and nothing is moved into the past', async () => {
  const { test, id } = await gala()
  const { world, actor, clock } = test
  const past = { ceremonyId: id, commandId: nextCommand(), startsAt: clock.now(), reason }
  await refused(async () => moveCeremony(world, actor('hana'), past), 'date_is_past')
  await conduct(test, id, 'intro')
  await refused(() => move(test, id), 'ceremony_begun')
  await refused(() => cancel(test, id), 'ceremony_begun')
})

test('C16 a ceremony that was called off is over, says why, and another can be held with what it pinned', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'start')
  expect(await cancel(test, id)).toMatchObject({ status: 'cancelled' })
  expect(await sceneOf(test, id)).toEqual({ kind: 'cancelled', reason })
  const start = await command(test, 'hana', id, { seq: audience.seq + 1, command: { kind: 'start' } })
  expect(start).toMatchObject({ done: false, refusal: { code: 'ceremony_cancelled' } })
  await refused(() => cancel(test, id), 'ceremony_cancelled')
  const order: PlannedItem[] = [{ kind: 'opening' }, { kind: 'closing' }]
  const late = { ceremonyId: id, commandId: nextCommand(), version: 0, order }
  await refused(() => arrangeCeremony(test.world, test.actor('hana'), late), 'ceremony_cancelled')
  const other = await planGala(test)
  expect((await conduct(test, other, 'end')).audience.given).toHaveLength(3)
})

test('C16 what was called off keeps nobody from publishing the results without it', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await conduct(test, id, 'start')
  await cancel(test, id)
  await publishResults(world, actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  expect((await listCeremonies(world, actor('ana')))[0]).toMatchObject({ status: 'cancelled' })
})
