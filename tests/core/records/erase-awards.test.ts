import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { showAudit } from '#core/judging/show-audit.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { cycleOf } from '#core/rows/places.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { exported, faultsIn } from '#tests/support/exported-cycle.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function erased({ world, actor, settle }: TestWorld, ...people: string[]): Promise<void> {
  for (const personId of people)
    await erasePerson(world, actor('dana'), { personId, commandId: nextCommand() })
  await settle()
}

async function corrected({ world, actor, settle }: TestWorld, correction: Correction): Promise<void> {
  const reason = 'A helper was missing'
  const input = { cycleId, commandId: nextCommand(), awardId: 'mentor', reason, correction }
  await correctResult(world, actor('dana'), input)
  await settle()
}

async function onWall({ world, actor }: TestWorld) {
  return (await readFeed(world, actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })).items
}

const citationsOnWall = async (test: TestWorld) => (await onWall(test)).map(({ text }) => text).sort()

async function expectBooksToHold(test: TestWorld) {
  const books = JSON.parse(await exported(test))
  expect(faultsIn(books)).toEqual([])
  return books
}

async function keptOff({ world, actor }: TestWorld) {
  const { entries, holds } = await showAudit(world, actor('dana'), cycleId)
  expect(holds).toBe(true)
  return entries.flatMap(({ told }) => (told?.kind === 'kept-off-wall' ? [told] : []))
}

test('W5 C14 what was said of a winner who is erased comes back with no correction, and the books hold', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await publishResultsOf(test)
  await erased(test, 'ben', 'fay', 'gus')
  expect(await citationsOnWall(test)).toEqual(['…', '…'])
  await corrected(test, { kind: 'wording', nominationId: ids.ben, citation: 'Ben again', helpers: ['kim'] })
  await corrected(test, { kind: 'winners', winners: [ids.ben, ids.cleo], citations: {} })
  expect(await citationsOnWall(test)).toEqual([`Citation of ${ids.cleo}`, '…', '…'])
  const books = await expectBooksToHold(test)
  books.wall[0].text = 'Ben, once more'
  expect(faultsIn(books)).toHaveLength(2)
})

test('W5 who is erased before their award is published does not come to the wall, which the audit tells', async () => {
  for (const publish of [publishResultsOf, conductGala]) {
    const test = await createTestWorld()
    const ids = await decidedCycle(test)
    await erased(test, 'ben')
    await publish(test)
    expect(await citationsOnWall(test)).toEqual([`Citation of ${ids.pair}`])
    const told = [{ kind: 'kept-off-wall', awardId: 'mentor', nominationId: ids.ben }]
    expect(await keptOff(test)).toEqual(told)
    await expectBooksToHold(test)
    await corrected(test, { kind: 'wording', nominationId: ids.ben, citation: 'Ben again', helpers: ['kim'] })
    await corrected(test, { kind: 'winners', winners: [ids.cleo], citations: {} })
    await corrected(test, { kind: 'winners', winners: [ids.ben], citations: {} })
    expect(await citationsOnWall(test)).toEqual([`Citation of ${ids.pair}`])
    expect(await keptOff(test)).toEqual(told)
    const books = await expectBooksToHold(test)
    for (const entry of books.chain.entries)
      if (entry.what.kind === 'kept-off-wall') entry.what = { kind: 'published' }
    expect(faultsIn(books).join()).toContain('doesn’t say why')
  }
})

test('W5 of a group that wins, those who are left come to the wall', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await erased(test, 'fay')
  await publishResultsOf(test)
  expect((await onWall(test)).map(({ to }) => to.map(({ name }) => name))).toContainEqual(['', 'Gus'])
  expect(await keptOff(test)).toEqual([])
})

test('W5 that an award is kept off the wall is told once, whatever publishing dies at', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await decidedCycle(test)
    await erased(test, 'ben')
    await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    dying.world.startOn(cycleOf(tenant, cycleId))
    await doing(() => dying.settle())
    await test.restart().settle()
    expect(await keptOff(test)).toHaveLength(1)
    expect(await citationsOnWall(test)).toHaveLength(1)
  })
  expect(crashes).toBeGreaterThan(10)
})

async function publishResultsOf(test: TestWorld): Promise<void> {
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
}

async function conductGala(test: TestWorld): Promise<void> {
  const ceremonyId = await planGala(test)
  const { audience, next } = await conduct(test, ceremonyId, 'end')
  if (!next) throw new Error('It does not end.')
  await command(test, 'hana', ceremonyId, { seq: audience.seq, command: next.command })
  test.clock.advance(60_000)
  await test.settle()
}
