import { expect, test } from 'vitest'
import type { AwardDecision, Correction } from '#core/contract/judging.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { assignmentRow } from '#core/judging/rows.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { listFormerAwards } from '#core/nominations/former-awards.ts'
import { listNominationsAboutMe, listOwnNominations } from '#core/nominations/list-own.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { awardRow, calendarRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { nominate, withdraw } from '#tests/core/nominations/steps.ts'
import { award, content, cycleHead, nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle, type JudgedCycle, judgedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import {
  createTestWorld,
  cycleId,
  minute,
  type Name,
  programId,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const own = async ({ world, actor }: TestWorld, by: Name = 'ana') => {
  const { cycles } = await listOwnNominations(world, actor(by))
  return new Map(cycles.flatMap(({ nominations }) => nominations.map((one) => [one.id, one.result])))
}
const about = ({ world, actor }: TestWorld, by: Name) => listNominationsAboutMe(world, actor(by))

/** Everything is given and on the wall. */
async function published(test: TestWorld): Promise<void> {
  const gala = await planGala(test)
  const { audience, next } = await conduct(test, gala, 'end')
  if (!next) throw new Error('The ceremony has no end.')
  await command(test, 'hana', gala, { seq: audience.seq, command: next.command })
  test.clock.advance(minute)
  await test.settle()
}

async function publishedCycle(): Promise<{ test: TestWorld; ids: JudgedCycle }> {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await published(test)
  return { test, ids }
}

test('N6 one’s own nominations of a cycle are there at once, newest first, with the withdrawn ones', async () => {
  const test = await createTestWorld()
  const first = await nominate(test, 'ana')
  test.clock.advance(1)
  const second = await nominate(test, 'ana', { nominees: ['cleo'] })
  await withdraw(test, 'ana', second.id)
  const { cycles } = await listOwnNominations(test.world, test.actor('ana'))
  expect(cycles).toHaveLength(1)
  expect(cycles[0]?.nominations.map(({ id, status }) => [id, status])).toEqual([
    [second.id, 'withdrawn'],
    [first.id, 'submitted'],
  ])
  expect(await own(test, 'emil')).toEqual(new Map())
})

test('C4 what became of a nomination is told once its award is given, and not before', async () => {
  const { test, ids } = await publishedCycle()
  expect(await own(test)).toEqual(
    new Map([
      [ids.ben, 'won'],
      [ids.cleo, 'not-chosen'],
      [ids.pair, 'won'],
      [ids.kim, 'not-awarded'],
    ]),
  )
})

test('C4 at no step of judging and ceremony does a nominator learn of an award that is still sealed', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  const none = new Map(Object.values(ids).map((id) => [id, undefined]))
  expect(await own(test)).toEqual(none)
  const later = await createTestWorld()
  const sealed = await decidedCycle(later)
  const gala = await planGala(later)
  const unknown = new Map(Object.values(sealed).map((id) => [id, undefined]))
  expect(await own(later)).toEqual(unknown)
  await conduct(later, gala, 'reveal')
  expect(await own(later)).toEqual(unknown)
  const { audience } = await viewOf(later, gala)
  await command(later, 'hana', gala, { seq: audience.seq, command: { kind: 'advance' } })
  await later.settle()
  expect(await own(later)).toEqual(unknown)
  await command(later, 'hana', gala, { seq: audience.seq + 1, command: { kind: 'end', early: true } })
  later.clock.advance(minute)
  await later.settle()
  expect(await own(later)).toEqual(new Map([...unknown, [sealed.ben, 'won'], [sealed.cleo, 'not-chosen']]))
})

test('C14 an award taken back is told so, and its winner need not rest', async () => {
  const { test, ids } = await publishedCycle()
  const put = { awardId: 'mentor', reason: 'A mistake was made' }
  const correct = (correction: Correction) =>
    correctResult(test.world, test.actor('dana'), { cycleId, commandId: nextCommand(), ...put, correction })
  await correct({ kind: 'winners', winners: [ids.cleo], citations: {} })
  await test.settle()
  const corrected = await own(test)
  expect([corrected.get(ids.ben), corrected.get(ids.cleo)]).toEqual(['taken-back', 'won'])
  await correct({ kind: 'revoke', nominationId: ids.cleo })
  await test.settle()
  const revoked = await own(test)
  expect([revoked.get(ids.ben), revoked.get(ids.cleo)]).toEqual(['taken-back', 'taken-back'])
  await resting(test, 1)
  await openCycle(test, 'q2')
  expect((await nominateIn(test, 'q2', 'Ben again.', ['ben'])).status).toBe('submitted')
})

test('N6 the nominee sees a nomination only after its award is given, and only if its nominator shares it', async () => {
  const test = await createTestWorld()
  const secret = await nominate(test, 'emil', { nominees: ['ben'], shareStory: false })
  const shared = await nominate(test, 'fay', { nominees: ['ben', 'kim'], shareStory: true })
  await decidedCycle(test)
  await test.settle()
  for (const who of ['ben', 'kim', 'cleo'] as const) expect(await about(test, who)).toEqual([])
  await published(test)
  const [seen, ...more] = await about(test, 'ben')
  expect(more).toEqual([])
  expect(seen).toMatchObject({ id: shared.id, won: false, nominator: { name: 'Fay' } })
  expect(JSON.stringify(await about(test, 'ben'))).not.toContain(secret.id)
  expect((await about(test, 'kim')).map(({ id }) => id)).toEqual([shared.id])
  expect(await about(test, 'ana')).toEqual([])
})

test('N6 pages of one’s own nominations go on where the one before ended', async () => {
  const test = await createTestWorld()
  await nominate(test, 'ana')
  test.clock.advance(minute)
  await openCycle(test, 'q2')
  for (const pair of pairs.slice(0, 36)) await nominateIn(test, 'q2', 'Together.', pair)
  for (const three of trios.slice(0, 9)) await nominateIn(test, 'q2', 'Together.', three)
  const first = await listOwnNominations(test.world, test.actor('ana'))
  expect(first).toMatchObject({ cycles: [{ cycle: { id: 'q2' } }], next: 'q2' })
  const second = await listOwnNominations(test.world, test.actor('ana'), first.next)
  expect(second.cycles.map(({ cycle }) => cycle.id)).toEqual([cycleId])
  expect(second.next).toBeUndefined()
})

test('N10 who won an award rests for as many cycles as it says, told by what is published', async () => {
  const { test } = await publishedCycle()
  await resting(test, 1)
  await openCycle(test, 'q2')
  await refused(() => nominateIn(test, 'q2', 'Ben again, for something new.', ['ben']), 'won_recently')
  await nominateIn(test, 'q2', 'Cleo did not win.', ['cleo'])
  await openCycle(test, 'q3', 2)
  await nominateIn(test, 'q3', 'Ben again, after a rest.', ['ben'])
  await resting(test, 2)
  await refused(() => nominateIn(test, 'q3', 'Emil and Ben.', ['emil', 'ben']), 'won_recently')
})

test('N10 a cycle that was cancelled is no cycle of rest', async () => {
  const { test } = await publishedCycle()
  await resting(test, 1)
  await openCycle(test, 'q2')
  await changeHead(test, 'q2', { cancelled: 'owner' })
  await openCycle(test, 'q3', 2)
  await refused(() => nominateIn(test, 'q3', 'Ben again, for something new.', ['ben']), 'won_recently')
})

test('N10 whose win came out after they were nominated is marked for owners, and wins only with a reason', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await resting(test, 1)
  await openCycle(test, 'q2')
  const { id } = await nominateIn(test, 'q2', 'Ben again, for something new.', ['ben', 'kim'])
  const other = await nominateIn(test, 'q2', 'Cleo did not win.', ['cleo'])
  await close(test, 'q2')
  const rests = async () => {
    const { awards } = await showRanking(test.world, test.actor('dana'), 'q2')
    const nominations = awards.find(({ award }) => award.id === 'mentor')?.nominations
    return new Map(nominations?.map((one) => [one.id, one.rests]))
  }
  expect((await rests()).get(id)).toBe(false)
  await published(test)
  expect(await rests()).toEqual(
    new Map([
      [id, true],
      [other.id, false],
    ]),
  )
  for (const nominationId of [id, other.id])
    await approveCitation(test.world, test.actor('dana'), {
      cycleId: 'q2',
      nominationId,
      commandId: nextCommand(),
      citation: 'For what was learned.',
    })
  const score = { kind: 'scored' as const, points: { impact: 5, effort: 5 } }
  for (const judge of ['judy', 'jack'] as const)
    await submitScore(test.world, test.actor(judge), {
      cycleId: 'q2',
      nominationId: id,
      commandId: nextCommand(),
      score,
    })
  const mentor = { kind: 'winners' as const, awardId: 'mentor', winners: [id], finalists: [id] }
  const decideWith = (award: AwardDecision) =>
    decideCycle(test.world, test.actor('dana'), { cycleId: 'q2', commandId: nextCommand(), awards: [award] })
  await refused(() => decideWith(mentor), 'reason_required')
  const { awards } = await decideWith({ ...mentor, reason: 'Nobody else did anything like it.' })
  expect(awards[0]).toMatchObject({ winners: [id] })
})

