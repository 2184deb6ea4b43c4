import { expect, test } from 'vitest'
import { advanceCycle } from '#core/cycles/advance-cycle.ts'
import { headRow } from '#core/cycles/head.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { messageRow } from '#core/messages/rows.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { cycleOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import { announced, talked } from '#tests/core/messages/steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { closed, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import {
  createTestWorld,
  cycleId,
  programId,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const hour = 60 * 60_000
const day = 24 * hour
const place = cycleOf(tenant, cycleId)

/** A cycle that opens in an hour for thirty days, heard of in a channel. */
async function ahead(head: object = {}) {
  const teams = createStubTeams()
  const dates = { status: 'scheduled' as const, opensAt: start + hour, closesAt: start + 30 * day, ...head }
  const test = (await createTestWorld({ head: dates })).process({ messenger: teams.messenger })
  await announced(test, 'general')
  return { test, teams }
}

/** What the scheduler does when it looks at the cycle, and all that follows from it. */
async function looked(test: TestWorld): Promise<void> {
  await advanceCycle(test.world, tenant, cycleId)
  await test.settle()
}

const steps = ({ posts }: StubTeams, to = 'general') =>
  posts.flatMap(({ to: where, message }) =>
    where === to && (message.kind === 'nominations' || message.kind === 'judging') ? [message.step] : [],
  )

test('M13 a channel hears once that nominations opened, and a week and a day before they close', async () => {
  const { test, teams } = await ahead()
  for (let days = 0; days < 31; days++) {
    test.clock.advance(day)
    await looked(test)
    await looked(test)
  }
  expect(steps(teams)).toEqual(['opened', 'week', 'day'])
  expect(teams.posts[0]?.message).toMatchObject({
    kind: 'nominations',
    locale: 'de-DE',
    program: 'Learning',
    cycle: { id: cycleId, name: 'Q1 2026' },
    closesAt: start + 30 * day,
    timeZone: 'Europe/Berlin',
    awards: [{ id: 'brave' }, { id: 'certified' }, { id: 'mentor', name: 'Award mentor' }],
  })
})

test('M13 several processes at once tell each channel once', async () => {
  const { test, teams } = await ahead()
  await announced(test, 'lobby')
  test.clock.advance(day)
  const processes = [1, 2, 3].map(() => test.process({ messenger: teams.messenger }))
  await Promise.all(processes.map((process) => looked(process)))
  await test.restart({ messenger: teams.messenger }).settle()
  for (const channel of ['general', 'lobby']) expect(steps(teams, channel)).toEqual(['opened'])
})

test('M13 whatever the process dies at, a channel hears of a step at most once, and an owner what it may have missed', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams } = await ahead()
    test.clock.advance(day)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    await doing(() => looked(dying))
    const later = test.restart({ messenger: teams.messenger })
    await looked(later)
    const { counts } = await listMessages(later.world, later.actor('dana'), cycleId)
    expect(counts.sent + counts.uncertain).toBe(1)
    expect(steps(teams).length).toBeLessThanOrEqual(1)
    expect(steps(teams).length + counts.uncertain).toBeGreaterThanOrEqual(1)
  })
  expect(crashes).toBeGreaterThan(8)
})

test('M13 a service that was down catches up with one word, the newest, and none after closing', async () => {
  const late = await ahead()
  late.test.clock.advance(29 * day + 2 * hour)
  await looked(late.test)
  expect(steps(late.teams)).toEqual(['day'])

  const over = await ahead()
  over.test.clock.advance(40 * day)
  await looked(over.test)
  expect(over.teams.posts).toEqual([])
})

test('M13 a reminder that Teams takes too late is not sent any more, and nobody need look after it', async () => {
  const { test, teams } = await ahead()
  teams.answer(() => ({ kind: 'failed', reason: '400' }))
  test.clock.advance(30 * day - hour)
  await looked(test)
  const dana = test.actor('dana')
  expect((await listMessages(test.world, dana, cycleId)).open).toMatchObject([
    { kind: 'nominations', state: 'failed' },
  ])
  test.clock.advance(2 * hour)
  expect(await listMessages(test.world, dana, cycleId)).toMatchObject({
    open: [],
    counts: { failed: 0, overtaken: 1 },
  })
})

