import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { scoreRow } from '#core/judging/rows.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import {
  cited,
  closed,
  decided,
  decidedCycle,
  judgedCycle,
  nominated,
  sampleDecision,
  scored,
} from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const rankingFor = ({ world, actor }: TestWorld, by: Name = 'dana') => showRanking(world, actor(by), cycleId)
const queueOf = ({ world, actor }: TestWorld, judge: Name) => showJudging(world, actor(judge), cycleId)

const declare = ({ world, actor }: TestWorld, by: Name, nominationId: string) =>
  declareInterest(world, actor(by), { cycleId, nominationId, commandId: nextCommand(), reason: 'My sister' })

async function chainOf({ rows }: TestWorld) {
  const entries = await scanRows(rows, cycleOf(tenant, cycleId), auditRow)
  const head = await readRow(rows, cycleOf(tenant, cycleId), headRow)
  if (!head) throw new Error('The cycle is gone.')
  return { entries: entries.map(({ value }) => value), head: head.value }
}

async function inQueue(test: TestWorld, judge: Name, nominationId: string) {
  const { awards } = await queueOf(test, judge)
  return awards.flatMap(({ nominations }) => nominations).find(({ id }) => id === nominationId)
}

test('J1 judges see nominations and score them only from closing on', async () => {
  const test = await createTestWorld()
  const id = await nominated(test, 'ana', {})
  expect(await inQueue(test, 'judy', id)).toBeUndefined()
  await refused(() => scored(test, 'judy', id, 4), 'cycle_not_judging')
  await closed(test)
  await scored(test, 'judy', id, 4)
  expect((await inQueue(test, 'judy', id))?.standing).toMatchObject({
    kind: 'answered',
    score: { kind: 'scored' },
  })
  expect((await inQueue(test, 'jack', id))?.standing).toEqual({ kind: 'waiting' })
})

test('J1 nobody but a judge of the award scores or sees the queue', async () => {
  const test = await createTestWorld({ head: { judges: { mentor: ['judy'], brave: ['jack'] } } })
  const id = await nominated(test, 'ana', {})
  await closed(test)
  for (const by of ['jack', 'dana', 'ana'] as const) await refused(() => scored(test, by, id, 5), 'not_judge')
  await refused(() => queueOf(test, 'dana'), 'not_judge')
  expect((await queueOf(test, 'jack')).awards.map(({ award }) => award.id)).toEqual(['brave'])
})

test('J1 a judge’s later score replaces the earlier one', async () => {
  const test = await createTestWorld()
  const id = await nominated(test, 'ana', {})
  await closed(test)
  await scored(test, 'judy', id, 1)
  await scored(test, 'judy', id, 5)
  expect((await rankingFor(test)).awards[0]?.award.id).toBe('brave')
  const mentor = (await rankingFor(test)).awards.find(({ award }) => award.id === 'mentor')
  expect(mentor?.nominations[0]).toMatchObject({ mean: 5, scores: 1, belowQuorum: true })
})

test('J1 scores given at the same time all count', async () => {
  const test = await createTestWorld()
  const id = await nominated(test, 'ana', {})
  await closed(test)
  await Promise.all((['judy', 'jack', 'jin'] as const).map((judge) => scored(test, judge, id, 4)))
  const mentor = (await rankingFor(test)).awards.find(({ award }) => award.id === 'mentor')
  expect(mentor?.nominations[0]).toMatchObject({ mean: 4, scores: 3 })
})

test('J2 a judge with an interest sees whom it is about and why they are out, not the case, and can’t score', async () => {
  const test = await createTestWorld()
  const ids = {
    nominator: await nominated(test, 'judy', {}),
    helper: await nominated(test, 'ana', { nominees: ['cleo'], helpers: ['judy'] }),
    endorser: await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] }),
  }
  const endorsement = { cycleId, nominationId: ids.endorser, commandId: nextCommand() }
  await endorseNomination(test.world, test.actor('judy'), endorsement)
  await closed(test)
  for (const [interest, id] of Object.entries(ids)) {
    const shown = await inQueue(test, 'judy', id)
    expect(shown?.standing).toEqual({ kind: 'recused', interest })
    expect(shown).not.toHaveProperty('content')
    await refused(() => scored(test, 'judy', id, 5), 'recused')
  }
})

test('J2 a judge nominated for an award is out of all of it, and is shown none of it', async () => {
  const test = await createTestWorld()
  const rival = await nominated(test, 'ana', { nominees: ['ben'] })
  await nominated(test, 'ana', { nominees: ['judy', 'cleo'] })
  await closed(test)
  const mentor = (await queueOf(test, 'judy')).awards.find(({ award }) => award.id === 'mentor')
  expect(mentor).toMatchObject({ recused: true, nominations: [] })
  await refused(() => scored(test, 'judy', rival, 1), 'recused')
})

test('N6 a judge does not learn of being nominated while nominations are open', async () => {
  const test = await createTestWorld()
  const before = await queueOf(test, 'judy')
  await nominated(test, 'ana', { nominees: ['judy', 'cleo'] })
  expect(await queueOf(test, 'judy')).toEqual(before)
})