test('C4 whose win is still sealed can be nominated as anybody else: a refusal would tell', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await resting(test, 1)
  await openCycle(test, 'q2')
  const { status } = await nominateIn(test, 'q2', 'Ben again, for something new.', ['ben'])
  expect(status).toBe('submitted')
})

test('N11 judges of its award and owners without an interest see what its nominees won before, nobody else', async () => {
  const { test } = await publishedCycle()
  const { id } = await openedAndNominated(test)
  const former = (by: Name) =>
    listFormerAwards(test.world, test.actor(by), { cycleId: 'q2', nominationId: id })
  await refused(() => former('judy'), 'cycle_not_judging')
  await close(test, 'q2')
  const seen = await former('judy')
  expect(seen).toMatchObject([
    { nominee: { id: 'ben' }, awards: [{ award: { id: 'mentor' }, cycleName: 'Q1 2026' }] },
    { nominee: { id: 'kim' }, awards: [] },
  ])
  expect(await former('dana')).toEqual(seen)
  for (const other of ['ana', 'ben', 'emil', 'hana'] as const) await refused(() => former(other), 'not_judge')
  await refused(() => former('omar'), 'interest')
  await refused(() => former('jack'), 'recused')
})

test('N11 where a nomination is assigned, only the judges who read it see what its nominees won', async () => {
  const { test } = await publishedCycle()
  const { id } = await openedAndNominated(test)
  await close(test, 'q2')
  const readers = { awardId: 'mentor', each: 1, judges: ['jin', 'judy'], readers: { [id]: [0] } }
  const place = cycleOf(tenant, 'q2')
  await changeHead(test, 'q2', { judges: { mentor: ['jin', 'judy'] } })
  await test.rows.commit(place, [insert(assignmentRow, ['mentor'], readers)])
  const former = (by: Name) =>
    listFormerAwards(test.world, test.actor(by), { cycleId: 'q2', nominationId: id })
  expect(await former('jin')).toHaveLength(2)
  await refused(() => former('judy'), 'not_assigned')
})

