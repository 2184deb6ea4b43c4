import { expect, test } from 'vitest'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import { everything, findNominations } from '#tabs/program/nominations/find.ts'
import { timesAsLong } from '#tests/support/times-as-long.ts'

type Named = { nominee?: string; by?: string }
const nomination = (id: string, { nominee, by, ...part }: Named & Partial<OwnedNomination> = {}) =>
  ({
    id,
    awardId: 'mentor',
    nominees: [{ id: 'n', name: nominee ?? 'Ben Okafor' }],
    nominator: { id: 'm', name: by ?? 'Leila Haddad' },
    helpers: [],
    story: 'He taught the night shift.',
    status: 'submitted',
    submittedAt: 0,
    ...part,
  }) as unknown as OwnedNomination

const found = (nominations: OwnedNomination[], words: string) =>
  findNominations(nominations, { ...everything, words }).map(({ id }) => id)

test('all are shown, newest first, while nothing is looked for', () => {
  expect(
    findNominations(
      [nomination('a', { submittedAt: 1 }), nomination('b', { submittedAt: 2 })],
      everything,
    ).map(({ id }) => id),
  ).toEqual(['b', 'a'])
})

test('names are found without case and accents, in any order of words', () => {
  const all = [nomination('ines', { nominee: 'Inês Carvalho' }), nomination('ben')]
  expect(found(all, 'carvalho INES')).toEqual(['ines'])
  expect(found(all, '  ')).toEqual(['ines', 'ben'])
  expect(found([nomination('a', { nominee: 'محمّد العتيبي' })], 'محمد')).toEqual(['a'])
})

test('nominators and stories are looked through, too; every word has to occur', () => {
  const all = [nomination('a', { by: 'Priya Raman' }), nomination('b')]
  expect(found(all, 'priya')).toEqual(['a'])
  expect(found(all, 'night priya')).toEqual(['a'])
  expect(found(all, 'night nobody')).toEqual([])
})

test('award and standing narrow it down', () => {
  const all = [nomination('a', { awardId: 'brave' }), nomination('b', { status: 'ineligible' })]
  const ids = (sought: Partial<typeof everything>) =>
    findNominations(all, { ...everything, ...sought }).map(({ id }) => id)
  expect(ids({ awardId: 'brave' })).toEqual(['a'])
  expect(ids({ status: 'ineligible' })).toEqual(['b'])
  expect(ids({ awardId: 'brave', status: 'ineligible' })).toEqual([])
})

test('hundreds are searched in about the time that it takes to take their accents away', async () => {
  const all = Array.from({ length: 500 }, (_, at) => nomination(`${at}`, { story: 'Learning. '.repeat(200) }))
  const search = () => expect(found(all, 'nowhere to be found')).toEqual([])
  const fold = () => all.map(({ story }) => story.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
  expect(await timesAsLong(search, fold, 2)).toBeLessThan(2)
})