test('J2 an interest declared later voids the score, and the audit says so', async () => {
  const test = await createTestWorld()
  const id = await nominated(test, 'ana', {})
  await closed(test)
  await scored(test, 'judy', id, 5)
  await declare(test, 'judy', id)
  await refused(() => scored(test, 'judy', id, 5), 'recused')
  const mentor = (await rankingFor(test)).awards.find(({ award }) => award.id === 'mentor')
  expect(mentor?.nominations[0]).toMatchObject({ scores: 0, recusals: 1 })
  expect(await scanRows(test.rows, cycleOf(tenant, cycleId), scoreRow)).toEqual([])
  const { entries } = await chainOf(test)
  expect(entries.at(-1)).toMatchObject({ by: 'judy', what: { kind: 'interest-declared', voided: true } })
  expect(JSON.stringify(entries)).not.toContain('sister')
})

test('J2 an owner with an interest neither sees that award’s scores nor decides it', async () => {
  const test = await createTestWorld()
  const id = await nominated(test, 'ana', { nominees: ['omar'] })
  await closed(test)
  await scored(test, 'judy', id, 5)
  await cited(test, id)
  const seen = await rankingFor(test, 'omar')
  expect(seen.awards.find(({ award }) => award.id === 'mentor')).toMatchObject({
    withheld: true,
    nominations: [],
  })
  const none = ['mentor', 'brave', 'certified'].map((awardId) => ({
    kind: 'not-awarded' as const,
    awardId,
    reason: 'Nobody',
  }))
  await refused(() => decided(test, none, 'omar'), 'interest')
  await decided(test, none, 'dana')
  const decision = (await rankingFor(test, 'omar')).decision
  expect(decision?.awards.map(({ awardId }) => awardId)).toEqual(['brave', 'certified'])
})

test('J3 judges of a blind award see neither who nominated nor who endorsed', async () => {
  const test = await createTestWorld()
  const blind = await nominated(test, 'ana', { awardId: 'certified' })
  const plain = await nominated(test, 'ana', {})
  await closed(test)
  expect(JSON.stringify(await inQueue(test, 'judy', blind))).not.toContain('ana')
  expect((await inQueue(test, 'judy', plain))?.content?.nominator).toEqual({ id: 'ana', name: 'Ana' })
})

test('J6 scores freeze with the decision, and another decision has the next number', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await refused(() => scored(test, 'judy', ids.ben, 1), 'cycle_not_judging')
  await refused(() => declare(test, 'judy', ids.ben), 'cycle_not_judging')
  expect((await decided(test, sampleDecision(ids))).number).toBe(2)
})

test('J6 a decision names the head of the chain it was made on', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  const { head } = await chainOf(test)
  expect((await decided(test, sampleDecision(ids))).auditHead).toBe(head.auditHash)
})

test('J6 a score that comes in while an owner decides makes them decide on it', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  let late: Promise<unknown> | undefined
  const rows: typeof test.rows = {
    ...test.rows,
    scan: async (place, range) => {
      // The scores were read before; whatever comes now, this decision has not seen.
      if (range.from.startsWith('citation'))
        late ??= scored(test, 'judy', ids.ben, 1).then(() => scored(test, 'jack', ids.ben, 1))
      await late
      return test.rows.scan(place, range)
    },
  }
  // Now Cleo is ahead of Ben, so choosing Ben needs a reason.
  await refused(() => decided(test.process({ rows }), sampleDecision(ids)), 'reason_required')
})

test('J7 every score, ruling, citation and decision is in the chain, and the chain holds', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  await declare(test, 'jin', ids.kim)
  await ruleEligibility(test.world, test.actor('dana'), {
    cycleId,
    nominationId: ids.kim,
    commandId: nextCommand(),
    ruling: { eligible: false, reason: 'The exam was retaken' },
  })
  await decided(test, sampleDecision(ids))
  const { entries, head } = await chainOf(test)
  const kinds = entries.map(({ what }) => what.kind)
  expect(kinds.filter((kind) => kind === 'scored')).toHaveLength(12)
  expect(kinds.filter((kind) => kind === 'citation-approved')).toHaveLength(4)
  expect(kinds.slice(-3)).toEqual(['interest-declared', 'eligibility', 'decided'])
  expect(brokenLink(entries, head)).toBeUndefined()
})

test('J7 however commands cross, they leave one chain without a gap, and each counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const ids = [await nominated(test, 'ana', {}), await nominated(test, 'ana', { nominees: ['cleo'] })]
      await closed(test)
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const judges = ['judy', 'jack', 'jin'] as const
      const all = judges.flatMap((judge) => ids.map((id) => scored(slow, judge, id, 3)))
      await scheduler.waitFor(Promise.all([...all, ...ids.map((id) => cited(slow, id))]))
      const { entries, head } = await chainOf(test)
      expect(entries).toHaveLength(2 + all.length + ids.length)
      expect(brokenLink(entries, head)).toBeUndefined()
      expect(await scanRows(test.rows, cycleOf(tenant, cycleId), scoreRow)).toHaveLength(all.length)
    }),
    { numRuns: 10 },
  )
})
