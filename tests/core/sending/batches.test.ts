import { expect, test } from 'vitest'
import { batch as batchContract } from '#core/contract/messages.ts'
import { listOpen } from '#core/messages/list-messages.ts'
import type { MessageContent } from '#core/messages/rows.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { goOn, stopBatch } from '#core/messages/stop-batch.ts'
import { batchOf } from '#core/sending/batches.ts'
import { addProgram, talked } from '#tests/core/messages/steps.ts'
import { awarded, reminder, written } from '#tests/core/sending/crowd.ts'
import {
  batch,
  heard,
  list,
  ofBatch,
  place,
  release,
  reminding,
  stop,
  workLeft,
} from '#tests/core/sending/reminding.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { crashingPorts } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { cycleId, minute } from '#tests/support/test-world.ts'

const day = 24 * 60 * minute

const contents: MessageContent[] = [
  { kind: 'nominations', step: 'opened' },
  { kind: 'nominations', step: 'week' },
  { kind: 'judging', step: 'due' },
  { kind: 'date', ceremonyId: 'gala', seq: 1, startsAt: 1 },
  { kind: 'begun', ceremonyId: 'gala', startedAt: 1 },
  { kind: 'console', ceremonyId: 'gala', startsAt: 1 },
  { kind: 'revealed', ceremonyId: 'gala', awardId: 'mentor', items: [] },
  { kind: 'recap', ceremonyId: 'gala', given: 1 },
  { kind: 'host-soon', ceremonyId: 'gala', step: 'day', startsAt: 1 },
  { kind: 'host-soon', ceremonyId: 'gala', step: 'soon', startsAt: 1 },
  { kind: 'winners', title: 'Gala', part: { number: 1, of: 1 }, items: [] },
  { kind: 'won', item: 'one' },
  { kind: 'nominee-won', item: 'one' },
  { kind: 'outcome', nominations: [] },
  { kind: 'correction', awardId: 'mentor', decision: 1 },
  { kind: 'amended', awardId: 'mentor', nominationId: 'one', decision: 1 },
  { kind: 'endorsable', nominationId: 'one' },
]

test('S6 what says another thing is of another batch, each with a name that an address can hold', () => {
  const ids = contents.map((content) => batchOf(content).id)
  expect(new Set(ids).size).toBe(contents.length)
  for (const id of ids) expect(batchContract.shape.id.parse(id)).toBe(id)
  expect(batchOf({ kind: 'won', item: 'another' }).id).toBe('won')
  expect(batchOf({ kind: 'date', ceremonyId: 'other', seq: 1 }).id).not.toBe('date-gala')
})

test('S6 once a batch is stopped nothing of it is begun; gone on, each is told that was not', async () => {
  const { test, teams, people } = await reminding(300, { at: 100, during: (test) => stop(test) })
  await test.settle()
  // But for those whose post was on the way already: one in each lane.
  expect(teams.posts.length).toBeLessThan(130)
  const left = 300 - teams.posts.length
  expect(await ofBatch(test)).toMatchObject({
    state: 'stopped',
    stopped: { by: { id: 'dana', name: 'Dana' }, at: test.clock.now() },
    counts: { stopped: left, sent: teams.posts.length, waiting: 0, sending: 0 },
  })
  // It costs nothing while it is stopped: no work is left, however often one looks.
  expect(await workLeft(test)).toEqual([])
  test.clock.advance(day)
  await test.restart().settle()
  expect(await workLeft(test)).toEqual([])

  expect(await release(test)).toEqual({ batch })
  await test.settle()
  expect(heard(teams)).toEqual(people)
  expect(await ofBatch(test)).toMatchObject({ state: 'done', counts: { sent: 300, stopped: 0 } })
  expect(await workLeft(test)).toEqual([])
})

test('S6 M10 S3 what else there is to say to the same people goes on, in its order', async () => {
  const { test, teams } = await reminding(30)
  await stop(test)
  for (const to of ['p00003', 'p00004'])
    await written(test.world, [{ to, content: await awarded(test, to), order: test.clock.now() + 1 }])
  await test.settle()
  expect(teams.posts.map(({ to, message }) => `${to} ${message.kind}`)).toEqual(['p00003 won', 'p00004 won'])
  expect(await workLeft(test)).toEqual([])
  await release(test)
  await test.settle()
  expect(teams.heard('p00003')).toEqual(['won', 'nominations'])
  expect(teams.posts).toHaveLength(32)
})