const crew = ['ben', 'cleo', 'emil', 'fay', 'gus', 'ida', 'kim', 'lars', 'jin']
const pairs = crew.flatMap((one, at) => crew.slice(at + 1).map((other) => [one, other]))
const trios = pairs.map((pair) => [...pair, 'hugo'])

async function openedAndNominated(test: TestWorld) {
  await openCycle(test, 'q2')
  // Omar owns and Jack judges; both helped.
  return nominateIn(test, 'q2', 'Ben and Kim taught each other.', ['ben', 'kim'], ['omar', 'jack'])
}

const close = (test: TestWorld, cycle: string) => changeHead(test, cycle, { status: 'judging' })

async function changeHead(test: TestWorld, cycle: string, over: Partial<CycleHead>): Promise<void> {
  const place = cycleOf(tenant, cycle)
  const head = await readRow(test.rows, place, headRow)
  if (!head) throw new Error('There is no such cycle.')
  await test.rows.commit(place, [replace(headRow, [], { ...head.value, ...over }, head.version)])
}

async function resting(test: TestWorld, restCycles: number): Promise<void> {
  const row = await readRow(test.rows, programsOf(tenant), awardRow, programId, 'mentor')
  if (!row) throw new Error('There is no such award.')
  await test.rows.commit(programsOf(tenant), [
    replace(awardRow, [programId, 'mentor'], award({ id: 'mentor', restCycles }), row.version),
  ])
}

async function openCycle(test: TestWorld, id: string, later = 1): Promise<void> {
  const opensAt = test.clock.now() - 10 + later
  const head = cycleHead({ opensAt, closesAt: opensAt + minute, judges: { mentor: ['judy', 'jack'] } })
  await test.rows.commit(cycleOf(tenant, id), [insert(headRow, [], head)])
  await test.rows.commit(programsOf(tenant), [insert(calendarRow, [programId, id], { id, programId })])
}

function nominateIn(
  { world, actor }: TestWorld,
  cycle: string,
  story: string,
  nominees: string[] = ['fay'],
  helpers: string[] = [],
) {
  const said = content({ nominees, helpers, story: `${story} Told at length.` })
  return submitNomination(world, actor('ana'), { cycleId: cycle, commandId: nextCommand(), content: said })
}
