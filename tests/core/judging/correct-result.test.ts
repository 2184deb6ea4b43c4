import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { listDecisions } from '#core/judging/view-decisions.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { hideRecognition } from '#core/recognition/change-item.ts'
import { awardFeed, everyone } from '#core/recognition/feeds.ts'
import { copyRow, itemRow } from '#core/recognition/rows.ts'
import { cycleOf, feedOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle, type JudgedCycle, nominated } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function published() {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  return { test, ids }
}

const correct = (
  { world, actor }: TestWorld,
  awardId: string,
  correction: Correction,
  over: { by?: Name; commandId?: string } = {},
) =>
  correctResult(world, actor(over.by ?? 'dana'), {
    cycleId,
    commandId: over.commandId ?? nextCommand(),
    awardId,
    reason: 'The votes were miscounted',
    correction,
  })

async function wallOf({ rows }: TestWorld, feed = everyone): Promise<Record<string, string>> {
  const copies = await scanRows(rows, feedOf(tenant, feed), copyRow)
  return Object.fromEntries(copies.map(({ value }) => [value.to.map(({ id }) => id).join(), value.text]))
}

const placeOf = (awardId: string, nominationId: string) =>
  recognitionOf(tenant, awardItemId(tenant, cycleId, awardId, nominationId))
const itemOf = async ({ rows }: TestWorld, awardId: string, nominationId: string) =>
  (await readRow(rows, placeOf(awardId, nominationId), itemRow))?.value

const toCleo = ({ cleo }: JudgedCycle): Correction => ({ kind: 'winners', winners: [cleo], citations: {} })

async function expectCleoOnce(test: TestWorld, ids: JudgedCycle) {
  expect(await wallOf(test)).toEqual({
    cleo: `Citation of ${ids.cleo}`,
    'fay,gus': `Citation of ${ids.pair}`,
  })
  expect(Object.keys(await wallOf(test, awardFeed('mentor')))).toEqual(['cleo'])
  expect((await itemOf(test, 'mentor', ids.ben))?.standing).toMatchObject({ kind: 'revoked', by: 'dana' })
  const chain = (await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)).map(({ value }) => value)
  expect(chain.filter(({ what }) => what.kind === 'corrected')).toHaveLength(1)
  const head = (await readRow(test.rows, cycleOf(tenant, cycleId), headRow))?.value
  expect(head).toMatchObject({ status: 'published', decision: 2, pinned: 2 })
  expect(brokenLink(chain, head ?? { auditSeq: 0, auditHash: '' })).toBeUndefined()
  const places = [cycleOf(tenant, cycleId), placeOf('mentor', ids.ben), placeOf('mentor', ids.cleo)]
  for (const place of places) expect(await scanRows(test.rows, place, outboxRow)).toEqual([])
}

test('C14 a citation and its helpers can be corrected: the wall says so, and since when', async () => {
  const { test, ids } = await published()
  const before = await itemOf(test, 'brave', ids.pair)
  test.clock.advance(60_000)
  const wording = { kind: 'wording' as const, nominationId: ids.pair, citation: 'For real', helpers: ['kim'] }
  const decision = await correct(test, 'brave', wording)
  expect(decision).toMatchObject({
    number: 2,
    corrects: { awardId: 'brave', reason: 'The votes were miscounted' },
  })
  await test.settle()
  const after = await itemOf(test, 'brave', ids.pair)
  expect(after?.item).toMatchObject({
    text: 'For real',
    helpers: [{ id: 'kim', name: 'Kim' }],
    at: before?.item.at,
    changedAt: test.clock.now(),
  })
  expect(await wallOf(test)).toEqual({ ben: `Citation of ${ids.ben}`, 'fay,gus': 'For real' })
})

test('C14 others can have won: who won before is taken back, and who wins now is on the wall', async () => {
  const { test, ids } = await published()
  const decision = await correct(test, 'mentor', toCleo(ids))
  expect(decision.awards.find(({ awardId }) => awardId === 'mentor')).toMatchObject({
    winners: [ids.cleo],
    reason: 'The votes were miscounted',
    number: 2,
  })
  expect(decision.awards.find(({ awardId }) => awardId === 'brave')).toMatchObject({ number: 1 })
  await test.settle()
  await expectCleoOnce(test, ids)
})

test('C14 the wall follows a correction once, whatever commit the process dies at', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, ids } = await published()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await correct(dying, 'mentor', toCleo(ids), { commandId })
      await dying.settle()
    })
    const later = test.restart()
    expect(await correct(later, 'mentor', toCleo(ids), { commandId })).toMatchObject({ number: 2 })
    await later.settle()
    await expectCleoOnce(later, ids)
  })
  expect(crashes).toBeGreaterThan(15)
})

test('C14 an award can be taken back from one winner, and from the last: then nobody won it', async () => {
  const { test, ids } = await published()
  const both = { kind: 'winners' as const, winners: [ids.ben, ids.cleo], citations: {} }
  await correct(test, 'mentor', both)
  await test.settle()
  expect(Object.keys(await wallOf(test, awardFeed('mentor'))).sort()).toEqual(['ben', 'cleo'])
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await test.settle()
  expect(Object.keys(await wallOf(test, awardFeed('mentor')))).toEqual(['cleo'])
  const last = await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.cleo })
  expect(last.awards[0]).toMatchObject({ kind: 'not-awarded', reason: 'The votes were miscounted' })
  await test.settle()
  expect(await wallOf(test, awardFeed('mentor'))).toEqual({})
})

test('C14 what was taken back by mistake can be given again', async () => {
  const { test, ids } = await published()
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await test.settle()
  await correct(test, 'mentor', { kind: 'winners', winners: [ids.ben], citations: {} })
  await test.settle()
  expect(Object.keys(await wallOf(test, awardFeed('mentor')))).toEqual(['ben'])
})

