import { expect, test } from 'vitest'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { setHosts } from '#core/ceremony/set-hosts.ts'
import { planRow } from '#core/ceremony/state.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { comeNearer } from '#core/messages/come-nearer.ts'
import { messageRow } from '#core/messages/rows.ts'
import { messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, start, type TestWorld, tenant } from '#tests/support/test-world.ts'

const hour = 60 * 60_000
const day = 24 * hour
/** Half an hour after noon in Berlin. */
const planned = start + 40 * day + 2.5 * hour
type Evening = { test: TestWorld; teams: StubTeams; id: string }

/** A ceremony ahead, whose two hosts have talked to the bot; the scheduler has seen it. */
async function plannedEvening(startsAt = planned): Promise<Evening> {
  const teams = createStubTeams()
  const test = (await createTestWorld({ head: { status: 'decided' } })).process({
    messenger: teams.messenger,
  })
  for (const name of ['hana', 'hugo'] as const) await talked(test, name)
  const { id } = await planCeremony(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    title: 'Learning gala',
    startsAt,
    hosts: ['hana', 'hugo'],
  })
  const evening = { test, teams, id }
  await looked(evening)
  return evening
}

/** What the scheduler does when it looks, and all that follows. */
async function looked({ test }: Pick<Evening, 'test'>): Promise<void> {
  await keepSchedule(test.world, tenant)
  await test.settle()
}

async function at(evening: Evening, moment: number): Promise<void> {
  evening.test.clock.advance(moment - evening.test.clock.now())
  await looked(evening)
}

const told = ({ teams }: Evening) =>
  teams.posts
    .flatMap(({ to, message }) =>
      message.kind === 'host-soon' ? [`${to} ${message.step} ${(message.startsAt - planned) / day}`] : [],
    )
    .sort()
const both = (step: string, days = 0) => [`hana ${step} ${days}`, `hugo ${step} ${days}`]
const moved = ({ test, id }: Evening, startsAt: number) =>
  moveCeremony(test.world, test.actor('dana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt,
    reason: 'A public holiday',
  })

test('M20 hosts hear once a day before their ceremony, and once half an hour before', async () => {
  const evening = await plannedEvening()
  await at(evening, planned - day - 1)
  expect(told(evening)).toEqual([])
  await at(evening, planned - day)
  await looked(evening)
  expect(told(evening)).toEqual(both('day'))
  await at(evening, planned - hour)
  expect(told(evening)).toEqual(both('day'))
  await at(evening, planned - hour / 2)
  await looked(evening)
  expect(told(evening)).toEqual([...both('day'), ...both('soon')].sort())
  for (const more of [0, hour, 5 * day]) await at(evening, planned + more)
  expect(told(evening)).toHaveLength(4)
})

test('M20 the scheduler is told when it is due, and looks at nothing once nothing is left', async () => {
  const { test, id } = await plannedEvening()
  const due = async () => (await readRow(test.rows, programsOf(tenant), planRow, id))?.value.due
  // A week before, invitations begin to count the days (rule L10).
  const counts = planned - 7 * day
  expect(await due()).toBe(counts)
  expect(await keepSchedule(test.world, tenant)).toBe(counts)
  test.clock.advance(planned - day - 1 - test.clock.now())
  await looked({ test })
  expect(await due()).toBe(planned - day)
  test.clock.advance(50 * day)
  await looked({ test })
  expect(await due()).toBeNull()
  expect(await keepSchedule(test.world, tenant)).toBeUndefined()
})

test('M20 P7 the day before is by the wall, also where clocks are set in the night between', async () => {
  // Six in the evening of 29 March in Berlin; clocks go forward that night.
  const startsAt = Date.parse('2026-03-29T16:00:00Z')
  const evening = await plannedEvening(startsAt)
  const { test, id } = evening
  // 24 hours before; invitations count one day (rule L10).
  await at(evening, Date.parse('2026-03-28T16:00:00Z'))
  const row = await readRow(test.rows, programsOf(tenant), planRow, id)
  expect(row?.value.due).toBe(Date.parse('2026-03-28T17:00:00Z'))
})

