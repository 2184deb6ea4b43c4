import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recorded } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { setJudges } from '#core/cycles/set-judges.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { showDeliberation } from '#core/judging/show-deliberation.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { awardRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { loadSample } from '#local/sample/load.ts'
import { createPastWorld } from '#local/sample/past-world.ts'
import { checkBooks } from '#service/verify/check-books.mjs'
import { digest } from '#service/verify/digest.mjs'
import { runNode } from '#tests/runner/run-node.mjs'
import { award, nextCommand } from '#tests/support/builders.ts'
import { eventfulCycle, exported, privateNote, privateReason } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, decidedCycle, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createTestWorld, cycleId, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = (string | number)[]

const faultsIn = (books: unknown) => checkBooks(books).flatMap(({ faults }) => faults)

/** Every value in a file that is not made of others. */
function leavesOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path]
  const inner: [string | number, Json][] = Array.isArray(value)
    ? value.map((one, at) => [at, one])
    : Object.entries(value)
  return inner.flatMap(([key, one]) => leavesOf(one, [...path, key]))
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((one, key) => (one as { [key: string | number]: Json })[key] ?? null, value)
}

function withValue(books: Json, path: Path, value: Json): { [key: string]: Json } {
  const copy = structuredClone(books) as { [key: string]: Json }
  const last = path.at(-1) as string
  const holder = at(copy, path.slice(0, -1)) as { [key: string]: Json }
  holder[last] = value
  return copy
}

