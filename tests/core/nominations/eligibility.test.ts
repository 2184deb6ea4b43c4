import { expect, test } from 'vitest'
import { barOf } from '#core/nominations/eligibility.ts'
import { showNomineeHints } from '#core/nominations/nominee-hints.ts'
import { requireFitting } from '#core/nominations/rules.ts'
import type { Directory } from '#core/ports.ts'
import { edit, nominate } from '#tests/core/nominations/steps.ts'
import { award, content } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, sampleAwards, vera } from '#tests/support/test-world.ts'

const nobody: ReadonlySet<string> = new Set()
const sales = award({
  eligibility: { kind: 'attribute', attribute: 'department', values: ['Sales', 'Customer Care'] },
})
const listed = award({ eligibility: { kind: 'list', people: ['ben', 'cleo'] } })

test('N10 an award for one person takes no group, one for groups nobody alone, and either takes both', async () => {
  const [one, two] = [content({ nominees: ['ben'] }), content({ nominees: ['ben', 'cleo'] })]
  requireFitting(award({ nominees: 'person' }), 'ana', one)
  await refused(() => requireFitting(award({ nominees: 'person' }), 'ana', two), 'one_nominee_only')
  requireFitting(award({ nominees: 'group' }), 'ana', two)
  await refused(() => requireFitting(award({ nominees: 'group' }), 'ana', one), 'group_only')
  for (const said of [one, two]) requireFitting(award({ nominees: 'either' }), 'ana', said)
})

test('N10 an award for those listed is for nobody else, also not for somebody new to Laurels', () => {
  expect(barOf(listed, { id: 'ben' }, nobody)).toBeUndefined()
  expect(barOf(listed, { id: 'emil' }, nobody)).toBe('not_eligible')
  expect(barOf(listed, { directory: vera }, nobody)).toBe('not_eligible')
})

test.each([
  ['Sales', undefined],
  [' sALES ', undefined],
  ['customer care', undefined],
  ['Sales Operations', 'not_eligible'],
  ['', 'not_eligible'],
  [undefined, 'not_eligible'],
] as const)('N10 of department %j, an award for Sales and Customer Care says %s', (department, bar) => {
  const directory = { ...vera, jobTitle: 'Lead', ...(department === undefined ? {} : { department }) }
  expect(barOf(sales, { id: 'vera', directory }, nobody)).toBe(bar)
})

test('N10 a directory that tells names alone bars nobody, one that doesn’t know the person bars them', () => {
  expect(barOf(sales, { id: 'vera', directory: vera }, nobody)).toBeUndefined()
  expect(barOf(sales, { id: 'vera' }, nobody)).toBe('not_eligible')
})

test('N10 by job title, a department of that name does not count', () => {
  const leads = award({ eligibility: { kind: 'attribute', attribute: 'jobTitle', values: ['Lead'] } })
  expect(barOf(leads, { directory: { ...vera, department: 'Lead' } }, nobody)).toBe('not_eligible')
  expect(barOf(leads, { directory: { ...vera, jobTitle: 'lead' } }, nobody)).toBeUndefined()
})

test('N10 who won lately rests, whoever else the award is for', () => {
  expect(barOf(award(), { id: 'ben' }, new Set(['ben']))).toBe('won_recently')
  expect(barOf(listed, { id: 'ben' }, new Set(['ben']))).toBe('won_recently')
})

/** A company whose directory knows departments. */
async function withDepartments(departments: Partial<Record<Name, string>>) {
  const awards = [...sampleAwards, { ...sales, id: 'sales' }, { ...listed, id: 'listed' }]
  const plain = await createTestWorld({ awards })
  const { find } = plain.world.directory
  const known = new Map(
    Object.entries(departments).map(([name, department]) => [plain.actor(name as Name).oid, department]),
  )
  const directory: Directory = {
    ...plain.world.directory,
    find: async (asker, oid) => {
      const found = await find(asker, oid)
      const department = known.get(oid)
      return found && { ...found, jobTitle: 'Engineer', ...(department ? { department } : {}) }
    },
  }
  return plain.process({ directory })
}