test('M20 of a ceremony that moves, hosts hear by its new date; of one called off nothing', async () => {
  const later = await plannedEvening()
  await moved(later, planned + 3 * day)
  await looked(later)
  await at(later, planned - day)
  await at(later, planned - hour / 2)
  expect(told(later)).toEqual([])
  await at(later, planned + 2 * day)
  expect(told(later)).toEqual(both('day', 3))

  const sooner = await plannedEvening()
  await moved(sooner, planned - 10 * day)
  await looked(sooner)
  await at(sooner, planned - 11 * day)
  expect(told(sooner)).toEqual(both('day', -10))

  const off = await plannedEvening()
  await cancelCeremony(off.test.world, off.test.actor('dana'), {
    ceremonyId: off.id,
    commandId: nextCommand(),
    reason: 'Everybody is ill',
  })
  await looked(off)
  await at(off, planned - hour / 4)
  expect(told(off)).toEqual([])
})

test('M20 M9 what waits for Teams while the ceremony moves, or ends up with another host, is not sent', async () => {
  const evening = await plannedEvening()
  evening.teams.answer(() => ({ kind: 'later', reason: '429' }))
  await at(evening, planned - day)
  await setHosts(evening.test.world, evening.test.actor('dana'), {
    ceremonyId: evening.id,
    commandId: nextCommand(),
    version: 0,
    hosts: ['hana'],
  })
  evening.teams.answer(() => undefined)
  await at(evening, planned - day + hour)
  expect(told(evening)).toEqual(['hana day 0'])
})

test('M20 whoever looks late tells only what is newest, and nothing once the time has come', async () => {
  const late = await plannedEvening()
  await at(late, planned - hour / 4)
  expect(told(late)).toEqual(both('soon'))
  const over = await plannedEvening()
  await at(over, planned)
  expect(told(over)).toEqual([])
})

test('M20 of one planned for tomorrow morning, hosts hear half an hour before', async () => {
  const evening = await plannedEvening(start + 20 * hour)
  await looked(evening)
  expect(told(evening)).toEqual([])
  await at(evening, start + 19.5 * hour)
  expect(evening.teams.heard('hana')).toEqual(['host-soon'])
})

test('M20 C9 of a rehearsal nothing is said, and none once the ceremony is under way', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await decidedCycle(test)
  for (const name of ['hana', 'hugo'] as const) await talked(test, name)
  const startsAt = test.clock.now() + 2 * day
  const hosts = ['hana', 'hugo']
  const input = { cycleId, commandId: nextCommand(), title: 'Learning gala', startsAt, hosts }
  const { id } = await planCeremony(test.world, test.actor('dana'), input)
  const evening = { test, teams, id }
  await looked(evening)
  await rehearse(test.world, test.actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  await looked(evening)
  await at(evening, startsAt - day)
  expect(teams.heard('hana')).toEqual(['host-soon'])
  for (const kind of ['open-lobby', 'start'] as const) {
    const { audience } = await viewOf(test, id)
    const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
    if (!answer.done) throw answer.refusal
  }
  await at(evening, startsAt - hour / 2)
  expect(teams.heard('hana').filter((kind) => kind === 'host-soon')).toHaveLength(1)
})

test('M20 whatever the process dies at, and however many look at once, each host hears of a step at most once', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const evening = await plannedEvening()
    const { test, teams } = evening
    test.clock.advance(planned - day - test.clock.now())
    await doing(async () => {
      const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
      await comeNearer(dying.world, tenant, evening.id)
      await dying.settle()
    })
    const later = [1, 2].map(() => test.restart({ messenger: teams.messenger }))
    await Promise.all(later.map((process) => looked({ test: process })))
    expect(new Set(told(evening)).size).toBe(told(evening).length)
    const written = await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow)
    const states = written.map(({ value }) => value.standing.state)
    expect(states).toHaveLength(2)
    // An owner is shown whom it may not have reached.
    const unsure = states.filter((state) => state === 'uncertain').length
    expect(states.filter((state) => state === 'sent').length + unsure).toBe(2)
    expect(told(evening).length + unsure).toBeGreaterThanOrEqual(2)
  })
  expect(crashes).toBeGreaterThan(6)
})
