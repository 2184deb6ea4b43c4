import { expect, test } from 'vitest'
import type { DataPage } from '#core/contract/records.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { decisionRow } from '#core/judging/rows.ts'
import { confirmMilestone, withdrawConfirmation } from '#core/milestones/confirm-milestone.ts'
import { editMilestone } from '#core/milestones/edit-milestone.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { commandRow } from '#core/once.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { removeRecognition } from '#core/recognition/change-item.ts'
import { commend } from '#core/recognition/commend.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { readMyRecord } from '#core/records/read-my-record.ts'
import { showAwardRecord } from '#core/records/show-award-record.ts'
import { cycleOf } from '#core/rows/places.ts'
import { padded, put, readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import {
  cited,
  closed,
  decided,
  decidedCycle,
  type JudgedCycle,
  judgedCycle,
  nominated,
  scored,
} from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Ben has won Mentor; Fay and Gus have won Brave with Ida's help. */
async function published(test: TestWorld): Promise<JudgedCycle> {
  const ids = await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  return ids
}

const mentorRecord = ({ ben }: JudgedCycle) => awardItemId(tenant, cycleId, 'mentor', ben)

const shown = ({ world, actor }: TestWorld, by: Name, id: string) => showAwardRecord(world, actor(by), id)

async function recordOf({ world, actor }: TestWorld, name: Name) {
  const { entries } = await readMyRecord(world, actor(name), {})
  return entries.map(({ item, as, standing }) => [item.kind, ...as, standing.kind].join(' ')).sort()
}

async function held({ world, actor }: TestWorld, name: Name): Promise<DataPage['held']> {
  const all: DataPage['held'] = []
  let cursor: string | undefined
  do {
    const page = await exportPerson(world, actor(name), { cursor })
    all.push(...page.held)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}

const thanked = (
  { world, actor }: TestWorld,
  by: Name,
  to: Name,
  visibility: 'tenant' | 'private' = 'tenant',
) =>
  commend(world, actor(by), {
    commandId: nextCommand(),
    recipients: [to],
    message: `${by} thanks ${to}`,
    visibility: { kind: visibility },
  })

test('R6 a record says who, what, when, who decided, and that it stands; and no score', async () => {
  const test = await createTestWorld()
  const ids = await published(test)
  const record = await shown(test, 'lars', mentorRecord(ids))
  expect(record).toEqual({
    id: mentorRecord(ids),
    at: test.clock.now(),
    to: [{ id: 'ben', name: 'Ben' }],
    helpers: [],
    citation: `Citation of ${ids.ben}`,
    outcome: 'achieved',
    award: expect.objectContaining({ id: 'mentor', name: 'Award mentor' }),
    cycle: { id: cycleId, name: 'Q1 2026' },
    program: { id: 'learning', name: 'Learning' },
    decided: { at: expect.any(Number), by: { id: 'dana', name: 'Dana' }, judges: 3 },
    standing: { kind: 'valid' },
    mine: false,
  })
  expect((await shown(test, 'ben', mentorRecord(ids))).mine).toBe(true)
})

test('R6 C14 what was taken back says so; why is told to who holds it and to owners alone', async () => {
  const test = await createTestWorld()
  const ids = await published(test)
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'mentor',
    reason: 'The story was somebody else’s',
    correction: { kind: 'revoke', nominationId: ids.ben },
  })
  await test.settle()
  const standing = async (name: Name) => (await shown(test, name, mentorRecord(ids))).standing
  const why = { kind: 'revoked', reason: 'The story was somebody else’s' }
  expect(await standing('ben')).toMatchObject(why)
  expect(await standing('omar')).toMatchObject(why)
  expect(await standing('lars')).toEqual({ kind: 'revoked', at: test.clock.now() })
  expect(await recordOf(test, 'ben')).toEqual(['award receiver revoked'])
})

test('R6 C14 corrected words are in the record, with the day of the correction', async () => {
  const test = await createTestWorld()
  const ids = await published(test)
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'mentor',
    reason: 'A number was wrong',
    correction: { kind: 'wording', nominationId: ids.ben, citation: 'Twice as many', helpers: ['cleo'] },
  })
  await test.settle()
  expect(await shown(test, 'lars', mentorRecord(ids))).toMatchObject({
    citation: 'Twice as many',
    helpers: [{ id: 'cleo' }],
    standing: { kind: 'corrected', at: test.clock.now() },
  })
  expect(await recordOf(test, 'cleo')).toEqual(['award helper corrected'])
})

