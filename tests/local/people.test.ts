import { expect, test } from 'vitest'
import { createSampleDirectory } from '#local/sample/directory.ts'
import {
  elsewhere,
  northwind,
  sampleLeaver,
  samplePeople,
  samplePerson,
  sampleTeams,
} from '#local/sample/people.ts'

const directory = createSampleDirectory()
const asker = { tenant: northwind, oid: samplePerson('ana')?.oid ?? '', token: '' }
const namesFor = async (text: string) => (await directory.search(asker, text)).map(({ name }) => name)

test.each([
  ['priya', ['Priya Raman']],
  ['RAM pri', ['Priya Raman']],
  ['alvarez', ['Mateo Álvarez']],
  ['Zukowski', ['Tomasz Żukowski']],
  ['weiss', ['Jonas Weiß']],
  ['المنصوري', ['يوسف المنصوري']],
  ['wolfeschlegel', ['Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Papadopoulou']],
])('%s finds by the beginnings of words, whatever case and accents', async (text, names) => {
  expect(await namesFor(text)).toEqual(names)
})

test('a search finds no more than twenty, and nothing for no word at all', async () => {
  expect(await namesFor('  .')).toEqual([])
  expect((await namesFor('a')).length).toBeLessThanOrEqual(20)
  expect(await namesFor('amana')).toEqual([])
})

test('guests and other tenants’ people are not offered, and another tenant sees its own alone', async () => {
  expect(await namesFor('gil')).toEqual([])
  expect(await namesFor('olga')).toEqual([])
  const outside = { ...asker, tenant: elsewhere }
  expect((await directory.search(outside, 'o')).map(({ name }) => name)).toEqual(['Olga Other'])
  expect(await directory.find(outside, asker.oid)).toBeUndefined()
})

test('P5 who left is known by id and not offered', async () => {
  expect(await namesFor(sampleLeaver.name)).toEqual([])
  expect(await directory.find(asker, sampleLeaver.oid)).toMatchObject({ left: true })
})

test('a team has its members, and nobody of another tenant', async () => {
  const [guild, studio] = sampleTeams
  expect(await directory.isTeamMember(asker, guild?.id ?? '')).toBe(true)
  const ben = { ...asker, oid: samplePerson('ben')?.oid ?? '' }
  expect(await directory.isTeamMember(ben, studio?.id ?? '')).toBe(false)
  expect(await directory.isTeamMember({ ...asker, tenant: elsewhere }, guild?.id ?? '')).toBe(false)
})

test('ids, object ids and team members are each somebody, once', () => {
  expect(new Set(samplePeople.map(({ id }) => id)).size).toBe(samplePeople.length)
  expect(new Set(samplePeople.map(({ oid }) => oid)).size).toBe(samplePeople.length)
  for (const { members } of sampleTeams) for (const id of members) expect(samplePerson(id)).toBeDefined()
})
