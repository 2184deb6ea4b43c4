import { expect, test } from 'vitest'
import { moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import type { Preferences } from '#core/contract/preferences.ts'
import { advanceCycle } from '#core/cycles/advance-cycle.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { messageRow } from '#core/messages/rows.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { ended, nightAtItsEnd, standings, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { closed, nominated } from '#tests/support/judged-cycle.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const hour = 60 * 60_000
const day = 24 * hour
const everything = { reminders: true, wins: true, outcomes: true, quiet: null }

/** First of all, what somebody chooses. */
const chosen = ({ world, actor }: TestWorld, name: Name, choice: Partial<Preferences>) =>
  setPreferences(world, actor(name), { ...everything, revision: 0, ...choice, commandId: nextCommand() })

/** Nominations that close at an hour of the day, by the clocks of Berlin; Ana, in her zone, has nominated nobody. */
async function closing(at: { hour: number; timeZone?: string }) {
  const teams = createStubTeams()
  const head = { opensAt: start, closesAt: start + 30 * day + (at.hour - 10) * hour }
  const test = (await createTestWorld({ head })).process({ messenger: teams.messenger })
  await talked(test, 'ana', 'en-US', at.timeZone)
  return { test, teams, head }
}

/** Every half hour of some days; when something was heard, in hours from the first moment. */
async function heardFrom(
  { test, teams }: Awaited<ReturnType<typeof closing>>,
  days: number,
): Promise<number[]> {
  const heard: number[] = []
  const begun = test.clock.now()
  for (let half = 0; half < days * 48; half++) {
    const before = teams.posts.length
    await advanceCycle(test.world, tenant, cycleId)
    await test.settle()
    for (const _ of teams.posts.slice(before)) heard.push((test.clock.now() - begun) / hour)
    test.clock.advance(hour / 2)
  }
  return heard
}

const states = async ({ rows }: TestWorld) =>
  (await scanRows(rows, messagesOf(tenant, cycleId), messageRow)).map(({ value }) => value.standing.state)

test('Q4 a reminder of the night is sent in the morning, one of the day at once', async () => {
  const byDay = await closing({ hour: 10 })
  byDay.test.clock.advance(22 * day)
  expect(await heardFrom(byDay, 2)).toEqual([24])
  const byNight = await closing({ hour: 23 })
  byNight.test.clock.advance(22 * day)
  // Due at 23, 37 hours on; sent at 8, nine hours later.
  expect(await heardFrom(byNight, 3)).toEqual([46])
})

test('Q4 the night is by the zone that Teams told, and before that by the one that was chosen', async () => {
  // Ten in Berlin is one at night in San Francisco, and six in the evening in Tokyo.
  const told = await closing({ hour: 10, timeZone: 'America/Los_Angeles' })
  told.test.clock.advance(22 * day)
  expect(await heardFrom(told, 2)).toEqual([24 + 7])
  const own = await closing({ hour: 10, timeZone: 'America/Los_Angeles' })
  await chosen(own.test, 'ana', { quiet: { from: 20 * 60, to: 8 * 60 }, timeZone: 'Asia/Tokyo' })
  own.test.clock.advance(22 * day)
  expect(await heardFrom(own, 2)).toEqual([24])
})

test('Q4 who has no quiet hours is reminded by night, and who has others by those', async () => {
  const none = await closing({ hour: 23 })
  await chosen(none.test, 'ana', { quiet: null })
  none.test.clock.advance(22 * day)
  expect(await heardFrom(none, 3)).toEqual([37])
  const late = await closing({ hour: 23 })
  await chosen(late.test, 'ana', { quiet: { from: 22 * 60, to: 23 * 60 + 30 } })
  late.test.clock.advance(22 * day)
  expect(await heardFrom(late, 3)).toEqual([37.5])
})

test('Q4 M13 what waits beyond its date is not sent, and nobody need look after it', async () => {
  const { test, teams, head } = await closing({ hour: 10 })
  // Quiet all day but for a quarter of an hour in the evening, after nominations have closed.
  await chosen(test, 'ana', { quiet: { from: 20 * 60 + 15, to: 20 * 60 } })
  test.clock.advance(head.closesAt - 2 * hour - test.clock.now())
  await advanceCycle(test.world, tenant, cycleId)
  await test.settle()
  expect(await states(test)).toEqual(['waiting'])
  test.clock.advance(day)
  await test.settle()
  expect(teams.posts).toEqual([])
  const { open, counts } = await listMessages(test.world, test.actor('dana'), cycleId)
  expect(open).toEqual([])
  expect(counts.overtaken).toBe(1)
})

test('Q4 judges, too, are reminded when it is day where they are', async () => {
  const teams = createStubTeams()
  const head = { opensAt: start, closesAt: start + 30 * day }
  const test = (await createTestWorld({ head })).process({ messenger: teams.messenger })
  await talked(test, 'jack')
  // Two in the afternoon in Berlin is ten at night in Tokyo.
  await talked(test, 'judy', 'en-US', 'Asia/Tokyo')
  await nominated(test, 'ana', { nominees: ['ben'] })
  test.clock.advance(4 * hour)
  await closed(test)
  expect([teams.heard('jack'), teams.heard('judy')]).toEqual([['judging'], []])
  test.clock.advance(11 * hour)
  await test.settle()
  expect([teams.heard('jack'), teams.heard('judy')]).toEqual([['judging'], ['judging']])
})

test('Q4 M10 what waits for the morning holds up no other word to the same person', async () => {
  const { test, teams, head } = await closing({ hour: 23 })
  await talked(test, 'hana')
  const { id } = await planCeremony(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    title: 'Learning gala',
    startsAt: head.closesAt + 10 * day,
    hosts: ['hana'],
  })
  test.clock.advance(head.closesAt - 7 * day - test.clock.now())
  await advanceCycle(test.world, tenant, cycleId)
  await test.settle()
  expect(teams.heard('hana')).toEqual([])
  await moveCeremony(test.world, test.actor('dana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt: head.closesAt + 11 * day,
    reason: 'A public holiday',
  })
  await test.settle()
  expect(teams.heard('hana')).toEqual(['date'])
  test.clock.advance(9 * hour)
  await test.settle()
  expect(teams.heard('hana')).toEqual(['date', 'nominations'])
})

test('Q2 who wants to hear nothing of winning, or of what became of their nominations, does not; others do', async () => {
  const night = await nightAtItsEnd()
  await chosen(night.test, 'ben', { wins: false })
  await chosen(night.test, 'ana', { outcomes: false })
  await ended(night.test, night.id)
  await night.test.settle()
  expect(night.teams.heard('ben')).toEqual([])
  expect(night.teams.heard('ana')).toEqual([])
  expect(night.teams.heard('fay')).toEqual(['won'])
  const all = await standings(night.test)
  expect(all.filter((one) => / (ben|ana): /.test(one)).every((one) => one.endsWith('overtaken'))).toBe(true)
  expect(all).toContain('winners general: sent')
})

test('Q2 Q4 word of winning comes at once, also by night', async () => {
  const night = await nightAtItsEnd()
  for (const name of ['ana', 'ben', 'fay', 'gus'] as const)
    await chosen(night.test, name, { quiet: { from: 60, to: 59 } })
  await ended(night.test, night.id)
  await night.test.settle()
  expect((await standings(night.test)).every((one) => one.endsWith('sent'))).toBe(true)
})