test('R7 C4 to other tenants, and before it is published, there is no such record', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await refused(() => shown(test, 'ben', mentorRecord(ids)), 'not_found')
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const stranger = test.actor('ben', { tenant: 'fabrikam' })
  await refused(() => showAwardRecord(test.world, stranger, mentorRecord(ids)), 'not_found')
  const { id } = await thanked(test, 'ana', 'ben')
  await refused(() => shown(test, 'ben', id), 'not_found')
})

test('R8 a learning record holds what one got, gave and helped with, private things too, and is one’s own', async () => {
  const test = await createTestWorld()
  await published(test)
  await thanked(test, 'ana', 'ben')
  await thanked(test, 'ben', 'ida', 'private')
  await postMilestone(test.world, test.actor('ben'), {
    commandId: nextCommand(),
    content: { text: 'Swam across', on: '2026-01-01', mode: 'self-study', visibility: { kind: 'private' } },
  })
  await test.settle()
  expect(await recordOf(test, 'ben')).toEqual([
    'award receiver valid',
    'commendation giver valid',
    'commendation receiver valid',
    'milestone receiver valid',
  ])
  expect(await recordOf(test, 'ida')).toEqual(['award helper valid', 'commendation receiver valid'])
  expect(await recordOf(test, 'lars')).toEqual([])
})

test('R8 what its giver removed leaves the record', async () => {
  const test = await createTestWorld()
  const { id } = await thanked(test, 'ana', 'ben')
  await removeRecognition(test.world, test.actor('ana'), { itemId: id, commandId: nextCommand() })
  await test.settle()
  expect(await recordOf(test, 'ben')).toEqual([])
})

test('R8 a long record is read in parts, each thing in one of them', async () => {
  const test = await createTestWorld()
  const givers = ['ana', 'cleo', 'emil'] as const
  for (let at = 0; at < 120; at++) await thanked(test, givers[at % 3] ?? 'ana', 'ben')
  await test.settle()
  const ids: string[] = []
  let cursor: string | undefined
  let parts = 0
  do {
    const page = await readMyRecord(test.world, test.actor('ben'), { cursor })
    ids.push(...page.entries.map(({ item }) => item.id))
    cursor = page.next
    parts++
  } while (cursor !== undefined)
  expect(parts).toBe(3)
  expect(new Set(ids).size).toBe(120)
  expect(ids).toHaveLength(120)
})

test('W3 who is off the wall keeps their record, and it can be verified', async () => {
  const test = await createTestWorld()
  const ids = await published(test)
  await preferWall(test.world, test.actor('ben'), { commandId: nextCommand(), onWall: false })
  await test.settle()
  expect(await recordOf(test, 'ben')).toEqual(['award receiver valid'])
  expect(await shown(test, 'lars', mentorRecord(ids))).toMatchObject({ to: [{ name: 'Ben' }] })
})

const kinds = (all: DataPage['held']) => new Set(all.map(({ kind }) => kind))

test('W5 a person gets everything held about them: what they wrote, did, got, and chose', async () => {
  const test = await createTestWorld()
  await published(test)
  const { id } = await thanked(test, 'judy', 'ana')
  await writeComment(test.world, test.actor('ana'), {
    itemId: id,
    commandId: nextCommand(),
    text: 'You are welcome',
    congratulation: false,
  })
  const milestone = await postMilestone(test.world, test.actor('ben'), {
    commandId: nextCommand(),
    content: { text: 'Swam across', on: '2026-01-01', mode: 'self-study', visibility: { kind: 'tenant' } },
  })
  await confirmMilestone(test.world, test.actor('ana'), { itemId: milestone.id, commandId: nextCommand() })
  await preferWall(test.world, test.actor('ana'), { commandId: nextCommand(), onWall: false })
  await test.settle()
  const ana = await held(test, 'ana')
  expect(kinds(ana)).toEqual(
    new Set(['person', 'wall-preference', 'nomination', 'commendation', 'comment', 'milestone', 'command']),
  )
  expect(ana.filter(({ kind }) => kind === 'nomination')).toHaveLength(4)
  expect(JSON.stringify(ana)).toContain('You are welcome')
  const judy = await held(test, 'judy')
  expect(judy.filter(({ kind }) => kind === 'score')).toHaveLength(4)
  expect(JSON.stringify(judy)).not.toContain('"judge":"jack"')
})

