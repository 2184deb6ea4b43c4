import { expect, test } from 'vitest'
import type { Recognition } from '#core/contract/recognition.ts'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { awardFeed, everyone, ownFeed, publicFeed } from '#core/recognition/feeds.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { cycleOf, feedOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decided, decidedCycle, judgedCycle, sampleDecision } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const publish = ({ world, actor }: TestWorld, commandId = nextCommand(), by: Name = 'dana') =>
  publishResults(world, actor(by), { cycleId, commandId })

async function feed({ rows }: TestWorld, name: string): Promise<Recognition[]> {
  const copies = await scanRows(rows, feedOf(tenant, name), copyRow)
  return copies.map(({ value }) => value)
}

const headOf = async ({ rows }: TestWorld) => (await readRow(rows, cycleOf(tenant, cycleId), headRow))?.value

async function expectPublishedOnce(test: TestWorld) {
  const wall = await feed(test, everyone)
  expect(wall.map(({ to }) => to.map(({ id }) => id).join()).sort()).toEqual(['ben', 'fay,gus'])
  for (const person of ['ben', 'fay', 'gus'])
    for (const name of [ownFeed(person), publicFeed(person)]) expect(await feed(test, name)).toHaveLength(1)
  expect(await feed(test, awardFeed('certified'))).toEqual([])
  expect((await headOf(test))?.status).toBe('published')
  const places = [cycleOf(tenant, cycleId), ...wall.map(({ id }) => recognitionOf(tenant, id))]
  for (const place of places) expect(await scanRows(test.rows, place, outboxRow)).toEqual([])
  const chain = (await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)).map(({ value }) => value)
  expect(chain.filter(({ what }) => what.kind === 'published')).toHaveLength(1)
  expect(brokenLink(chain, (await headOf(test)) ?? { auditSeq: 0, auditHash: '' })).toBeUndefined()
}

test('C8 results can be published without a ceremony: every winner once, in every feed', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  expect(await publish(test)).toEqual({ number: 1 })
  expect(await feed(test, everyone)).toEqual([])
  await test.settle()
  await expectPublishedOnce(test)
  await refused(() => publish(test), 'not_now')
})

test('C8 what stands on the wall is the citation and the helpers, as after a ceremony', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await publish(test)
  await test.settle()
  const [brave] = await feed(test, awardFeed('brave'))
  expect(brave).toMatchObject({
    text: `Citation of ${ids.pair}`,
    cycleId,
    cycleName: 'Q1 2026',
    helpers: [{ id: 'ida' }],
    at: test.clock.now(),
  })
})

test('C8 publishing without a ceremony publishes once whatever commit the process dies at', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await decidedCycle(test)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await publish(dying, commandId)
      await dying.settle()
    })
    const later = test.restart()
    expect(await publish(later, commandId)).toEqual({ number: 1 })
    await later.settle()
    await expectPublishedOnce(later)
  })
  expect(crashes).toBeGreaterThan(20)
})

test('C8 what was to be published is, after a crash, without anybody’s doing', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await decidedCycle(test)
    await publish(test)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    dying.world.startOn(cycleOf(tenant, cycleId))
    await doing(() => dying.settle())
    const later = test.restart()
    await later.settle()
    await expectPublishedOnce(later)
  })
})

test('C8 owners who publish at the same time publish once', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await Promise.all([publish(test), publish(test.process(), nextCommand(), 'omar')])
  await test.settle()
  await test.restart().settle()
  await expectPublishedOnce(test)
})

test('J6 only what is decided can be published, as decided last', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  await refused(() => publish(test), 'cycle_not_decided')
  const [mentor, ...others] = sampleDecision(ids)
  await decided(test, others)
  expect((await refused(() => publish(test), 'cycle_not_decided')).subject).toBe('mentor')
  if (mentor) await decided(test, [mentor])
  expect(await publish(test)).toEqual({ number: 2 })
  await refused(() => decided(test, others), 'cycle_already_pinned')
})

test('J6 nothing is published while somebody chosen stands no more', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  const ruling = { eligible: false as const, reason: 'Left the company' }
  const input = { cycleId, nominationId: ids.ben, commandId: nextCommand(), ruling }
  await ruleEligibility(test.world, test.actor('dana'), input)
  expect((await refused(() => publish(test), 'decision_incomplete')).subject).toBe(ids.ben)
})

test('C4 while a ceremony is under way it alone reveals; what it left sealed can be published after it ended', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const id = await planGala(test)
  await conduct(test, id, 'reveal')
  await refused(() => publish(test), 'ceremony_under_way')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: true } })
  await test.settle()
  await publish(test)
  await test.settle()
  await expectPublishedOnce(test)
})

test('C8 C14 a ceremony that ended early does not go on once all is published', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const id = await planGala(test)
  const seqOf = async () => (await viewOf(test, id)).audience.seq
  await conduct(test, id, 'reveal')
  await command(test, 'hana', id, { seq: await seqOf(), command: { kind: 'end', early: true } })
  await test.settle()
  await publish(test)
  const reopened = { seq: await seqOf(), command: { kind: 'open-lobby' as const } }
  const refusal = { done: false, refusal: { code: 'results_published' } }
  expect(await command(test, 'hana', id, reopened)).toMatchObject(refusal)
  await test.settle()
  expect(await command(test, 'hana', id, reopened)).toMatchObject(refusal)
})

test('C8 only owners publish', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  for (const by of ['ana', 'judy', 'hana'] as const)
    await refused(() => publish(test, nextCommand(), by), 'not_owner')
})
