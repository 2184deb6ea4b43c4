import { expect, test } from 'vitest'
import { messageRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import type { Pace } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const place = messagesOf(tenant, cycleId)

/** People about to be reminded, by a process that keeps this pace. */
async function reminded(
  count: number,
  turn: (asked: number, conversation: string) => ReturnType<Pace['turn']>,
) {
  const teams = createStubTeams()
  const plain = (await createTestWorld()).process({ messenger: teams.messenger })
  let asked = 0
  const pace: Pace = { ...unhurried, turn: (_, conversation) => turn(++asked, conversation) }
  const test = plain.process({ messenger: teams.messenger, pace })
  const people = await crowdOf(test, count)
  await written(
    test.world,
    people.map((to) => ({ to, content: reminder })),
  )
  return { test, plain: plain.process({ messenger: teams.messenger }), teams, people, asked: () => asked }
}

async function statesIn({ rows }: TestWorld): Promise<string[]> {
  const found = await scanRows(rows, place, messageRow)
  return [...new Set(found.map(({ value }) => value.standing.state))].sort()
}

test('S1 what can’t be posted yet is not claimed, keeps nobody waiting, and is sent when it can', async () => {
  const start = (await createTestWorld()).clock.now()
  const free = start + minute
  const { test, teams } = await reminded(60, async (_, conversation) =>
    conversation === 'p00007' && test.clock.now() < free ? { notBefore: free, all: false } : undefined,
  )
  expect(await sendMessages(test.world, place)).toBe(free)
  expect(teams.posts).toHaveLength(59)
  expect(teams.heard('p00007')).toEqual([])
  expect(await statesIn(test)).toEqual(['sent', 'waiting'])
  test.clock.advance(minute)
  expect(await sendMessages(test.world, place)).toBeUndefined()
  expect(teams.heard('p00007')).toEqual(['nominations'])
})

test('S4 S11 where all are to wait nobody else is even looked up, and later each is told once', async () => {
  const { test, plain, teams, people, asked } = await reminded(400, async (asked) =>
    asked > 50 ? { notBefore: 9_999_999_999_999, all: true } : undefined,
  )
  expect(await sendMessages(test.world, place)).toBe(9_999_999_999_999)
  expect(teams.posts).toHaveLength(50)
  // But for those that were asking already.
  expect(asked()).toBeLessThan(100)
  expect(await statesIn(test)).toEqual(['sent', 'waiting'])
  await sendMessages(plain.world, place)
  expect(teams.posts.map(({ to }) => to).sort()).toEqual(people)
})

test('M9 what was written before a long wait says what holds after it', async () => {
  const { test, teams } = await reminded(1, async () => {
    test.clock.advance(40 * 24 * 60 * minute)
    return undefined
  })
  // By then nominations are closed.
  await sendMessages(test.world, place)
  expect(teams.posts).toEqual([])
  expect(await statesIn(test)).toEqual(['overtaken'])
})
