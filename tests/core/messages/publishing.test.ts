import { expect, test } from 'vitest'
import { revealLeadMs } from '#core/contract/limits.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { cycleOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import {
  announced,
  awardsTold,
  ended,
  messagesIn,
  preparedNight,
  standings,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const publish = ({ world, actor }: TestWorld) =>
  publishResults(world, actor('dana'), { cycleId, commandId: nextCommand() })

/** Mentor is given, then the night is broken off, and all of it told. */
async function brokenOff() {
  const night = await preparedNight()
  const { test, id } = night
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await ended(test, id, true)
  test.clock.advance(revealLeadMs)
  await test.settle()
  return night
}

test('M2 results published without a ceremony are told as a ceremony’s are', async () => {
  const { test, teams } = await preparedNight()
  await publish(test)
  await test.settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.posts.find(({ to }) => to === 'general')?.message).toMatchObject({
    kind: 'winners',
    title: 'Learning · Q1 2026',
    news: [{ award: { id: 'mentor' } }, { award: { id: 'brave' } }],
  })
  const { counts, kinds } = await listMessages(test.world, test.actor('dana'), cycleId)
  expect(counts).toMatchObject({ sent: 7, failed: 0, 'not-reached': 0 })
  expect(kinds).toEqual(['winners', 'judging', 'won', 'nominee-won', 'outcome'])
})

test('M3 what a ceremony left sealed is told when it is published without one, and nothing twice', async () => {
  const { test, teams } = await brokenOff()
  await announced(test, 'lobby')
  await publish(test)
  await test.settle()
  expect(awardsTold(teams.posts.filter(({ to }) => to === 'general'))).toEqual([['mentor'], ['brave']])
  expect(awardsTold(teams.posts.filter(({ to }) => to === 'lobby'))).toEqual([['mentor', 'brave']])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'outcome', 'nominee-won', 'outcome'])
  for (const winner of ['ben', 'fay', 'gus']) expect(teams.heard(winner)).toEqual(['won'])
})

test('M3 processes that follow a publication at once write and send each message once', async () => {
  const { test, teams } = await preparedNight()
  await publish(test)
  const processes = [1, 2, 3].map(() => test.process({ messenger: teams.messenger }))
  for (const { world } of processes) world.startOn(cycleOf(tenant, cycleId))
  await Promise.all(processes.map((process) => process.settle()))
  await test.restart({ messenger: teams.messenger }).settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(7)
})

test('M2 M5 M12 whatever write or sending the process dies at while results are told, none is doubled', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams } = await preparedNight()
    await publish(test)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(cycleOf(tenant, cycleId))
    await doing(() => dying.settle())

    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    for (const place of [cycleOf(tenant, cycleId), messagesOf(tenant, cycleId)])
      expect(await scanRows(test.rows, place, outboxRow)).toEqual([])
    const said = teams.posts.map(({ to, message }) => `${to} ${message.kind}`)
    expect(said.filter((one) => one === 'ana outcome').length).toBeLessThanOrEqual(1)
    expect(said.filter((one) => one === 'general winners').length).toBeLessThanOrEqual(1)
    expect(await messagesIn(later)).toHaveLength(7)
    const { counts } = await listMessages(later.world, later.actor('dana'), cycleId)
    expect(counts.sent + counts.uncertain).toBe(7)
    expect(said.length).toBeGreaterThanOrEqual(counts.sent)
  })
  expect(crashes).toBeGreaterThan(60)
})