test('W5 W2 of what somebody confirmed and may not read any more, they get that they confirmed it', async () => {
  const test = await createTestWorld()
  const content = { text: 'Swam across', on: '2026-01-01', mode: 'self-study' as const }
  const told = { ...content, visibility: { kind: 'tenant' as const } }
  const { id } = await postMilestone(test.world, test.actor('ben'), {
    commandId: nextCommand(),
    content: told,
  })
  await confirmMilestone(test.world, test.actor('ana'), { itemId: id, commandId: nextCommand() })
  const kept = { ...content, visibility: { kind: 'private' as const } }
  await editMilestone(test.world, test.actor('ben'), { itemId: id, commandId: nextCommand(), content: kept })
  await test.settle()
  const ofKind = (data: DataPage['held']) => data.filter(({ kind }) => kind === 'milestone')
  expect(ofKind(await held(test, 'ana'))).toEqual([{ kind: 'milestone', data: { as: ['confirmer'], id } }])
  expect(ofKind(await held(test, 'ben'))).toMatchObject([{ data: { as: ['receiver'], text: 'Swam across' } }])
  await withdrawConfirmation(test.world, test.actor('ana'), { itemId: id, commandId: nextCommand() })
  await test.settle()
  expect(ofKind(await held(test, 'ana'))).toEqual([])
})

test('W5 C14 what somebody has to do with an award is as it was corrected', async () => {
  const test = await createTestWorld()
  const ids = await published(test)
  const asOf = async (name: Name) =>
    (await held(test, name)).flatMap(({ kind, data }) => (kind === 'award' ? [data['as']] : []))
  expect(await asOf('ida')).toEqual([['helper']])
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'brave',
    reason: 'Kim helped, not Ida',
    correction: { kind: 'wording', nominationId: ids.pair, citation: 'Together', helpers: ['kim'] },
  })
  await test.settle()
  expect(await asOf('ida')).toEqual([])
  expect(await asOf('kim')).toEqual([['helper']])
})

test('W5 N6 what is sealed is not in it, nor that it exists, until it is published and was shared', async () => {
  const test = await createTestWorld()
  await judgedCycle(test)
  const before = await held(test, 'ben')
  expect(kinds(before)).toEqual(new Set(['person']))
  expect(JSON.stringify(await held(test, 'ida'))).not.toContain('nomination')
  const other = await createTestWorld()
  await published(other)
  // Published, but its nominator did not share the story.
  expect(kinds(await held(other, 'ben'))).toEqual(new Set(['person', 'award']))
})

test('W5 J2 an owner’s own command doesn’t tell them who won an award that is kept from them', async () => {
  const test = await createTestWorld()
  const omars = await nominated(test, 'ana', { nominees: ['omar'] })
  const brave = await nominated(test, 'ana', { awardId: 'brave', nominees: ['ben'] })
  await closed(test)
  for (const judge of ['judy', 'jack'] as const)
    for (const id of [omars, brave]) await scored(test, judge, id, 5)
  for (const id of [omars, brave]) await cited(test, id)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [omars], finalists: [] }])
  const commandId = nextCommand()
  const awards = [{ kind: 'winners' as const, awardId: 'brave', winners: [brave], finalists: [] }]
  const decide = () => decideCycle(test.world, test.actor('omar'), { cycleId, commandId, awards })
  const first = await decide()
  const place = cycleOf(tenant, cycleId)
  const key = ['omar', commandId]
  expect((await readRow(test.rows, place, commandRow, ...key))?.value.result).toEqual({ number: 2 })
  // As it was stored before.
  const whole = (await readRow(test.rows, place, decisionRow, padded(2)))?.value
  await test.rows.commit(place, [put(commandRow, key, { operation: 'decide', result: whole })])
  expect(await decide()).toEqual(first)
  const told = JSON.stringify(await held(test, 'omar'))
  expect(told).toContain('"operation":"decide"')
  expect(told).not.toContain(omars)
})

test('W5 J3 N6 nor who nominated somebody whom one ruled on, or endorsed', async () => {
  const test = await createTestWorld({ head: { judges: { certified: ['dana'] } } })
  const kim = await nominated(test, 'ana', { awardId: 'certified', nominees: ['kim'] })
  const brave = await nominated(test, 'ana', { awardId: 'brave', nominees: ['ben'] })
  await endorseNomination(test.world, test.actor('dana'), {
    cycleId,
    nominationId: brave,
    commandId: nextCommand(),
  })
  await closed(test)
  const input = { cycleId, nominationId: kim, commandId: nextCommand() }
  const ruling = { eligible: false as const, reason: 'Not in this quarter' }
  const ruled = () => ruleEligibility(test.world, test.actor('dana'), { ...input, ruling })
  const first = await ruled()
  expect(first).toMatchObject({ id: kim, status: 'ineligible' })
  expect(await ruled()).toEqual(first)
  const rows = await scanRows(test.rows, cycleOf(tenant, cycleId), commandRow, 'dana')
  for (const text of [JSON.stringify(rows), JSON.stringify(await held(test, 'dana'))])
    for (const kept of ['"ana"', 'nominator']) expect(text).not.toContain(kept)
})
