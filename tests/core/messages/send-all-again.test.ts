import { expect, test } from 'vitest'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendAllAgain, sendNextAgain } from '#core/messages/send-all-again.ts'
import type { Delivery } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { addProgram, talked } from '#tests/core/messages/steps.ts'
import { awarded, crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { arrivedUnsaid, createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const failed: Delivery = { kind: 'failed', reason: '400' }

/** People who were reminded, as Teams answered to the so many-th. */
async function reminded(count: number, answer: (at: number) => Delivery | undefined) {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  const people = await crowdOf(test, count)
  teams.answer((to) => answer(Number(to.slice(1))))
  await written(
    test.world,
    people.map((to) => ({ to, content: reminder })),
  )
  await test.settle()
  teams.answer(() => undefined)
  test.clock.advance(minute)
  return { test, teams, people }
}

type Which = Omit<Parameters<typeof sendAllAgain>[2], 'cycleId' | 'commandId'>
const again = ({ world, actor }: TestWorld, which: Which, commandId = nextCommand()) =>
  sendAllAgain(world, actor('dana'), { cycleId, commandId, ...which })
const countsOf = async ({ world, actor }: TestWorld) =>
  (await listMessages(world, actor('dana'), cycleId)).counts

test('M11 hundreds that stand alike are sent again by one command, each once', async () => {
  const { test, teams, people } = await reminded(400, (at) => (at % 4 === 0 ? undefined : arrivedUnsaid))
  expect(await countsOf(test)).toMatchObject({ uncertain: 300, sent: 100 })
  const commandId = nextCommand()
  const asked = await again(test, { state: 'uncertain' }, commandId)
  await test.settle()
  expect(await countsOf(test)).toMatchObject({ uncertain: 0, sent: 400 })
  expect(teams.posts).toHaveLength(people.length + 300)
  expect(await again(test, { state: 'uncertain' }, commandId)).toEqual(asked)
  await test.settle()
  expect(teams.posts).toHaveLength(people.length + 300)
  await refused(() => again(test, { state: 'failed' }, commandId), 'command_reused')
})

test('M11 only those are sent again that are meant: by state, recipient, reason and batch', async () => {
  const { test, teams } = await reminded(12, (at) =>
    at < 3
      ? failed
      : at < 6
        ? { kind: 'failed', reason: '413' }
        : at < 8
          ? { kind: 'gone', reason: '403' }
          : undefined,
  )
  await talked(test, 'gus')
  teams.answer(() => failed)
  await written(test.world, [{ to: 'gus', content: await awarded(test, 'gus') }])
  await test.settle()
  teams.answer(() => undefined)
  test.clock.advance(minute)
  const before = teams.posts.length
  await again(test, { state: 'failed', to: 'channel' })
  await again(test, { state: 'uncertain' })
  await again(test, { state: 'failed', reason: '' })
  await test.settle()
  expect(teams.posts).toHaveLength(before)
  await again(test, { state: 'failed', to: 'person', reason: '400', batch: 'nominations-opened' })
  await test.settle()
  expect(
    teams.posts
      .slice(before)
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['p00000', 'p00001', 'p00002'])
  expect(await countsOf(test)).toMatchObject({ failed: 4, 'not-reached': 2 })
})

test('M11 what fares no better is not sent a third time, and what passed its date is left', async () => {
  const { test, teams } = await reminded(200, () => failed)
  let asked = 0
  teams.answer(() => {
    asked += 1
    test.clock.advance(1)
    return failed
  })
  await again(test, { state: 'failed' })
  await test.settle()
  expect(asked).toBe(200)
  test.clock.advance(60 * 24 * 60 * minute)
  await again(test, { state: 'failed' })
  await test.settle()
  expect(asked).toBe(200)
  expect(await countsOf(test)).toMatchObject({ overtaken: 200 })
})

test('M11 wherever the process dies while all are asked for, each is sent again once or is listed', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams } = await reminded(95, (at) => (at < 93 ? failed : undefined))
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    // Teams takes none, so that few writes are left to die at.
    teams.answer(() => failed)
    let command = nextCommand()
    if (await doing(() => again(dying, { state: 'failed' }, command))) command = nextCommand()
    teams.answer(() => undefined)
    await again(test, { state: 'failed' }, command)
    await test.restart({ messenger: teams.messenger }).settle()
    const heard = teams.posts.map(({ to }) => to)
    expect(new Set(heard).size).toBe(heard.length)
    expect(await countsOf(test)).toMatchObject({ sent: 95, failed: 0 })
  })
  expect(crashes).toBeGreaterThan(1)
})

test('M11 a piece that is done again after a crash asks for none twice', async () => {
  const { test, teams } = await reminded(5, () => failed)
  const piece = { which: { state: 'failed' as const }, at: test.clock.now() }
  let asked = 0
  teams.answer(() => {
    asked += 1
    return failed
  })
  for (let time = 0; time < 3; time++) {
    test.clock.advance(1)
    await sendNextAgain(test.world, cycleOf(tenant, cycleId), piece)
    await test.settle()
  }
  expect(asked).toBe(5)
})

test('M11 only an owner has all sent again', async () => {
  const { test } = await reminded(1, () => failed)
  await addProgram(test, 'sales', ['kim'])
  for (const name of ['ana', 'hana', 'judy', 'kim'] as const) {
    const input = { cycleId, commandId: nextCommand(), state: 'failed' } as const
    await refused(() => sendAllAgain(test.world, test.actor(name), input), 'not_owner')
  }
})
