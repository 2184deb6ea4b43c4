import { expect, test } from 'vitest'
import { stateRow } from '#core/ceremony/state.ts'
import { limits } from '#core/contract/limits.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { ceremonyOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import {
  addProgram,
  announced,
  awardsTold,
  ended,
  endedCeremony,
  messagesIn,
  nightAtItsEnd,
  standings,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { segment } from '#tests/support/builders.ts'
import { addressOf, createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

test('M2 ending tells the channel, every winner and who nominated them, each once', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await ended(test, id)
  await test.settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(7)
  expect(teams.heard('general')).toEqual(['winners'])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'nominee-won', 'outcome'])
  for (const winner of ['ben', 'fay', 'gus']) expect(teams.heard(winner)).toEqual(['won'])
})

test('M2 a message says what the wall says, in the language of who reads it', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await ended(test, id)
  await test.settle()
  const channel = teams.posts.find(({ to }) => to === 'general')?.message
  expect(channel).toMatchObject({
    kind: 'winners',
    locale: 'de-DE',
    title: 'Learning gala',
    part: { number: 1, of: 1 },
    news: [
      { award: { id: 'mentor' }, cycleName: 'Q1 2026', nominees: [{ name: 'Ben' }], outcome: 'achieved' },
      {
        award: { id: 'brave', name: 'Award brave' },
        nominees: [{ name: 'Fay' }, { name: 'Gus' }],
        helpers: [{ name: 'Ida' }],
        citation: expect.stringMatching(/^Citation of /),
      },
    ],
  })
  expect(teams.posts.find(({ to }) => to === 'ben')?.message).toMatchObject({ kind: 'won', locale: 'en-US' })
  // Never the story, which its nominator may not have agreed to share.
  expect(JSON.stringify(teams.posts)).not.toContain('flame graph')
})

test('M2 who nominated themselves among others hears of winning alone', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await test.rows.commit(ceremonyOf(tenant, id), [await wonByAna(test, id)])
  await ended(test, id)
  await test.settle()
  expect(teams.heard('ana').sort()).toEqual(['nominee-won', 'outcome', 'won'])
})

/** The state in which Ana stands beside Ben, whom she nominated. */
async function wonByAna({ rows }: TestWorld, id: string) {
  const row = await readRow(rows, ceremonyOf(tenant, id), stateRow)
  if (!row) throw new Error('There is no ceremony.')
  const state = structuredClone(row.value)
  const result = state.segments.find((one) => one.id === 'mentor')?.result
  if (result?.kind === 'winners') result.winners[0]?.nominees.push({ id: 'ana', name: 'Ana' })
  return replace(stateRow, [], state, row.version)
}

test('M2 several channels are told, and only those of the program', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await announced(test, 'lobby')
  await addProgram(test, 'sales', ['dana'])
  const sales = { address: addressOf('sales'), name: 'sales', locale: 'en', programId: 'sales' }
  await announceHere(test.world, test.actor('dana'), sales)
  await ended(test, id)
  await test.settle()
  expect(teams.heard('general')).toEqual(['winners'])
  expect(teams.heard('lobby')).toEqual(['winners'])
  expect(await standings(test)).toEqual([...wholeNight('sent'), 'winners lobby: sent'].sort())
})

test('M2 more winners than a card holds come in parts, in their order', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await announced(test, 'general')
  const names = Array.from({ length: 2 * limits.newsOnCard + 1 }, (_, at) => `award-${at}`)
  await endedCeremony(
    test,
    names.map((name) => segment(name, [`n-${name}`])),
  )
  await test.settle()
  const parts = teams.posts.flatMap(({ message }) => (message.kind === 'winners' ? [message.part] : []))
  expect(parts).toEqual([1, 2, 3].map((number) => ({ number, of: 3 })))
  const told = awardsTold(teams.posts)
  expect(Math.max(...told.map((awards) => awards.length))).toBeLessThanOrEqual(limits.newsOnCard)
  expect(told.flat()).toEqual(names)
})

test('M2 a ceremony that gave nothing tells nobody', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await announced(test, 'general')
  await endedCeremony(test, [segment('certified', [])])
  await test.settle()
  expect(await messagesIn(test)).toEqual([])
})

test('M2 several processes that follow one ending write and send each message once', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await ended(test, id)
  const processes = [1, 2, 3].map(() => test.process({ messenger: teams.messenger }))
  for (const { world } of processes) world.startOn(ceremonyOf(tenant, id))
  await Promise.all(processes.map((process) => process.settle()))
  await test.restart({ messenger: teams.messenger }).settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(7)
})

test('M9 a correction made before a message is sent shows in it', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  teams.answer((_, attempt) => (attempt === 1 ? { kind: 'later', reason: 'Too many requests' } : undefined))
  await ended(test, id)
  await test.settle()
  expect(teams.posts).toEqual([])
  const won = (await messagesIn(test)).find(
    ({ content, to }) => content.kind === 'won' && to.kind === 'person' && to.person === 'ben',
  )
  if (won?.content.kind !== 'won') throw new Error('Ben is not told.')
  const place = recognitionOf(tenant, won.content.item)
  const row = await readRow(test.rows, place, itemRow)
  if (!row) throw new Error('Ben is not on the wall.')
  const corrected = { ...row.value, item: { ...row.value.item, text: 'A better citation' } }
  await test.rows.commit(place, [replace(itemRow, [], corrected, row.version)])
  test.clock.advance(60_000)
  await test.settle()
  expect(teams.posts.find(({ to }) => to === 'ben')?.message).toMatchObject({
    news: { citation: 'A better citation' },
  })
})
