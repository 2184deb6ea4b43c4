import { expect, test } from 'vitest'
import { registerPerson } from '#core/people/register-person.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import { identityRow, profileRow } from '#core/people/rows.ts'
import { searchPeople } from '#core/people/search-people.ts'
import { whoAmI } from '#core/people/who-am-i.ts'
import type { RowStore } from '#core/ports.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, tenant, vera } from '#tests/support/test-world.ts'

test('somebody seen for the first time twice at once is one person', async () => {
  const { world, rows } = await createTestWorld()
  const ids = await Promise.all([1, 2, 3, 4].map(() => registerPerson(world, tenant, vera)))
  expect(new Set(ids).size).toBe(1)
  expect((await readRow(rows, peopleOf(tenant), identityRow, vera.oid))?.value.person).toBe(ids[0])
  const named = (await scanRows(rows, peopleOf(tenant), profileRow)).filter(
    ({ value }) => value.name === 'Vera',
  )
  expect(named).toHaveLength(1)
})

test('the same directory id in another tenant is another person', async () => {
  const { world } = await createTestWorld()
  const [here, there] = [
    await registerPerson(world, tenant, vera),
    await registerPerson(world, 'fabrikam', vera),
  ]
  expect(here).not.toBe(there)
})

test('a new name is noted under the same person', async () => {
  const { world, rows } = await createTestWorld()
  const id = await registerPerson(world, tenant, vera)
  expect(await registerPerson(world, tenant, { ...vera, name: 'Vera Novak' })).toBe(id)
  expect((await readRow(rows, peopleOf(tenant), profileRow, id))?.value.name).toBe('Vera Novak')
})

test('a sign-in that tells no name leaves the one known', async () => {
  const { world, rows } = await createTestWorld()
  const id = await registerPerson(world, tenant, vera)
  await registerPerson(world, tenant, { ...vera, name: '' })
  expect((await readRow(rows, peopleOf(tenant), profileRow, id))?.value.name).toBe('Vera')
})

test('references are resolved in order, each person once, also those new to Laurels', async () => {
  const { world, actor } = await createTestWorld()
  const asker = actor('ana')
  const ids = await resolvePeople(world, asker, [
    'cleo',
    `dir:${vera.oid}`,
    `dir:${actor('ben').oid}`,
    'cleo',
    'ben',
  ])
  expect(ids).toEqual(['cleo', await registerPerson(world, tenant, vera), 'ben'])
})

test('a reference nobody answers to is named in the refusal', async () => {
  const { world, actor } = await createTestWorld()
  const nobody = 'dir:00000000-0000-4000-8000-000000000000'
  for (const ref of ['nobody', nobody])
    expect(
      (await refused(() => resolvePeople(world, actor('ana'), ['ben', ref]), 'person_not_found')).subject,
    ).toBe(ref)
})

test('a person is found under the reference by which they can be nominated; guests find nobody', async () => {
  const { world, actor } = await createTestWorld()
  expect(await searchPeople(world, actor('ana'), 've')).toEqual([{ ref: `dir:${vera.oid}`, name: 'Vera' }])
  await refused(() => searchPeople(world, actor('ana', { guest: true }), 've'), 'guest_not_allowed')
})

test('who one is tells which doors are one’s own', async () => {
  const test = await createTestWorld()
  const id = await planGala(test)
  const me = (...asked: Parameters<typeof test.actor>) => whoAmI(test.world, test.actor(...asked))
  expect(await me('ana')).toMatchObject({ owner: false, judge: false, hostOf: [] })
  expect(await me('dana')).toMatchObject({ owner: true, judge: false, hostOf: [] })
  expect(await me('judy')).toMatchObject({ owner: false, judge: true, hostOf: [] })
  expect(await me('hana')).toMatchObject({ owner: false, judge: false, hostOf: [id] })
  expect(await me('ana', { appOwner: true })).toMatchObject({ owner: true })
  for (const name of ['dana', 'judy', 'hana'] as const)
    expect(await me(name, { guest: true })).toMatchObject({ owner: false, judge: false, hostOf: [] })
})

test('the directory’s title and department are noted once a month, and its silence keeps nobody out', async () => {
  const asked: string[] = []
  const { world, rows, clock, actor } = (await createTestWorld()).process({
    directory: {
      search: async () => [],
      findByAddress: async () => undefined,
      isTeamMember: async () => false,
      photo: async () => undefined,
      find: async (_, oid) => {
        asked.push(oid)
        if (asked.length === 1) throw new Error('silent')
        return { oid, name: 'Ana', jobTitle: 'Head of Design', department: 'Design' }
      },
    },
  })
  const profile = async () => (await readRow(rows, peopleOf(tenant), profileRow, 'ana'))?.value
  await whoAmI(world, actor('ana'))
  await whoAmI(world, actor('ana'))
  expect(asked).toHaveLength(1)
  expect(await profile()).not.toHaveProperty('department')
  // Silent, it is asked again after an hour.
  clock.advance(61 * 60_000)
  await whoAmI(world, actor('ana'))
  await whoAmI(world, actor('ana'))
  expect(asked).toHaveLength(2)
  expect(await profile()).toMatchObject({ jobTitle: 'Head of Design', department: 'Design' })
  clock.advance(31 * 24 * 60 * 60_000)
  await whoAmI(world, actor('ana'))
  expect(asked).toHaveLength(3)
})

test('who was erased answers to no reference any more', async () => {
  const { world, actor } = await createTestWorld()
  await erasePerson(world, actor('dana'), { personId: 'ben', commandId: nextCommand() })
  for (const ref of ['ben', 'dir:'])
    expect((await refused(() => resolvePeople(world, actor('ana'), [ref]), 'person_not_found')).subject).toBe(
      ref,
    )
})

test('W5 who is erased while they sign in is somebody new, and nothing of who they were comes back', async () => {
  for (const point of ['read', 'commit'] as const) {
    const test = await createTestWorld()
    const { oid } = test.actor('ben')
    let isErased = false
    const erase = async () => {
      if (isErased) return
      isErased = true
      await erasePerson(test.world, test.actor('dana'), { personId: 'ben', commandId: nextCommand() })
    }
    const rows: RowStore = {
      ...test.rows,
      read: async (place, row) => {
        if (point === 'read' && row === 'person:ben') await erase()
        return test.rows.read(place, row)
      },
      commit: async (place, writes) => {
        if (point === 'commit') await erase()
        await test.rows.commit(place, writes)
      },
    }
    const id = await registerPerson(test.process({ rows }).world, tenant, { oid, name: 'Benjamin' })
    expect(isErased).toBe(true)
    const profile = async (of: string) => (await readRow(test.rows, peopleOf(tenant), profileRow, of))?.value
    expect(await profile('ben')).toEqual({ id: 'ben', oid: '', name: '' })
    expect(id).not.toBe('ben')
    expect(await profile(id)).toMatchObject({ oid, name: 'Benjamin' })
  }
})