function tampered(value: Json): Json {
  if (typeof value === 'number') return value === 3 ? 4 : 3
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}x` : 'x'
}

/** As somebody would who knows how a file is sealed. */
function resealed(books: { [key: string]: Json }): { [key: string]: Json } {
  const { seal: _, ...content } = books
  return { ...content, seal: digest(content) }
}

/** What no result follows from, so that only the file's own seal covers it. */
const unanchored = [
  /^seal$/,
  /^format$/,
  /^exportedAt$/,
  /^people\./,
  /^cycle\.(id|name|programId|opensAt|closesAt|closedAt|graceUntil|judgedBy|ceremonyAt|judgingAt|reminded|awards)\b/,
  /^awards\.\d+\.(programId|name|description|criteria|modes|outcomes|medallion|active|open|blind|selfNomination|nominees|eligibility|restCycles|judgesEach|judges|revision|rubric\.\d+\.(name|guidance))\b/,
  /^nominations\.\d+\.(story|evidence|shareStory|revision|submittedAt|changedAt|late)\b/,
]

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

// Every value of a file is changed in turn, and all of it checked each time.
const timeout = 60_000
const isAnchored = (path: Path) => !unanchored.some((kind) => kind.test(path.join('.')))

test('J6 J7 whatever single value of an exported cycle is changed is found', { timeout }, async () => {
  const books: Json = JSON.parse(await exported(await eventfulCycle()))
  const leaves = leavesOf(books)
  // What is found even in a file sealed anew, by the next test, is found without.
  for (const path of leaves.filter((path) => !isAnchored(path))) {
    const changed = withValue(books, path, tampered(at(books, path)))
    expect(faultsIn(changed), path.join('.')).not.toEqual([])
  }
})

test('J6 J7 whatever a result follows from can’t be changed by sealing the file anew', {
  timeout,
}, async () => {
  const books: Json = JSON.parse(await exported(await eventfulCycle()))
  const anchored = leavesOf(books).filter(isAnchored)
  expect(anchored.length).toBeGreaterThan(500)
  for (const path of anchored) {
    const changed = resealed(withValue(books, path, tampered(at(books, path))))
    expect(faultsIn(changed), path.join('.')).not.toEqual([])
  }
})

test('J7 whatever is left out, or put in twice, is found, also in a file sealed anew', async () => {
  const books = JSON.parse(await exported(await eventfulCycle()))
  for (const list of ['nominations', 'scores', 'interests', 'citations', 'decisions', 'ranking', 'wall'])
    for (const change of [
      (all: Json[]) => all.slice(1),
      (all: Json[]) => all.slice(0, -1),
      (all: Json[]) => [...all, ...all.slice(0, 1)],
    ])
      expect(faultsIn(resealed({ ...books, [list]: change(books[list]) })), list).not.toEqual([])
  const { entries, ...chain } = books.chain
  for (const place of entries.keys()) {
    const cut = { ...books, chain: { ...chain, entries: entries.toSpliced(place, 1) } }
    expect(faultsIn(resealed(cut)), `entry ${place}`).not.toEqual([])
  }
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

test('J6 a winner whom the ranking doesn’t name is found, however well the chain was forged', async () => {
  const test = await createTestWorld({ awards: [award({ quorum: 1 })] })
  const [first, second] = [
    await nominated(test, 'ana', {}),
    await nominated(test, 'ana', { nominees: ['cleo'] }),
  ]
  await closed(test)
  await scored(test, 'judy', first, 5)
  await scored(test, 'judy', second, 2)
  for (const id of [first, second]) await cited(test, id)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [first], finalists: [second] }])
  const books = JSON.parse(await exported(test))
  books.decisions[0].awards[0].winners = [second]
  const entry = books.chain.entries.at(-1)
  const { hash: _, ...forged } = { ...entry, what: { ...entry.what, sha256: digest(books.decisions[0]) } }
  books.chain.entries.splice(-1, 1, { ...forged, hash: digest(forged) })
  books.chain.hash = digest(forged)
  expect(faultsIn(resealed(books))).toEqual([
    'Decision 1, mentor: the choice is not what the ranking says, and no reason is given.',
  ])
})

test('J2 an owner with an interest gets the books without that award, and the rest can be checked', async () => {
  const test = await eventfulCycle()
  const file = await exported(test, 'omar')
  const books = JSON.parse(file)
  expect(books.withheld).toEqual(['certified'])
  const full = JSON.parse(await exported(test))
  const kept = full.nominations.find(({ awardId }: { awardId: string }) => awardId === 'certified').id
  expect(file).not.toContain(kept)
  expect(JSON.stringify(books.scores)).not.toContain('certified')
  expect(faultsIn(books)).toEqual([])
  expect(checkBooks(books).some(({ unchecked }) => unchecked.includes('certified'))).toBe(true)
})

test('J6 J7 only awards of the cycle are withheld, and only then is anything covered', async () => {
  const test = await eventfulCycle()
  const full = JSON.parse(await exported(test))
  const entries = full.chain.entries.map((entry: { what: { kind: string } }) =>
    entry.what.kind === 'scored' ? { ...entry, withheld: true } : entry,
  )
  const covered = { ...full, chain: { ...full.chain, entries } }
  const part = JSON.parse(await exported(test, 'omar'))
  for (const forged of [
    covered,
    { ...full, withheld: ['none'] },
    { ...full, withheld: ['mentor'] },
    { ...full, withheld: undefined },
    { ...part, withheld: [] },
    { ...part, withheld: [...part.withheld, 'none'] },
    { ...part, chain: { ...part.chain, entries } },
  ])
    expect(faultsIn(resealed(forged))).not.toEqual([])
})

test('J2 J6 an honest file holds also where what was withheld was corrected, or judged by others', async () => {
  const test = await createTestWorld({ awards: [award({ quorum: 1 }), award({ id: 'brave', quorum: 1 })] })
  const omars = await nominated(test, 'omar', {})
  const other = await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  await closed(test)
  const act = () => ({ cycleId, commandId: nextCommand(), awardId: 'mentor' })
  await setJudges(test.world, test.actor('dana'), { ...act(), judges: ['judy'] })
  for (const id of [omars, other]) await scored(test, 'judy', id, 4)
  for (const id of [omars, other]) await cited(test, id)
  await decided(test, [
    { kind: 'winners', awardId: 'mentor', winners: [omars], finalists: [] },
    { kind: 'winners', awardId: 'brave', winners: [other], finalists: [] },
  ])
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const correction = { kind: 'revoke' as const, nominationId: omars }
  await correctResult(test.world, test.actor('dana'), { ...act(), reason: 'Not theirs', correction })
  await test.settle()
  for (const by of ['dana', 'omar'] as const) {
    const books = JSON.parse(await exported(test, by))
    expect(books.withheld).toEqual(by === 'dana' ? [] : ['mentor'])
    expect(faultsIn(books)).toEqual([])
  }
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

test('J2 who reads what of an award that is kept from an owner is not in their file, the others can be checked', async () => {
  const test = await createTestWorld({
    awards: [award({ judgesEach: 2 }), award({ id: 'brave', judgesEach: 2 })],
  })
  await nominated(test, 'omar', {})
  await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  await closed(test)
  const told = async (by: 'dana' | 'omar') => {
    const books = JSON.parse(await exported(test, by))
    expect(faultsIn(books)).toEqual([])
    const entries: { what?: { kind: string; awards: { awardId: string }[] } }[] = books.chain.entries
    return entries.flatMap(({ what }) =>
      what?.kind === 'assigned' ? what.awards.map(({ awardId }) => awardId) : [],
    )
  }
  expect((await told('dana')).sort()).toEqual(['brave', 'mentor'])
  expect(await told('omar')).toEqual(['brave'])
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

test('J1 an exported cycle holds no judge’s note and no reason for an interest', async () => {
  const file = await exported(await eventfulCycle())
  expect(file).not.toContain(privateNote)
  expect(file).not.toContain(privateReason)
})

test('the command says what it checked and what doesn’t hold, and ends accordingly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'laurels-verify-'))
  try {
    const verify = async (content: string) => {
      const file = join(folder, 'cycle.json')
      await writeFile(file, content)
      return runNode(['service/verify/verify-results.mjs', file])
    }
    const file = await exported(await eventfulCycle())
    expect(await verify(file)).toMatchObject({
      code: 0,
      output: expect.stringContaining('Everything checked holds.'),
    })
    const part = await verify(await exported(await eventfulCycle(), 'omar'))
    expect(part).toMatchObject({ code: 3, output: expect.stringMatching(/only partly checked.*\n$/) })
    const books = JSON.parse(file)
    books.scores[0].points.impact = 5
    const found = await verify(JSON.stringify(books))
    expect(found.code).toBe(1)
    expect(found.output).toContain('✗ Scores and interests are those in the chain')
    expect(found.output).toContain('✓ The chain holds')
    for (const other of ['{}', 'not even JSON']) expect((await verify(other)).code).toBe(2)
  } finally {
    await rm(folder, { recursive: true })
  }
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
