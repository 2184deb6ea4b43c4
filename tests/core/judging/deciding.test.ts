import { expect, test } from 'vitest'
import type { AwardDecision } from '#core/contract/judging.ts'
import { headRow } from '#core/cycles/head.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { showDeliberation } from '#core/judging/show-deliberation.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { listDecisions } from '#core/judging/view-decisions.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { listCycleNominations } from '#core/nominations/list-nominations.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { command, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { eventfulCycle, privateNote } from '#tests/support/exported-cycle.ts'
import {
  cited,
  closed,
  decided,
  judgedCycle,
  nominated,
  sampleDecision,
  scored,
} from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const statusOf = async ({ rows }: TestWorld) =>
  (await readRow(rows, cycleOf(tenant, cycleId), headRow))?.value.status
const notAwarded = (awardId: string): AwardDecision => ({ kind: 'not-awarded', awardId, reason: 'Nobody' })

test('J6 two owners decide a cycle together where one has an interest, and each award says who decided it', async () => {
  const test = await createTestWorld()
  const omars = await nominated(test, 'omar', {})
  await closed(test)
  for (const judge of ['judy', 'jack'] as const) await scored(test, judge, omars, 5)
  await cited(test, omars)
  await refused(() => decided(test, [notAwarded('mentor')], 'omar'), 'interest')
  const first = await decided(test, ['brave', 'certified'].map(notAwarded), 'omar')
  expect(first).toMatchObject({ number: 1, open: ['mentor'] })
  expect(await statusOf(test)).toBe('judging')
  const id = await planGala(test)
  expect(await viewOf(test, id)).toMatchObject({ obstacle: 'not-decided' })
  const open = { seq: 0, command: { kind: 'open-lobby' } as const }
  expect(await command(test, 'hana', id, open)).toMatchObject({
    done: false,
    refusal: { code: 'cycle_not_decided' },
  })

  const won = { kind: 'winners' as const, awardId: 'mentor', winners: [omars], finalists: [] }
  const second = await decided(test, [won], 'dana')
  expect(second.open).toEqual([])
  expect(second.awards.map(({ awardId, decidedBy, number }) => [awardId, decidedBy.id, number])).toEqual([
    ['brave', 'omar', 1],
    ['certified', 'omar', 1],
    ['mentor', 'dana', 2],
  ])
  expect(await statusOf(test)).toBe('decided')
  expect(await command(test, 'hana', id, open)).toMatchObject({ done: true })
  const history = await listDecisions(test.world, test.actor('dana'), cycleId)
  expect(history.map(({ number }) => number)).toEqual([2, 1])
  expect(JSON.stringify(await listDecisions(test.world, test.actor('omar'), cycleId))).not.toContain(omars)
})

test('J6 an award’s scores freeze when it is decided, the others’ go on', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [ids.ben], finalists: [] }])
  await refused(() => scored(test, 'judy', ids.cleo, 5), 'cycle_not_judging')
  await scored(test, 'judy', ids.kim, 2)
  const { awards } = await showJudging(test.world, test.actor('judy'), cycleId)
  expect(awards.map(({ award, decided }) => [award.id, decided])).toEqual([
    ['brave', false],
    ['certified', false],
    ['mentor', true],
  ])
})

test('J6 whoever was chosen and is ruled out is to be decided again, and judging goes on there', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  await decided(test, sampleDecision(ids))
  const ruling = { eligible: false as const, reason: 'Left the company' }
  const input = { cycleId, nominationId: ids.ben, commandId: nextCommand(), ruling }
  await ruleEligibility(test.world, test.actor('dana'), input)
  const again = await decided(test, [notAwarded('certified')])
  expect(again).toMatchObject({ open: ['mentor'] })
  expect(await statusOf(test)).toBe('judging')
  await scored(test, 'judy', ids.cleo, 4)
})

test('J6 an award left to a live vote can be decided without one, until the lobby opens to hold it', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', decidedBy: 'vote' })] })
  const ids = [await nominated(test, 'ana', {}), await nominated(test, 'ana', { nominees: ['cleo'] })]
  await closed(test)
  for (const id of ids) await cited(test, id)
  const [one, other] = ids as [string, string]
  await decided(test, [{ kind: 'vote', awardId: 'mentor', finalists: [one, other] }])
  const without: AwardDecision = {
    kind: 'winners',
    awardId: 'mentor',
    winners: [one],
    finalists: [other],
    reason: 'No vote this time',
  }
  await decided(test, [without])
  await decided(test, [{ kind: 'vote', awardId: 'mentor', finalists: [one, other] }])
  const gala = await planGala(test)
  expect(await command(test, 'hana', gala, { seq: 0, command: { kind: 'open-lobby' } })).toMatchObject({
    done: true,
  })
  await refused(() => decided(test, [without]), 'cycle_already_pinned')
})