test('N10 who is not eligible can’t be nominated, nor be brought in by an edit; the refusal names them', async () => {
  const test = await withDepartments({ ben: 'SALES', cleo: 'Research' })
  const refusal = await refused(
    () => nominate(test, 'ana', { awardId: 'sales', nominees: ['ben', 'cleo'] }),
    'not_eligible',
  )
  expect(refusal.subject).toBe('cleo')
  const { id } = await nominate(test, 'ana', { awardId: 'sales' })
  await refused(() => edit(test, 'ana', id, { awardId: 'sales', nominees: ['ben', 'cleo'] }), 'not_eligible')
  await refused(
    () => nominate(test, 'ana', { awardId: 'sales', nominees: [`dir:${vera.oid}`] }),
    'not_eligible',
  )
})

test('N10 who was eligible when nominated stays so through edits of the story', async () => {
  const departments: Partial<Record<Name, string>> = { ben: 'Sales' }
  const test = await withDepartments(departments)
  const { id } = await nominate(test, 'ana', { awardId: 'sales' })
  const moved = test.process({ directory: { ...test.world.directory, find: async () => vera } })
  const edited = await edit(moved, 'ana', id, {
    awardId: 'sales',
    story: 'The same, told better than before.',
  })
  expect(edited.revision).toBe(2)
})

test('N10 the directory is asked only where the award depends on it', async () => {
  const test = await createTestWorld()
  const find = async () => {
    throw new Error('The directory was asked.')
  }
  const blind = test.process({ directory: { ...test.world.directory, find } })
  expect((await nominate(blind, 'ana', {})).status).toBe('submitted')
})

const hints = async (
  test: Awaited<ReturnType<typeof createTestWorld>>,
  by: Name,
  nominees: string[],
  awardId?: string,
) => showNomineeHints(test.world, test.actor(by), { cycleId, nominees, awardId })

test('N10 while choosing, one is told who can’t be nominated, in the words one named them by', async () => {
  const test = await withDepartments({ ben: 'Sales', cleo: 'Research' })
  const cleo = `dir:${test.actor('cleo').oid}`
  const { barred } = await hints(test, 'ana', ['ben', cleo, `dir:${vera.oid}`], 'sales')
  expect(barred).toEqual([
    { ref: cleo, why: 'not_eligible' },
    { ref: `dir:${vera.oid}`, why: 'not_eligible' },
  ])
  expect((await hints(test, 'ana', ['ben', cleo], 'mentor')).barred).toEqual([])
})

test('N6 similar nominations of open awards are hinted at, those of the same award and people first', async () => {
  const test = await createTestWorld({
    awards: [...sampleAwards, award({ id: 'sharer', open: true })],
  })
  const sharer = await nominate(test, 'emil', { awardId: 'sharer', nominees: ['ben'] })
  const group = await nominate(test, 'fay', { awardId: 'brave', nominees: ['ben', 'cleo'] })
  const same = await nominate(test, 'emil', { awardId: 'brave', nominees: ['ben'] })
  await nominate(test, 'emil', { awardId: 'brave', nominees: ['kim'] })
  const ben = `dir:${test.actor('ben').oid}`
  const { similar } = await hints(test, 'ana', [ben], 'brave')
  expect(similar.map(({ id }) => id)).toEqual([same.id, group.id, sharer.id])
})

test('N6 no hint tells of a closed award’s nomination, one’s own, a withdrawn one, or one about oneself', async () => {
  const test = await createTestWorld()
  await nominate(test, 'emil', { awardId: 'mentor', nominees: ['ben'] })
  await nominate(test, 'ana', { awardId: 'brave', nominees: ['ben'] })
  expect((await hints(test, 'ana', ['ben'], 'brave')).similar).toEqual([])
  expect((await hints(test, 'ana', ['ben'], 'mentor')).similar).toEqual([])
  await nominate(test, 'emil', { awardId: 'brave', nominees: ['ana', 'ben'] })
  expect((await hints(test, 'ana', ['ben'], 'brave')).similar).toEqual([])
  expect((await hints(test, 'ben', ['ben'], 'brave')).similar).toEqual([])
  expect((await hints(test, 'ana', [], 'brave')).similar).toEqual([])
})

test('N10 asking for hints makes nobody known to Laurels', async () => {
  const test = await createTestWorld()
  const commits: unknown[] = []
  const rows: typeof test.rows = { ...test.rows, commit: async (...said) => void commits.push(said) }
  await hints(test.process({ rows }), 'ana', [`dir:${vera.oid}`], 'brave')
  expect(commits).toEqual([])
})
