import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { cycleOf, messagesOf } from '#core/rows/places.ts'
import { messagesIn, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const reason = 'The votes were miscounted'

/** Ben and the pair have won, nominated by Ana, and everybody has talked to the bot; no channel is bound. */
async function decidedNight() {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  const ids = await decidedCycle(test)
  for (const name of ['ana', 'ben', 'cleo', 'fay', 'gus', 'ida'] as const) await talked(test, name)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  const revoke: Correction = { kind: 'revoke', nominationId: ids.ben }
  const give = (id: string): Correction => ({ kind: 'winners', winners: [id], citations: {} })
  const reword = (citation: string): Correction => ({
    kind: 'wording',
    nominationId: ids.ben,
    citation,
    helpers: [],
  })
  return { test, teams, ids, revoke, give, reword }
}

async function published() {
  const night = await decidedNight()
  await night.test.settle()
  return { ...night, before: night.teams.posts.length }
}

async function correct(test: TestWorld, correction: Correction, awardId = 'mentor') {
  const input = { cycleId, commandId: nextCommand(), awardId, reason, correction }
  await correctResult(test.world, test.actor('dana'), input)
}

const toldSince = ({ posts }: StubTeams, before: number) =>
  posts
    .slice(before)
    .map(({ to, message }) => `${to} ${message.kind}${message.kind === 'amended' ? ` ${message.as}` : ''}`)
    .sort()

/** Long enough for what Teams did not take to be sent again. */
async function later(test: TestWorld, { messenger }: StubTeams) {
  for (let minutes = 0; minutes < 10; minutes++) await test.restart({ messenger }).settle()
}

test('M15 from whom an award is taken back, and who nominated them, hears so once, and not why', async () => {
  const { test, teams, revoke, before } = await published()
  await correct(test, revoke)
  await test.settle()
  await test.restart({ messenger: teams.messenger }).settle()
  expect(toldSince(teams, before)).toEqual(['ana amended taken-back', 'ben amended taken-back'])
  const [own, nominators] = ['ben', 'ana'].map(
    (name) => teams.posts.findLast(({ to }) => to === name)?.message,
  )
  const news = {
    award: { id: 'mentor', name: 'Award mentor' },
    cycleName: 'Q1 2026',
    nominees: [{ name: 'Ben' }],
  }
  expect(own).toMatchObject({ own: true, news })
  expect(nominators).toMatchObject({ own: false, news })
  expect(JSON.stringify([own, nominators])).not.toContain('miscounted')
})

test('M15 where somebody else wins instead, who won before hears that too', async () => {
  const { test, teams, ids, give, before } = await published()
  await correct(test, give(ids.cleo))
  await test.settle()
  expect(toldSince(teams, before)).toEqual([
    'ana amended taken-back',
    'ana nominee-won',
    'ben amended taken-back',
    'cleo won',
  ])
})

test('M15 everybody of a group hears it, and who helped does not, as they were not told of winning', async () => {
  const { test, teams, ids, before } = await published()
  await correct(test, { kind: 'revoke', nominationId: ids.pair }, 'brave')
  await test.settle()
  const told = ['ana', 'fay', 'gus'].map((name) => `${name} amended taken-back`)
  expect(toldSince(teams, before)).toEqual(told)
})

test('M15 whose citation is put into other words hears them, nobody else does', async () => {
  const { test, teams, reword, before } = await published()
  await correct(test, reword('Said better'))
  await test.settle()
  expect(toldSince(teams, before)).toEqual(['ben amended reworded'])
  expect(teams.posts.at(-1)?.message).toMatchObject({ news: { citation: 'Said better' } })
  await correct(test, reword('Said better'))
  await test.settle()
  expect(toldSince(teams, before)).toEqual(['ben amended reworded'])
})

test('M15 who gets an award back hears so, and again where it is taken back once more', async () => {
  const { test, teams, ids, revoke, give, before } = await published()
  for (const correction of [revoke, give(ids.ben), revoke]) {
    await correct(test, correction)
    await test.settle()
  }
  const told = teams.posts
    .slice(before)
    .flatMap(({ to, message }) => (to === 'ben' && message.kind === 'amended' ? [message.as] : []))
  expect(told).toEqual(['taken-back', 'given-back', 'taken-back'])
})

test('M15 of corrections that follow each other at once only the newest is told', async () => {
  const { test, teams, revoke, reword, before } = await published()
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  await correct(test, reword('Said better'))
  await test.settle()
  await correct(test, revoke)
  await test.settle()
  teams.answer(() => undefined)
  await later(test, teams)
  expect(toldSince(teams, before)).toEqual(['ana amended taken-back', 'ben amended taken-back'])
})

test('M9 M15 who has not heard of winning yet hears nothing of its end, nor of words they never read', async () => {
  for (const kind of ['revoke', 'reword'] as const) {
    const { test, teams, revoke, reword } = await decidedNight()
    teams.answer(() => ({ kind: 'later', reason: '429' }))
    await test.settle()
    await correct(test, kind === 'revoke' ? revoke : reword('Said better'))
    await test.settle()
    teams.answer(() => undefined)
    await later(test, teams)
    expect(teams.heard('ben')).toEqual(kind === 'revoke' ? [] : ['won'])
    const { open } = await listMessages(test.world, test.actor('dana'), cycleId)
    expect(open).toEqual([])
  }
})

test('M15 who hears of winning in the old words, after the correction but before the wall has it, hears the new', async () => {
  const { test, teams, ids, reword } = await decidedNight()
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  await test.settle()
  teams.answer(() => undefined)
  // Its process is busy with something else, so that the wall follows later.
  await correct(test.process(), reword('Said better'))
  test.clock.advance(minute)
  await sendMessages(test.world, messagesOf(tenant, cycleId))
  expect(teams.posts.find(({ to }) => to === 'ben')?.message).toMatchObject({
    kind: 'won',
    item: expect.stringMatching(/./),
    news: { citation: `Citation of ${ids.ben}` },
  })
  test.clock.advance(minute)
  await later(test, teams)
  expect(teams.posts.findLast(({ to }) => to === 'ben')?.message).toMatchObject({
    kind: 'amended',
    as: 'reworded',
    item: expect.stringMatching(/./),
    news: { citation: 'Said better' },
  })
})

test('M15 a decision that was never published takes nothing from anybody', async () => {
  const { test, teams, ids, give, before } = await published()
  await correct(test, give(ids.cleo))
  await correct(test, give(ids.ben))
  await test.settle()
  // Cleo's win was corrected before the wall said so.
  expect(toldSince(teams, before).filter((told) => told.startsWith('cleo'))).toEqual([])
})

test('M5 M15 whatever the process dies at, nobody hears twice of an end, and none is lost unseen', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams, revoke, before } = await published()
    await correct(test, revoke)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(cycleOf(tenant, cycleId))
    await doing(() => dying.settle())
    await test.restart({ messenger: teams.messenger }).settle()
    const said = toldSince(teams, before)
    expect(new Set(said).size, said.join()).toBe(said.length)
    const amended = (await messagesIn(test)).filter(({ content }) => content.kind === 'amended')
    expect(amended).toHaveLength(2)
    const uncertain = amended.filter(({ standing }) => standing.state === 'uncertain')
    expect(amended.filter(({ standing }) => standing.state === 'sent').length + uncertain.length).toBe(2)
    expect(said.length + uncertain.length).toBeGreaterThanOrEqual(2)
  })
  expect(crashes).toBeGreaterThan(10)
})