test('J4 owners see each judge’s scores, how they spread and how they were normalized, but no note', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', normalized: true })] })
  const ids = [
    await nominated(test, 'ana', { nominees: ['ben'] }),
    await nominated(test, 'ana', { nominees: ['cleo'] }),
    await nominated(test, 'ana', { nominees: ['emil'] }),
  ] as const
  await closed(test)
  for (const [at, id] of ids.entries()) {
    await scored(test, 'judy', id, 1 + at)
    await scored(test, 'jack', id, 3 + at)
  }
  const view = await showDeliberation(test.world, test.actor('dana'), { cycleId, awardId: 'mentor' })
  expect(view.scale?.mean).toBe(3)
  expect(view.judges.map(({ judge, mean, normalized }) => [judge.id, mean, normalized])).toEqual([
    ['judy', 2, true],
    ['jack', 4, true],
    ['jin', undefined, false],
  ])
  const last = view.nominations.find(({ id }) => id === ids[2])
  expect(last?.distribution).toEqual({ impact: [0, 0, 1, 0, 1], effort: [0, 0, 1, 0, 1] })
  const means = last?.answers.map((answer) => (answer.kind === 'scored' ? answer.mean : answer.kind))
  expect(means?.[0]).toBeCloseTo(4, 9)
  expect(means?.slice(1)).toEqual([means?.[0], 'waiting'])
  const [mentor] = (await showRanking(test.world, test.actor('dana'), cycleId)).awards
  expect(mentor?.nominations[0]).toMatchObject({ id: ids[2], rawMean: 4 })
  expect(mentor?.nominations[0]?.mean).toBeCloseTo(4, 9)
})

test('J2 an owner with an interest sees nothing of how judges scored', async () => {
  const test = await createTestWorld()
  await nominated(test, 'omar', {})
  await closed(test)
  const input = { cycleId, awardId: 'mentor' }
  await refused(() => showDeliberation(test.world, test.actor('omar'), input), 'interest')
  await refused(
    () => showDeliberation(test.world, test.actor('dana'), { cycleId, awardId: 'none' }),
    'not_found',
  )
})

test('J3 an owner who judges a blind award isn’t told who nominated, by list or ruling, until it is decided', async () => {
  const test = await createTestWorld({
    head: { judges: { certified: ['dana'], mentor: ['dana'], brave: [] } },
  })
  const blind = await nominated(test, 'ana', { awardId: 'certified' })
  const plain = await nominated(test, 'ana', {})
  const nominators = async (by: 'dana' | 'omar') => {
    const listed = await listCycleNominations(test.world, test.actor(by), cycleId)
    return Object.fromEntries(listed.map(({ id, nominator }) => [id, nominator?.id]))
  }
  expect(await nominators('dana')).toEqual({ [blind]: undefined, [plain]: 'ana' })
  expect(await nominators('omar')).toEqual({ [blind]: 'ana', [plain]: 'ana' })
  await closed(test)
  expect(await nominators('dana')).toEqual({ [blind]: undefined, [plain]: 'ana' })
  const ruling = { eligible: true as const }
  const input = { cycleId, nominationId: blind, commandId: nextCommand(), ruling }
  expect(await ruleEligibility(test.world, test.actor('dana'), input)).not.toHaveProperty('nominator')
  await decided(test, ['mentor', 'brave', 'certified'].map(notAwarded), 'omar')
  expect(await nominators('dana')).toEqual({ [blind]: 'ana', [plain]: 'ana' })
})

test('J3 nor by why a judge is out, which is told to other owners', async () => {
  const test = await createTestWorld({ head: { judges: { certified: ['dana', 'judy', 'jack'] } } })
  await nominated(test, 'judy', { awardId: 'certified' })
  await closed(test)
  const why = async (by: 'dana' | 'omar') => {
    const view = await showDeliberation(test.world, test.actor(by), { cycleId, awardId: 'certified' })
    const answers = view.nominations.flatMap((one) => one.answers)
    return answers.flatMap((answer) => (answer.kind === 'recused' ? [answer.interest] : []))
  }
  expect(await why('dana')).toEqual(['tied'])
  expect(await why('omar')).toEqual(['nominator'])
})

test('J1 a judge’s note is shown to them alone', async () => {
  const test = await eventfulCycle()
  const dana = test.actor('dana')
  const seen = [
    await showRanking(test.world, dana, cycleId),
    await showDeliberation(test.world, dana, { cycleId, awardId: 'certified' }),
    await showJudging(test.world, test.actor('jack'), cycleId),
  ]
  for (const view of seen) expect(JSON.stringify(view)).not.toContain(privateNote)
  expect(JSON.stringify(await showJudging(test.world, test.actor('judy'), cycleId))).toContain(privateNote)
})

test('J3 judges of a blind award see how many endorsed, not who', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', open: true, blind: true })] })
  const nominationId = await nominated(test, 'ana', {})
  await endorseNomination(test.world, test.actor('emil'), { cycleId, nominationId, commandId: nextCommand() })
  await closed(test)
  const { awards } = await showJudging(test.world, test.actor('judy'), cycleId)
  expect(awards[0]?.nominations[0]?.content).toMatchObject({ endorsements: 1 })
  expect(JSON.stringify(awards)).not.toMatch(/emil|Emil|"ana"|Ana/)
})
