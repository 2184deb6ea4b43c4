import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recorded } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { showDeliberation } from '#core/judging/show-deliberation.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { awardRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { loadSample } from '#local/sample/load.ts'
import { createPastWorld } from '#local/sample/past-world.ts'
import { checkBooks } from '#service/verify/check-books.mjs'
import { award, nextCommand } from '#tests/support/builders.ts'
import { eventfulCycle, exported, faultsIn } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, decidedCycle, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createTestWorld, cycleId, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

test('J6 the books of a cycle in which everything happened hold', async () => {
  const books = JSON.parse(await exported(await eventfulCycle()))
  expect(faultsIn(books)).toEqual([])
  expect(books.decisions).toHaveLength(4)
  expect(books.wall.map(({ standing }: { standing: string }) => standing).sort()).toEqual([
    'revoked',
    'shown',
    'shown',
  ])
})

/** As a real clock does, it goes on between any two looks at it. */
const ticking = (test: TestWorld) => test.process({ now: () => (test.clock.advance(1), test.clock.now()) })

test('J6 J7 what one command saves is of one moment, though the clock goes on', async () => {
  const ended = ticking(await createTestWorld())
  await decidedCycle(ended)
  expect(faultsIn(JSON.parse(await exported(ended)))).toEqual([])
  expect(faultsIn(JSON.parse(await exported(await eventfulCycle(ticking))))).toEqual([])
})

test('J4 J5 recounted apart from the service, every ranking is the service’s', async () => {
  const points = fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 5, maxLength: 5 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  )
  const settings = fc.record({
    normalized: fc.boolean(),
    quorum: fc.integer({ min: 1, max: 4 }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  })
  await fc.assert(
    fc.asyncProperty(points, settings, async (given, { normalized, quorum, weight }) => {
      const rubric = ['impact', 'effort'].map((id, at) => ({
        id,
        name: id,
        guidance: '',
        weight: at || weight,
      }))
      const test = await createTestWorld({ awards: [award({ normalized, quorum, rubric })] })
      const ids: string[] = []
      for (const nominee of ['ben', 'cleo', 'emil', 'fay', 'gus'] as const)
        ids.push(await nominated(test, 'ana', { nominees: [nominee] }))
      await closed(test)
      for (const [by, judge] of (['judy', 'jack', 'jin'] as const).entries())
        for (const [place, id] of ids.entries()) {
          const score = given[by]?.[place]
          if (score) await scored(test, judge, id, score)
        }
      expect(faultsIn(JSON.parse(await exported(test)))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('J7 criteria may have numbers for ids', async () => {
  const rubric = ['10', '9', '1-0', 'a', '010'].map((id) => ({ id, name: id, guidance: '', weight: 1 }))
  const test = await createTestWorld({ awards: [award({ quorum: 1, rubric })] })
  const nominationId = await nominated(test, 'ana', {})
  await closed(test)
  const points = Object.fromEntries(rubric.map(({ id }, at) => [id, 1 + at]))
  const score = { kind: 'scored' as const, points }
  const input = { cycleId, nominationId, commandId: nextCommand(), score }
  await submitScore(test.world, test.actor('judy'), input)
  expect(faultsIn(JSON.parse(await exported(test)))).toEqual([])
})

test('J6 an award’s settings changed after it was decided change neither its ranking nor its file', async () => {
  const test = await eventfulCycle()
  const ranked = () =>
    showDeliberation(test.world, test.actor('dana'), { cycleId, awardId: 'mentor' }).then(
      ({ nominations }) => nominations,
    )
  const [before, books] = [await ranked(), JSON.parse(await exported(test))]
  const mentor = award({ id: 'mentor', normalized: false, quorum: 9 })
  const rubric = mentor.rubric.map((criterion, at) => ({ ...criterion, weight: at + 7 }))
  const place = programsOf(tenant)
  await test.rows.commit(place, [put(awardRow, [programId, 'mentor'], { ...mentor, rubric })])
  const now = JSON.parse(await exported(test))
  expect(faultsIn(now)).toEqual([])
  expect(now.ranking).toEqual(books.ranking)
  expect(await ranked()).toEqual(before)
})

test('P4 J7 who judged a cycle whose chain doesn’t tell it is listed as not checked', async () => {
  const test = await createTestWorld()
  const first = await nominated(test, 'ana', {})
  const place = cycleOf(tenant, cycleId)
  const head = await readRow(test.rows, place, headRow)
  if (!head) throw new Error('There is no cycle.')
  const judging = { ...head, value: { ...head.value, status: 'judging' as const } }
  const happened = [{ kind: 'closed' as const }, { kind: 'judging-began' as const }]
  await test.rows.commit(place, recorded(judging, happened, 'system', test.clock.now()))
  await scored(test, 'judy', first, 4)
  const books = JSON.parse(await exported(test))
  expect(faultsIn(books)).toEqual([])
  expect(
    checkBooks(books)
      .map(({ unchecked }) => unchecked)
      .join(),
  ).toContain('mentor')
})

test('J6 N1 after some is decided, what is sent late is for what is still open, and counted from then on', async () => {
  const exceptions = { emil: { until: Date.UTC(2027, 0, 1), by: 'dana', at: 0 } }
  const test = await createTestWorld({ head: { exceptions } })
  const first = await nominated(test, 'ana', {})
  await closed(test)
  for (const judge of ['judy', 'jack'] as const) await scored(test, judge, first, 3)
  await cited(test, first)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [first], finalists: [] }])
  const again = nominated(test, 'emil', { nominees: ['lars'] })
  await expect(again).rejects.toMatchObject({ code: 'award_decided' })
  const late = await nominated(test, 'emil', { awardId: 'certified', nominees: ['lars'] })
  await test.settle()
  for (const judge of ['judy', 'jack'] as const) await scored(test, judge, late, 5)
  await cited(test, late)
  await decided(test, [
    { kind: 'not-awarded', awardId: 'brave', reason: 'Nobody' },
    { kind: 'winners', awardId: 'certified', winners: [late], finalists: [] },
  ])
  const books = JSON.parse(await exported(test))
  expect(books.decisions[1].basis.nominations).not.toBe(books.decisions[0].basis.nominations)
  expect(faultsIn(books)).toEqual([])
})

test('J6 the sample company’s past quarter, given in a ceremony, can be recounted', async () => {
  const now = Date.UTC(2026, 10, 21, 12)
  const rows = createMemoryRows()
  await loadSample(rows, now)
  const past = createPastWorld(rows)
  const world = past.at(now)
  const dana = await past.actor('dana', now)
  const [program] = await listPrograms(world, dana)
  const cycle = program?.cycles.find(({ status }) => status === 'published')
  const { content } = await exportCycle(world, dana, { cycleId: cycle?.id ?? '', as: 'json' })
  const books = JSON.parse(content)
  expect(books.wall.length).toBeGreaterThan(5)
  expect(books.withheld).toEqual([])
  expect(faultsIn(books)).toEqual([])
})
