import { expect, test } from 'vitest'
import { messageRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import type { Messenger, Pace, RowStore } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { release, stop } from '#tests/core/sending/reminding.ts'
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

/** Of two people's messages one waits; the other's claim takes so long to be saved, and meanwhile `during` happens. */
async function claimedSlowly(tookMs: number, during: (test: TestWorld) => Promise<unknown>) {
  const { test, teams } = await reminded(2, async () => undefined)
  const seen: string[] = []
  const noting = <T>(what: string, act: () => Promise<T>): Promise<T> => {
    seen.push(what)
    return act()
  }
  const messenger: Messenger = {
    ...teams.messenger,
    send: (...given) => noting('posted', () => teams.messenger.send(...given)),
  }
  let claims = 0
  const rows: RowStore = {
    read: (...given) => noting('read', () => test.rows.read(...given)),
    scan: (...given) => noting('read', () => test.rows.scan(...given)),
    async commit(to, writes) {
      await test.rows.commit(to, writes)
      const isClaim = writes.some(({ kind, row }) => kind === 'replace' && row.startsWith('message:'))
      if (!isClaim || claims++ > 0) return
      test.clock.advance(tookMs)
      await during(test)
    },
  }
  const pace: Pace = {
    ...unhurried,
    turn: async (_, to) =>
      to === 'p00001' ? { notBefore: test.clock.now() + minute, all: false } : undefined,
    goes: () => noting('may go', async () => true),
  }
  await sendMessages(test.process({ rows, messenger, pace }).world, place)
  return { test, teams, seen }
}

test('S1 what may go is posted at once: nothing is looked up any more, however long its claim took', async () => {
  const { seen } = await claimedSlowly(700, async () => undefined)
  expect(seen.indexOf('posted')).toBe(seen.indexOf('may go') + 1)
})

test('S6 what was stopped while its claim took long is not posted, and was not tried', async () => {
  const { test, teams, seen } = await claimedSlowly(700, stop)
  expect(seen).not.toContain('posted')
  expect(seen).not.toContain('may go')
  for (const { value } of await scanRows(test.rows, place, messageRow))
    expect(value.standing).toMatchObject({ state: 'waiting', tries: 0 })
  await release(test)
  await sendMessages(test.process({ messenger: teams.messenger }).world, place)
  expect(teams.posts).toHaveLength(2)
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