test('S6 one that is stopped while others are sent joins them again as soon as it goes on', async () => {
  const { test, teams } = await reminding(200, { at: 60, during: (test) => release(test, 'won') })
  await talked(test, 'gus')
  await written(test.world, [{ to: 'gus', content: await awarded(test, 'gus') }])
  await stop(test, 'won')
  await test.settle()
  const won = teams.posts.findIndex(({ message }) => message.kind === 'won')
  expect(won).toBeGreaterThan(59)
  expect(won).toBeLessThan(60 + 50)
  expect(teams.posts).toHaveLength(201)
})

test('S6 what is written of a stopped batch waits with it', async () => {
  const { test, teams } = await reminding(20)
  await stop(test)
  await test.settle()
  await talked(test, 'gus')
  await written(test.world, [{ to: 'gus', content: reminder }])
  await test.settle()
  expect(teams.posts).toEqual([])
  expect(await ofBatch(test)).toMatchObject({ state: 'stopped', counts: { stopped: 21 } })
  await release(test)
  await test.settle()
  expect(teams.posts).toHaveLength(21)
})

test('S6 M9 what passes its date while it is stopped is told to nobody any more', async () => {
  const { test, teams } = await reminding(20)
  await stop(test)
  test.clock.advance(40 * day)
  expect(await ofBatch(test)).toMatchObject({ counts: { stopped: 0, overtaken: 20 } })
  await release(test)
  await test.settle()
  expect(teams.posts).toEqual([])
  expect(await ofBatch(test)).toMatchObject({ state: 'done', counts: { overtaken: 20 } })
})

test('S6 M6 of one whose process died the claim is found lost, stopped or not', async () => {
  const { test, teams } = await reminding(2)
  const dying = test.process(crashingPorts(test.rows, teams.messenger, { commit: 1, moment: 'after' }))
  await sendMessages(dying.world, place).catch(() => undefined)
  await stop(test)
  expect(await ofBatch(test)).toMatchObject({ counts: { sending: 1, stopped: 1 } })
  test.clock.advance(2 * minute)
  await test.restart().settle()
  expect(await ofBatch(test)).toMatchObject({ counts: { uncertain: 1, sending: 0, stopped: 1 } })
  expect(await workLeft(test)).toEqual([])
})

test('S6 M11 one that is sent again waits with its batch where that is stopped', async () => {
  const { test, teams } = await reminding(3)
  teams.answer((to) => (to === 'p00001' ? { kind: 'failed', reason: '400' } : undefined))
  await test.settle()
  await written(test.world, [{ to: 'p00002', content: reminder, order: test.clock.now() + 1 }])
  await stop(test)
  teams.answer(() => undefined)
  const { open } = await list(test)
  const messageId = open.find(({ state }) => state === 'failed')?.id ?? ''
  const input = { cycleId, messageId, commandId: nextCommand() }
  expect(await sendAgain(test.world, test.actor('dana'), input)).toMatchObject({ state: 'stopped', batch })
  await test.settle()
  expect(teams.posts).toHaveLength(2)
  await release(test)
  await test.settle()
  expect(teams.posts).toHaveLength(4)
})

test('S6 stopping and going on twice, or where nothing is left, changes nothing', async () => {
  const { test, teams } = await reminding(20)
  const commandId = nextCommand()
  const first = await stop(test, batch, commandId)
  test.clock.advance(minute)
  // Omar finds it stopped; who did it, and when, stays.
  const input = { cycleId, batch, commandId: nextCommand() }
  expect(await stopBatch(test.world, test.actor('omar'), input)).toEqual(first)
  expect(await stop(test, batch, commandId)).toEqual(first)
  await refused(() => release(test, batch, commandId), 'command_reused')
  expect(await release(test)).toEqual({ batch })
  expect(await release(test)).toEqual({ batch })
  // The command to stop, coming once more, does not stop it again.
  expect(await stop(test, batch, commandId)).toEqual(first)
  await test.settle()
  expect(teams.posts).toHaveLength(20)
  expect(await stop(test)).toEqual({ batch })
  expect(await ofBatch(test)).toMatchObject({ state: 'done' })
  for (const batch of ['recap-gala', 'constructor']) await refused(() => stop(test, batch), 'not_found')
})

test('S6 M11 only an owner stops a batch or has it go on, or reads on in its lists', async () => {
  const { test } = await reminding(1)
  await addProgram(test, 'sales', ['kim'])
  for (const name of ['ana', 'hana', 'judy', 'kim'] as const) {
    const input = { cycleId, batch, commandId: nextCommand() }
    await refused(() => stopBatch(test.world, test.actor(name), input), 'not_owner')
    await refused(() => goOn(test.world, test.actor(name), input), 'not_owner')
    await refused(() => listOpen(test.world, test.actor(name), { cycleId }), 'not_owner')
  }
})