test('M13 what waits for Teams beyond its date is overtaken', async () => {
  const { test, teams } = await ahead()
  teams.answer(() => ({ kind: 'later', reason: '429', afterMs: 3 * hour }))
  test.clock.advance(30 * day - hour)
  await looked(test)
  teams.answer(() => undefined)
  test.clock.advance(6 * hour)
  await looked(test)
  expect(steps(teams)).toEqual([])
  const rows = await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow)
  expect(rows.map(({ value }) => value.standing.state)).toEqual(['overtaken'])
})

/** Judges have talked to the bot, and judging has begun with eight nominations, the last of them Judy's own. */
async function beingJudged(judgedBy?: number) {
  const { test, teams } = await ahead({ status: 'open', opensAt: start, ...(judgedBy ? { judgedBy } : {}) })
  for (const name of ['judy', 'jack', 'jin'] as const) await talked(test, name)
  const ids: string[] = []
  for (const nominee of ['ben', 'cleo', 'emil', 'fay', 'gus', 'ida', 'kim'] as const)
    ids.push(await nominated(test, 'ana', { nominees: [nominee] }))
  ids.push(await nominated(test, 'judy', { nominees: ['lars'] }))
  await closed(test)
  return { test, teams, ids }
}

test('M13 judges hear as judging begins how many nominations wait for them, their own left out', async () => {
  const { teams } = await beingJudged()
  const said = (to: string) => teams.posts.find((post) => post.to === to)?.message
  expect(said('judy')).toMatchObject({ kind: 'judging', step: 'begun', waiting: 7, assigned: 7 })
  expect(said('jack')).toMatchObject({ kind: 'judging', step: 'begun', waiting: 8, assigned: 8 })
})

test('M13 as judging begins, the calendar notes when judges are to be reminded', async () => {
  const judgedBy = start + 10 * day
  const { test } = await beingJudged(judgedBy)
  const noted = await readRow(test.rows, programsOf(tenant), calendarRow, programId, cycleId)
  expect(noted?.value.due).toBe(judgedBy - 2 * day)
  test.clock.advance(8 * day)
  await keepSchedule(test.world, tenant)
  await test.settle()
  expect((await readRow(test.rows, place, headRow))?.value.reminded).toEqual(['judges'])
})

test('M13 two days before judging is to be done, those hear of it for whom something waits', async () => {
  const judgedBy = start + 10 * day
  const { test, teams, ids } = await beingJudged(judgedBy)
  for (const id of ids.slice(0, 2)) await scored(test, 'judy', id, 4)
  for (const id of ids) await scored(test, 'jack', id, 4)
  for (let days = 0; days < 12; days++) {
    await looked(test)
    test.clock.advance(day)
  }
  expect(steps(teams, 'judy')).toEqual(['begun', 'due'])
  expect(steps(teams, 'jack')).toEqual(['begun'])
  expect(teams.posts.filter(({ to }) => to === 'judy').at(-1)?.message).toMatchObject({
    step: 'due',
    waiting: 5,
    assigned: 7,
    judgedBy,
  })
})

test('M13 who is done by the time of sending, and a cycle that is decided, are told nothing', async () => {
  const { test, teams } = await ahead({ status: 'open', opensAt: start })
  for (const name of ['judy', 'jack', 'jin'] as const) await talked(test, name)
  const id = await nominated(test, 'ana', { nominees: ['ben'] })
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  await closed(test)
  await scored(test, 'judy', id, 4)
  teams.answer(() => undefined)
  test.clock.advance(60_000)
  await test.settle()
  expect(steps(teams, 'judy')).toEqual([])
  expect(steps(teams, 'jack')).toEqual(['begun'])

  const row = await readRow(test.rows, place, headRow)
  if (!row) throw new Error('There is no cycle.')
  await test.rows.commit(place, [replace(headRow, [], { ...row.value, status: 'decided' }, row.version)])
  expect((await listMessages(test.world, test.actor('dana'), cycleId)).open).toEqual([])
})