test('C14 what an owner has hidden from the wall stays hidden when it is corrected', async () => {
  const { test, ids } = await published()
  const place = placeOf('mentor', ids.ben)
  const row = await readRow(test.rows, place, itemRow)
  if (!row) throw new Error('Ben is not on the wall.')
  const standing = { kind: 'hidden' as const, by: 'dana', reason: 'He asked for it', at: 1 }
  await test.rows.commit(place, [replace(itemRow, [], { ...row.value, standing }, row.version)])
  await correct(test, 'mentor', { kind: 'wording', nominationId: ids.ben, citation: 'Anew', helpers: [] })
  await test.settle()
  expect(await itemOf(test, 'mentor', ids.ben)).toMatchObject({ standing, item: { text: 'Anew' } })
})

test('W4 C14 what an owner has hidden stays hidden when it is taken back and given again', async () => {
  const { test, ids } = await published()
  const itemId = awardItemId(tenant, cycleId, 'mentor', ids.ben)
  const reason = 'It names a customer.'
  await hideRecognition(test.world, test.actor('dana'), { itemId, commandId: nextCommand(), reason })
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await test.settle()
  expect((await itemOf(test, 'mentor', ids.ben))?.standing.kind).toBe('revoked')
  await correct(test, 'mentor', { kind: 'winners', winners: [ids.ben], citations: {} })
  await test.settle()
  expect((await itemOf(test, 'mentor', ids.ben))?.standing).toMatchObject({ kind: 'hidden', reason })
  expect(await wallOf(test, awardFeed('mentor'))).toEqual({})
})

test('C14 the audit tells of a correction, but holds its reason only as a seal', async () => {
  const { test, ids } = await published()
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  const chain = await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)
  expect(chain.at(-1)?.value).toMatchObject({
    by: 'dana',
    what: { kind: 'corrected', number: 2, awardId: 'mentor' },
  })
  expect(JSON.stringify(chain)).not.toContain('miscounted')
  const [newest, first] = await listDecisions(test.world, test.actor('dana'), cycleId)
  expect([newest?.number, newest?.corrects?.awardId, first?.number]).toEqual([2, 'mentor', 1])
})

test('C14 only an owner without an interest corrects, and only what is published', async () => {
  const test = await createTestWorld()
  await nominated(test, 'omar', { nominees: ['emil'] })
  const ids = await decidedCycle(test)
  const revoke = { kind: 'revoke' as const, nominationId: ids.ben }
  await refused(() => correct(test, 'mentor', revoke), 'cycle_not_published')
  await publishResults(test.world, test.actor('omar'), { cycleId, commandId: nextCommand() })
  await test.settle()
  await refused(() => correct(test, 'mentor', revoke, { by: 'judy' }), 'not_owner')
  await refused(() => correct(test, 'mentor', revoke, { by: 'omar' }), 'interest')
  await correct(test, 'brave', { kind: 'revoke', nominationId: ids.pair }, { by: 'omar' })
})

test('C14 a correction names who stands for the award, each with a citation, and nobody helps themselves', async () => {
  const { test, ids } = await published()
  const winners = (...won: string[]) => ({ kind: 'winners' as const, winners: won, citations: {} })
  await refused(() => correct(test, 'mentor', winners(ids.pair)), 'decision_incomplete')
  await refused(() => correct(test, 'mentor', winners(ids.cleo, ids.cleo)), 'decision_incomplete')
  await refused(() => correct(test, 'mentor', { kind: 'revoke', nominationId: ids.cleo }), 'not_found')
  await refused(() => correct(test, 'none', { kind: 'revoke', nominationId: ids.cleo }), 'not_found')
  const helped = { kind: 'wording' as const, nominationId: ids.ben, citation: 'By himself', helpers: ['ben'] }
  await refused(() => correct(test, 'mentor', helped), 'invalid_input')
})

test('C14 a winner never cited before is cited with the correction', async () => {
  const test = await createTestWorld()
  const silent = await nominated(test, 'ana', { nominees: ['emil'] })
  await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const won = { kind: 'winners' as const, winners: [silent] }
  await refused(() => correct(test, 'mentor', { ...won, citations: {} }), 'citation_missing')
  await correct(test, 'mentor', { ...won, citations: { [silent]: 'Overlooked' } })
  await test.settle()
  expect(await wallOf(test, awardFeed('mentor'))).toEqual({ emil: 'Overlooked' })
})

test('C14 a ceremony after a correction celebrates what holds now', async () => {
  const { test, ids } = await published()
  await correct(test, 'mentor', toCleo(ids))
  await test.settle()
  const { order } = await conduct(test, await planGala(test), 'start')
  expect(JSON.stringify(order)).toContain('Cleo')
  expect(JSON.stringify(order)).not.toContain('Ben')
})

test('C14 however corrections and the work they leave cross, the wall ends up as the newest says', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, ids } = await published()
      await correct(test, 'mentor', toCleo(ids))
      const [slow, other] = [1, 2].map(() => test.process({ rows: scheduledRows(test.rows, scheduler) }))
      if (!slow || !other) throw new Error('There is no second process.')
      slow.world.startOn(cycleOf(tenant, cycleId))
      const again = async () => {
        await correct(other, 'mentor', { kind: 'winners', winners: [ids.ben], citations: {} })
        await other.settle()
      }
      await scheduler.waitFor(Promise.all([slow.settle(), again()]))
      await test.restart().settle()
      expect(Object.keys(await wallOf(test, awardFeed('mentor')))).toEqual(['ben'])
    }),
    // With this seed it once ended up as an older one said.
    { numRuns: 45, seed: 1952203961 },
  )
})
