import { expect, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { setJudges } from '#core/cycles/set-judges.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { loadAssignments } from '#core/judging/load-judging.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow, scanRows } from '#core/rows/row-kind.ts'
import { award, nextCommand, nomination } from '#tests/support/builders.ts'
import { closed, nominated, scored } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const judges = ['judy', 'jack', 'jin'] as const
const nominees = ['ben', 'cleo', 'emil', 'fay', 'gus', 'kim'] as const

/** Six nominations by Ana, each to be read by two of three judges; judging has begun. */
async function assigned(each = 2) {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', judgesEach: each })] })
  const ids: string[] = []
  for (const nominee of nominees) ids.push(await nominated(test, 'ana', { nominees: [nominee] }))
  await closed(test)
  return { test, ids }
}

async function queueOf({ world, actor }: TestWorld, judge: Name): Promise<string[]> {
  const { awards } = await showJudging(world, actor(judge), cycleId)
  return awards.flatMap(({ nominations }) => nominations.map(({ id }) => id)).sort()
}

async function readersOfEach(test: TestWorld): Promise<Map<string, Name[]>> {
  const queues = await Promise.all(judges.map(async (judge) => ({ judge, ids: await queueOf(test, judge) })))
  const ids = new Set(queues.flatMap((queue) => queue.ids))
  return new Map(
    [...ids].map((id) => [id, queues.filter((queue) => queue.ids.includes(id)).map(({ judge }) => judge)]),
  )
}

async function chainOf({ rows }: TestWorld) {
  const chain = await scanRows(rows, cycleOf(tenant, cycleId), auditRow)
  const head = await readRow(rows, cycleOf(tenant, cycleId), headRow)
  const entries = chain.map(({ value }) => value)
  expect(brokenLink(entries, head?.value ?? { auditSeq: 0, auditHash: '' })).toBeUndefined()
  return entries
}

test('J1 when judging begins, each nomination is assigned to as many judges as asked for, evenly', async () => {
  const { test, ids } = await assigned()
  const readers = await readersOfEach(test)
  expect([...readers.keys()].sort()).toEqual([...ids].sort())
  for (const seats of readers.values()) expect(seats).toHaveLength(2)
  for (const judge of judges) expect(await queueOf(test, judge)).toHaveLength(4)
})

test('J7 who reads what stands in the chain', async () => {
  const { test } = await assigned()
  const what = (await chainOf(test)).at(-1)?.what
  expect(what).toMatchObject({ kind: 'assigned', awards: [{ awardId: 'mentor', short: 0 }] })
})

test('J1 whom a nomination isn’t assigned to neither sees nor scores it', async () => {
  const { test } = await assigned()
  for (const [id, readers] of await readersOfEach(test)) {
    const other = judges.find((judge) => !readers.includes(judge)) as Name
    await refused(() => scored(test, other, id, 5), 'not_assigned')
    await scored(test, readers[0] as Name, id, 4)
  }
})

test('J2 who declares an interest is told why they are out, and somebody free reads it instead', async () => {
  const { test } = await assigned()
  const [id, readers] = [...(await readersOfEach(test))][0] as [string, Name[]]
  const [out, stays] = readers as [Name, Name]
  await scored(test, stays, id, 5)
  await declareInterest(test.world, test.actor(out), {
    cycleId,
    nominationId: id,
    commandId: nextCommand(),
    reason: 'My cousin',
  })
  await test.settle()
  const after = await loadAssignments(test.world, tenant, cycleId)
  const record = after.get('mentor')
  const names = record?.readers[id]?.map((place) => record.judges[place])
  expect(names?.toSorted()).toEqual(judges.filter((judge) => judge !== out).toSorted())
  // It stays in their queue as one they are out of.
  expect(await queueOf(test, out)).toContain(id)
})

test('J1 one that was sent late by exception gets its judges, too', async () => {
  const exceptions = { emil: { until: Date.UTC(2027, 0, 1), by: 'dana', at: 0 } }
  const test = await createTestWorld({
    awards: [award({ id: 'mentor', judgesEach: 2 })],
    head: { exceptions },
  })
  for (const nominee of nominees) await nominated(test, 'ana', { nominees: [nominee] })
  await closed(test)
  const late = await nominated(test, 'emil', { nominees: ['lars'] })
  for (const judge of judges) expect(await queueOf(test, judge)).not.toContain(late)
  await test.settle()
  expect((await readersOfEach(test)).get(late)).toHaveLength(2)
})

test('J1 one readmitted gets its judges, and one ruled out is read by nobody', async () => {
  const { test, ids } = await assigned()
  const rule = async (eligible: boolean) => {
    const ruling = eligible
      ? { eligible: true as const }
      : { eligible: false as const, reason: 'A duplicate' }
    const nominationId = ids[0] as string
    await ruleEligibility(test.world, test.actor('dana'), {
      cycleId,
      nominationId,
      commandId: nextCommand(),
      ruling,
    })
    await test.settle()
    return (await readersOfEach(test)).get(nominationId)
  }
  expect(await rule(false)).toBeUndefined()
  expect(await rule(true)).toHaveLength(2)
})

test('J1 a judge who leaves or comes while judging lasts changes what the others read as little as possible', async () => {
  const { test, ids } = await assigned()
  for (const [id, readers] of await readersOfEach(test))
    for (const judge of readers.filter((one) => one !== 'jin')) await scored(test, judge, id, 3)
  const before = await readersOfEach(test)
  const set = async (now: string[]) => {
    const input = { cycleId, commandId: nextCommand(), awardId: 'mentor', judges: now }
    await setJudges(test.world, test.actor('dana'), input)
    await test.settle()
  }
  await set(['judy', 'jack'])
  expect(await queueOf(test, 'judy')).toEqual([...ids].sort())
  await set(['judy', 'jack', 'jin'])
  // What was answered stays with whoever answered it.
  for (const [id, readers] of before)
    for (const judge of readers.filter((one) => one !== 'jin'))
      expect(await queueOf(test, judge)).toContain(id)
})

test('J1 where too few judges are free, owners see which nominations are read by fewer', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', judgesEach: 3 })] })
  const short = await nominated(test, 'judy', {})
  const full = await nominated(test, 'ana', { nominees: ['cleo'] })
  await closed(test)
  const [mentor] = (await showRanking(test.world, test.actor('dana'), cycleId)).awards
  expect(mentor?.short).toEqual([short])
  expect(mentor?.nominations.map(({ id }) => id).sort()).toEqual([short, full].sort())
  expect(mentor?.progress.map(({ judge, ...counts }) => [judge.id, counts])).toEqual([
    ['judy', { assigned: 1, answered: 0, recused: 1 }],
    ['jack', { assigned: 2, answered: 0, recused: 0 }],
    ['jin', { assigned: 2, answered: 0, recused: 0 }],
  ])
})

test('J1 while nominations are closing, nobody sees what may not become theirs', async () => {
  const test = await createTestWorld({
    awards: [award({ id: 'mentor', judgesEach: 1 })],
    head: { status: 'closing' },
  })
  const place = cycleOf(tenant, cycleId)
  await test.rows.commit(place, [insert(nominationRow, ['n1'], nomination({ id: 'n1' }))])
  expect(await queueOf(test, 'judy')).toEqual([])
})
