import { expect, test } from 'vitest'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { ceremonyOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { chosen, inMeeting, meeting } from '#tests/core/messages/in-meeting.ts'
import { announced, messagesIn, standings, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import {
  createTestWorld,
  cycleId,
  minute,
  type Name,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const day = 24 * 60 * minute
const planned = start + 40 * day
type Evening = { test: TestWorld; teams: StubTeams; id: string }

/** Dana has planned a ceremony ahead, of which the channel `general` heard; its hosts have talked to the bot. */
async function plannedEvening(): Promise<Evening> {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await announced(test, 'general')
  for (const name of ['hana', 'hugo'] as const) await talked(test, name)
  const id = await plan(test)
  await test.settle()
  return { test, teams, id }
}

async function plan({ world, actor }: TestWorld): Promise<string> {
  const hosts = ['hana', 'hugo']
  const input = { cycleId, commandId: nextCommand(), title: 'Learning gala', startsAt: planned, hosts }
  return (await planCeremony(world, actor('dana'), input)).id
}

const moved = ({ test, id }: Evening, startsAt: number, by: Name = 'hana') =>
  moveCeremony(test.world, test.actor(by), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt,
    reason: 'A public holiday',
  })
const calledOff = ({ test, id }: Evening, by: Name = 'hana') =>
  cancelCeremony(test.world, test.actor(by), {
    ceremonyId: id,
    commandId: nextCommand(),
    reason: 'Everybody is ill',
  })

/** What was said of changed dates, in turn for each recipient: to whom, what and when. */
const told = ({ teams }: Evening) =>
  teams.posts
    .flatMap(({ to, message }) =>
      message.kind === 'date' && message.change !== 'planned'
        ? [[to, message.change, inDays(message.startsAt), ...(message.from ? [inDays(message.from)] : [])]]
        : [],
    )
    .sort(([one], [other]) => String(one).localeCompare(String(other)))
const inDays = (at: number) => (at - planned) / day

test('M18 who is invited hears once when a ceremony is to be', async () => {
  const evening = await plannedEvening()
  await evening.test.restart({ messenger: evening.teams.messenger }).settle()
  expect(evening.teams.posts).toEqual([
    {
      to: 'general',
      message: {
        kind: 'date',
        locale: 'de-DE',
        change: 'planned',
        ceremony: { id: evening.id, title: 'Learning gala' },
        program: 'Learning',
        startsAt: planned,
        calendar: expect.any(String),
        timeZone: 'Europe/Berlin',
      },
    },
  ])
})

test('M18 a ceremony moved is told to channels, the meeting and hosts but the one who moved it, with why', async () => {
  const evening = await plannedEvening()
  const { test, teams, id } = evening
  await inMeeting(evening, ['hana'])
  await chosen(test, id)
  await moved(evening, planned + day)
  await test.settle()
  expect(told(evening)).toEqual([
    [meeting, 'moved', 1, 0],
    ['general', 'moved', 1, 0],
    ['hugo', 'moved', 1, 0],
  ])
  for (const { message } of teams.posts.slice(1))
    expect(message).toMatchObject({ reason: 'A public holiday' })
})

test('M18 a ceremony called off is told by the date that each had heard', async () => {
  const evening = await plannedEvening()
  const { test } = evening
  await moved(evening, planned + day, 'dana')
  await test.settle()
  await calledOff(evening, 'dana')
  await test.settle()
  const people = ['general', 'hana', 'hugo']
  const each = people.flatMap((to) => [
    [to, 'moved', 1, 0],
    [to, 'called-off', 1],
  ])
  expect(told(evening)).toEqual(each)
  expect(evening.teams.posts.at(-1)?.message).toMatchObject({ reason: 'Everybody is ill' })
})

test('M18 of several changes in a row each hears the newest, from the date they had heard', async () => {
  const evening = await plannedEvening()
  const { test, teams } = evening
  let patience = true
  teams.answer((to) => (patience && to === 'general' ? { kind: 'later', reason: '429' } : undefined))
  await moved(evening, planned + day)
  await test.settle()
  patience = false
  await moved(evening, planned + 2 * day)
  test.clock.advance(minute)
  await test.settle()
  expect(told(evening)).toEqual([
    ['general', 'moved', 2, 0],
    ['hugo', 'moved', 1, 0],
    ['hugo', 'moved', 2, 1],
  ])
  expect(await standings(test)).toContain('date general: overtaken')
})

test('M18 moved back before anybody heard of it, nothing is told', async () => {
  const evening = await plannedEvening()
  await moved(evening, planned + day)
  await moved(evening, planned)
  await evening.test.settle()
  expect(told(evening)).toEqual([])
})

test('M18 an older change noticed late is not told, nor one beside a newer', async () => {
  const evening = await plannedEvening()
  await moved(evening, planned + day)
  await calledOff(evening)
  await evening.test.settle()
  expect(told(evening)).toEqual([
    ['general', 'called-off', 0],
    ['hugo', 'called-off', 0],
  ])
})

test('M18 never after the date: neither planned for now, nor sent too late', async () => {
  const evening = await plannedEvening()
  const { test, teams } = evening
  teams.answer(() => ({ kind: 'failed', reason: '400' }))
  await moved(evening, planned + day)
  await test.settle()
  teams.answer(() => undefined)
  const owner = test.actor('dana')
  const stuck = (await listMessages(test.world, owner, cycleId)).open
  expect(stuck.map(({ kind, state }) => [kind, state])).toEqual([
    ['date', 'failed'],
    ['date', 'failed'],
  ])
  test.clock.advance(planned + day - test.clock.now())
  expect((await listMessages(test.world, owner, cycleId)).open).toEqual([])
})

test('M18 who waits already hears that it is called off; a day later nobody does', async () => {
  for (const late of [10 * minute, 2 * day]) {
    const evening = await plannedEvening()
    evening.test.clock.advance(planned - start + late)
    await calledOff(evening)
    await evening.test.settle()
    expect(told(evening).map(([to]) => to)).toEqual(late < day ? ['general', 'hugo'] : [])
  }
})

test('M18 once it has begun, no date is told any more', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await decidedCycle(test)
  await announced(test, 'general')
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  const id = await plan(test)
  await test.settle()
  for (const kind of ['open-lobby', 'start'] as const) {
    const { audience } = await viewOf(test, id)
    const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
    if (!answer.done) throw answer.refusal
  }
  teams.answer(() => undefined)
  await test.restart({ messenger: teams.messenger }).settle()
  expect(teams.heard('general')).toEqual(['begun'])
  expect(await standings(test)).toEqual(['date general: overtaken'])
})

test('C9 M18 a rehearsal invites nobody', async () => {
  const evening = await plannedEvening()
  const { test, id } = evening
  await rehearse(test.world, test.actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  await test.settle()
  expect(evening.teams.posts).toHaveLength(1)
})

test('M5 M18 whatever write or sending the process dies at, a change is told once or listed as uncertain', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const evening = await plannedEvening()
    const { test, teams, id } = evening
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    await doing(async () => {
      await moved({ ...evening, test: dying }, planned + day)
      await dying.settle()
    })
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const isMoved = (await viewOf(later, id)).audience.startsAt > planned
    const heard = told(evening).map(([to]) => to)
    const { open } = await listMessages(later.world, later.actor('dana'), cycleId)
    expect(new Set(heard).size).toBe(heard.length)
    expect(await messagesIn(later)).toHaveLength(isMoved ? 3 : 1)
    expect(open.every(({ state }) => state === 'uncertain')).toBe(true)
    expect(heard.length + open.length).toBeGreaterThanOrEqual(isMoved ? 2 : 0)
    for (const place of [ceremonyOf(tenant, id), messagesOf(tenant, cycleId), programsOf(tenant)])
      expect(await scanRows(later.rows, place, outboxRow)).toEqual([])
  })
  expect(crashes).toBeGreaterThan(12)
})

test('M5 M18 whatever write the process dies at while a ceremony is planned, it is told once if it is', async () => {
  await atEveryCrash(async (point, doing) => {
    const teams = createStubTeams()
    const test = (await createTestWorld()).process({ messenger: teams.messenger })
    await announced(test, 'general')
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    await doing(async () => {
      await plan(dying)
      await dying.settle()
    })
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const { open } = await listMessages(later.world, later.actor('dana'), cycleId)
    const messages = await messagesIn(later)
    expect(teams.posts.length).toBeLessThanOrEqual(messages.length)
    expect(teams.posts.length + open.length).toBeGreaterThanOrEqual(messages.length)
    expect(await scanRows(later.rows, programsOf(tenant), outboxRow)).toEqual([])
  })
})
