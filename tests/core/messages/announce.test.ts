import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateRow } from '#core/ceremony/state.ts'
import { limits, revealLeadMs } from '#core/contract/limits.ts'
import { announceNext } from '#core/messages/announce-ceremony.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { ceremonyOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import {
  addProgram,
  announced,
  ended,
  endedCeremony,
  messagesIn,
  nightAtItsEnd,
  preparedNight,
  standings,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { segment } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { addressOf, createStubTeams, type Post } from '#tests/support/stub-teams.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Awards that a channel's posts tell of, post by post. */
const awardsTold = (posts: Post[]) =>
  posts.flatMap(({ message }) =>
    message.kind === 'winners' ? [message.news.map(({ award }) => award.id)] : [],
  )

test('M2 ending tells the channel, every winner and who nominated them, each once', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await ended(test, id)
  await test.settle()
  expect(await standings(test, id)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(6)
  expect(teams.heard('general')).toEqual(['winners'])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'nominee-won'])
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
  expect(teams.heard('ana').sort()).toEqual(['nominee-won', 'won'])
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
  expect(await standings(test, id)).toEqual([...wholeNight('sent'), 'winners lobby: sent'].sort())
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
  const id = await endedCeremony(test, [segment('certified', [])])
  await test.settle()
  expect(await messagesIn(test, id)).toEqual([])
})

test('M2 several processes that follow one ending write and send each message once', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await ended(test, id)
  const processes = [1, 2, 3].map(() => test.process({ messenger: teams.messenger }))
  for (const { world } of processes) world.startOn(ceremonyOf(tenant, id))
  await Promise.all(processes.map((process) => process.settle()))
  await test.restart({ messenger: teams.messenger }).settle()
  expect(await standings(test, id)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(6)
})

/** Mentor is given, then the night is broken off. */
async function brokenOff() {
  const night = await preparedNight()
  const { test, id } = night
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await ended(test, id, true)
  return night
}

test('M3 a night broken off tells of what was given; resumed, of what is new', async () => {
  const { test, teams, id } = await brokenOff()
  test.clock.advance(revealLeadMs)
  await test.settle()
  expect(await standings(test, id)).toEqual([
    'nominee-won ana: sent',
    'winners general: sent',
    'won ben: sent',
  ])
  expect(awardsTold(teams.posts)).toEqual([['mentor']])
  // Nothing written names what is still sealed.
  const written = JSON.stringify([teams.posts, await messagesIn(test, id)])
  for (const secret of ['fay', 'gus', 'brave']) expect(written).not.toContain(secret)

  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor'], ['brave']])
  expect(teams.heard('ben')).toEqual(['won'])
  expect(teams.heard('fay')).toEqual(['won'])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'nominee-won'])
})

test('M3 a channel bound between two endings hears of all that was given', async () => {
  const { test, teams, id } = await brokenOff()
  test.clock.advance(revealLeadMs)
  await test.settle()
  await announced(test, 'lobby')
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts.filter(({ to }) => to === 'lobby'))).toEqual([['mentor', 'brave']])
})

test('M3 work left over from a night broken off tells nothing of what was given after it was resumed', async () => {
  const { test, teams, id } = await brokenOff()
  // Nobody has followed up yet when the night goes on and gives the next award.
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor']])
  test.clock.advance(revealLeadMs)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor'], ['brave']])
})

test('M3 processes that follow two endings at once tell a channel of each award once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, id } = await nightAtItsEnd()
      const place = ceremonyOf(tenant, id)
      const state = await readRow(test.rows, place, stateRow)
      const endings = state?.value.revealed.map(({ revealAt }) => revealAt) ?? []
      const rows = scheduledRows(test.rows, scheduler)
      const following = endings.map((notBefore) =>
        announceNext(test.process({ rows }).world, place, { notBefore, done: 0 }),
      )
      await scheduler.waitFor(Promise.all(following))
      const written = await messagesIn(test, id)
      const told = written.flatMap(({ content }) => (content.kind === 'winners' ? content.items : []))
      expect(told).toHaveLength(2)
      expect(new Set(told).size).toBe(2)
    }),
    { numRuns: 60 },
  )
})

test('M4 nobody is told sooner than the screens unveil', async () => {
  const { test, teams, id } = await brokenOff()
  test.clock.advance(revealLeadMs - 1)
  await test.settle()
  expect(await messagesIn(test, id)).toEqual([])
  test.clock.advance(1)
  await test.settle()
  expect(teams.heard('ben')).toEqual(['won'])
})

test('M9 a correction made before a message is sent shows in it', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  teams.answer((_, attempt) => (attempt === 1 ? { kind: 'later', reason: 'Too many requests' } : undefined))
  await ended(test, id)
  await test.settle()
  expect(teams.posts).toEqual([])
  const won = (await messagesIn(test, id)).find(
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
