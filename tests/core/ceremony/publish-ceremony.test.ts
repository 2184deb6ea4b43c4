import { expect, test } from 'vitest'
import { revealLeadMs } from '#core/contract/limits.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { awardFeed, everyone, ownFeed, publicFeed } from '#core/recognition/feeds.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { ceremonyOf, cycleOf, feedOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const feed = async ({ rows }: TestWorld, name: string): Promise<Recognition[]> =>
  (await scanRows(rows, feedOf(tenant, name), copyRow)).map(({ value }) => value)

const headOf = async ({ rows }: TestWorld) => (await readRow(rows, cycleOf(tenant, cycleId), headRow))?.value

async function atTheEnd() {
  const test = await createTestWorld()
  await decidedCycle(test)
  await test.settle()
  const id = await planGala(test)
  await conduct(test, id, 'end')
  return { test, id }
}

const winnersOf = (items: Recognition[]) => items.map(({ to }) => to.map(({ id }) => id).join()).sort()

async function expectPublishedOnce(test: TestWorld, ceremonyId: string) {
  expect(winnersOf(await feed(test, everyone))).toEqual(['ben', 'fay,gus'])
  for (const person of ['ben', 'fay', 'gus'])
    for (const name of [ownFeed(person), publicFeed(person)]) expect(await feed(test, name)).toHaveLength(1)
  for (const [award, count] of [
    ['mentor', 1],
    ['brave', 1],
    ['certified', 0],
  ] as const)
    expect(await feed(test, awardFeed(award))).toHaveLength(count)
  for (const nobody of ['cleo', 'kim', 'ana']) expect(await feed(test, ownFeed(nobody))).toEqual([])
  expect((await headOf(test))?.status).toBe('published')
  const items = (await feed(test, everyone)).map(({ id }) => recognitionOf(tenant, id))
  for (const place of [ceremonyOf(tenant, ceremonyId), cycleOf(tenant, cycleId), ...items])
    expect(await scanRows(test.rows, place, outboxRow)).toEqual([])
  const chain = await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)
  const links = chain.map(({ value }) => value)
  expect(links.filter(({ what }) => what.kind === 'published')).toHaveLength(1)
  expect(brokenLink(links, (await headOf(test)) ?? { auditSeq: 0, auditHash: '' })).toBeUndefined()
}

/** Ended early, once the first winner is revealed and before any screen unveils them. */
async function endedAfterFirst() {
  const test = await createTestWorld()
  await decidedCycle(test)
  const id = await planGala(test)
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await command(test, 'hana', id, { seq: audience.seq + 1, command: { kind: 'end', early: true } })
  return { test, id }
}

test('C8 ending puts every winner on the wall once, in every feed, and the cycle is published', async () => {
  const { test, id } = await atTheEnd()
  expect(await feed(test, everyone)).toEqual([])
  await conductEnd(test, id)
  await test.settle()
  await expectPublishedOnce(test, id)
})

test('C6 ending right after a reveal tells the wall no sooner than the screens', async () => {
  const { test } = await endedAfterFirst()
  test.clock.advance(revealLeadMs - 1)
  await test.settle()
  expect(await feed(test, everyone)).toEqual([])
  test.clock.advance(1)
  await test.settle()
  expect(winnersOf(await feed(test, everyone))).toEqual(['ben'])
})

test('C8 what stands on the wall is the citation, the award, the cycle and the helpers, never the story', async () => {
  const { test, id } = await atTheEnd()
  await conductEnd(test, id)
  await test.settle()
  const brave = (await feed(test, awardFeed('brave')))[0]
  expect(brave).toMatchObject({
    cycleName: 'Q1 2026',
    outcome: 'attempted',
    helpers: [{ id: 'ida', name: 'Ida' }],
  })
  expect(brave?.text).toMatch(/^Citation of /)
  expect(JSON.stringify(brave)).not.toContain('flame graph')
})

test('C8 C12 ending publishes once whatever commit the process dies at', { timeout: 60_000 }, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, id } = await atTheEnd()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const { audience } = await viewOf(test, id)
    const sent = {
      seq: audience.seq,
      command: { kind: 'end', early: false } as const,
      commandId: nextCommand(),
    }
    await doing(async () => {
      await command(dying, 'hana', id, sent)
      await dying.settle()
    })
    const later = test.restart()
    // The host's screen never got an answer, so it sends the same command again.
    expect(await command(later, 'hana', id, sent)).toMatchObject({ done: true })
    await later.settle()
    await expectPublishedOnce(later, id)
  })
  expect(crashes).toBeGreaterThan(30)
})

test('C8 C12 what was ended is published after a crash without anybody’s doing', async () => {
  await atEveryCrash(async (point, doing) => {
    const { test, id } = await atTheEnd()
    await conductEnd(test, id)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    dying.world.startOn(ceremonyOf(tenant, id))
    await doing(() => dying.settle())
    const later = test.restart()
    await later.settle()
    await expectPublishedOnce(later, id)
  })
})

test('C8 two processes that publish the same ceremony at once show each winner once', async () => {
  const { test, id } = await atTheEnd()
  await conductEnd(test, id)
  const processes = [1, 2, 3].map(() => test.process())
  for (const { world } of processes) world.startOn(ceremonyOf(tenant, id))
  await Promise.all(processes.map((process) => process.settle()))
  await test.restart().settle()
  await expectPublishedOnce(test, id)
})

test('C8 ending early publishes only what was revealed; the rest follows when the session is resumed', async () => {
  const { test, id } = await endedAfterFirst()
  test.clock.advance(revealLeadMs)
  await test.settle()
  expect(winnersOf(await feed(test, everyone))).toEqual(['ben'])
  expect((await headOf(test))?.status).toBe('decided')

  await conduct(test, id, 'end')
  await conductEnd(test, id)
  await test.settle()
  await expectPublishedOnce(test, id)
})

test('C12 a ceremony goes on from its last saved state whatever commit the process dies at', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await decidedCycle(test)
    const id = await planGala(test)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    await doing(() => conduct(dying, id, 'end'))
    const later = test.restart()
    await conduct(later, id, 'end')
    await conductEnd(later, id)
    await later.settle()
    await expectPublishedOnce(later, id)
  })
})

async function conductEnd(test: TestWorld, ceremonyId: string): Promise<void> {
  const { audience } = await viewOf(test, ceremonyId)
  const end = { kind: 'end', early: false } as const
  expect(await command(test, 'hana', ceremonyId, { seq: audience.seq, command: end })).toMatchObject({
    done: true,
  })
}
