import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { cycleOf } from '#core/rows/places.ts'
import { announced, messagesIn, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Ben's and the pair's wins are published and told; Cleo, who stood for Mentor, too, has talked to the bot. */
async function published() {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  const ids = await decidedCycle(test)
  for (const name of ['ana', 'ben', 'cleo', 'fay', 'gus'] as const) await talked(test, name)
  await announced(test, 'general')
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const toCleo: Correction = { kind: 'winners', winners: [ids.cleo], citations: {} }
  return { test, teams, ids, toCleo, before: teams.posts.length }
}

const correct = ({ world, actor }: TestWorld, awardId: string, correction: Correction) =>
  correctResult(world, actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId,
    reason: 'The votes were miscounted',
    correction,
  })

test('M14 a channel that heard who won hears once who has won by a correction, and the new winner, too', async () => {
  const { test, teams, toCleo, before } = await published()
  await announced(test, 'lobby')
  await correct(test, 'mentor', toCleo)
  await test.settle()
  await test.restart({ messenger: teams.messenger }).settle()
  const since = teams.posts.slice(before)
  expect(since.map(({ to, message }) => `${to} ${message.kind}`).sort()).toEqual([
    'ana amended',
    'ana nominee-won',
    'ben amended',
    'cleo won',
    'general correction',
  ])
  expect(since.find(({ to }) => to === 'general')?.message).toMatchObject({
    award: { id: 'mentor', name: 'Award mentor' },
    cycleName: 'Q1 2026',
    winners: [{ nominees: [{ name: 'Cleo' }] }],
  })
  expect(JSON.stringify(since)).not.toContain('miscounted')
})

test('M14 a channel hears that an award was taken back', async () => {
  const { test, teams, ids, before } = await published()
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await test.settle()
  const since = teams.posts.slice(before)
  expect(since.map(({ to }) => to).sort()).toEqual(['ana', 'ben', 'general'])
  expect(since.find(({ to }) => to === 'general')?.message).toMatchObject({
    kind: 'correction',
    award: { id: 'mentor' },
    winners: [],
  })
})

test('M14 a better wording tells no channel', async () => {
  const { test, teams, ids, before } = await published()
  const citation = 'Said better'
  await correct(test, 'mentor', { kind: 'wording', nominationId: ids.ben, citation, helpers: [] })
  await test.settle()
  expect(teams.posts.slice(before).map(({ to }) => to)).toEqual(['ben'])
})

test('M14 of two corrections in a row the newest is told, once', async () => {
  const { test, teams, ids, toCleo, before } = await published()
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await correct(test, 'mentor', toCleo)
  await test.settle()
  const corrections = teams.posts.slice(before).filter(({ message }) => message.kind === 'correction')
  expect(corrections).toHaveLength(1)
  expect(corrections[0]?.message).toMatchObject({ winners: [{ nominees: [{ name: 'Cleo' }] }] })
})

test('M14 an older correction still on its way is overtaken by a newer one', async () => {
  const { test, teams, ids, toCleo, before } = await published()
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await test.settle()
  await correct(test, 'mentor', toCleo)
  await test.settle()
  teams.answer(() => undefined)
  for (let minutes = 0; minutes < 10; minutes++) await test.restart({ messenger: teams.messenger }).settle()
  const corrections = teams.posts.slice(before).filter(({ message }) => message.kind === 'correction')
  expect(corrections).toHaveLength(1)
  const states = (await messagesIn(test)).flatMap(({ content, standing }) =>
    content.kind === 'correction' ? [standing.state] : [],
  )
  expect(states.sort()).toEqual(['overtaken', 'sent'])
})

test('M9 M14 word of a win that is taken back before it is sent is not sent', async () => {
  const { test, teams, ids } = await published()
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  const toPair: Correction = { kind: 'winners', winners: [ids.cleo], citations: {} }
  await correct(test, 'mentor', toPair)
  await test.settle()
  await correct(test, 'mentor', { kind: 'revoke', nominationId: ids.cleo })
  teams.answer(() => undefined)
  for (let minutes = 0; minutes < 10; minutes++) await test.restart({ messenger: teams.messenger }).settle()
  expect(teams.heard('cleo')).toEqual([])
})

test('M5 M14 whatever the process dies at, a correction is told at most once, and is not lost unseen', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams, toCleo, before } = await published()
    await correct(test, 'mentor', toCleo)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(cycleOf(tenant, cycleId))
    await doing(() => dying.settle())
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const said = teams.posts.slice(before).map(({ to, message }) => `${to} ${message.kind}`)
    expect(new Set(said).size, said.join()).toBe(said.length)
    const news = (await messagesIn(later)).slice(-20).filter(({ standing }) => standing.state !== 'sent')
    expect(news.every(({ standing }) => standing.state === 'uncertain')).toBe(true)
    expect(said.length + news.length).toBeGreaterThanOrEqual(5)
  })
  expect(crashes).toBeGreaterThan(20)
})
