import { expect, test } from 'vitest'
import { advanceCycle } from '#core/cycles/advance-cycle.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { chatRow, messageRow } from '#core/messages/rows.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { conversationsOf, messagesOf } from '#core/rows/places.ts'
import { put, scanRows } from '#core/rows/row-kind.ts'
import { talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { nominated } from '#tests/support/judged-cycle.ts'
import { addressOf, createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
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
/** Ten in the morning in Berlin, as at the clock's first moment. */
const closesAt = start + 30 * day
const some = ['ana', 'ben', 'cleo', 'emil'] as const

/** An open cycle; these have talked to the bot. */
async function talking(names: readonly Name[] = some) {
  const teams = createStubTeams()
  const test = (await createTestWorld({ head: { opensAt: start, closesAt } })).process({
    messenger: teams.messenger,
  })
  for (const name of names) await talked(test, name)
  return { test, teams }
}

async function looked(test: TestWorld): Promise<void> {
  await advanceCycle(test.world, tenant, cycleId)
  await test.settle()
}

const told = ({ posts }: StubTeams) =>
  posts.flatMap(({ to, message }) => (message.kind === 'nominations' ? [`${to} ${message.step}`] : [])).sort()
const states = async ({ rows }: TestWorld) =>
  (await scanRows(rows, messagesOf(tenant, cycleId), messageRow)).map(({ value }) => value.standing.state)
const withdrawn = ({ world, actor }: TestWorld, name: Name, nominationId: string) =>
  withdrawNomination(world, actor(name), { cycleId, nominationId, commandId: nextCommand() })

test('M19 each person who has not nominated hears so once a week before closing, and once a day before', async () => {
  const { test, teams } = await talking()
  await nominated(test, 'ana', { nominees: ['ben'] })
  for (let days = 0; days < 31; days++) {
    await looked(test)
    await looked(test)
    test.clock.advance(day)
  }
  const each = (step: string) => ['ben', 'cleo', 'emil'].map((name) => `${name} ${step}`)
  expect(told(teams)).toEqual([...each('week'), ...each('day')].sort())
  expect(teams.posts[0]).toMatchObject({ message: { kind: 'nominations', step: 'week', inPerson: true } })
})

test('M19 who withdrew all they had nominated has not nominated', async () => {
  const { test, teams } = await talking(['ana', 'ben'])
  await withdrawn(test, 'ana', await nominated(test, 'ana', { nominees: ['cleo'] }))
  await withdrawn(test, 'ben', await nominated(test, 'ben', { nominees: ['cleo'] }))
  await nominated(test, 'ben', { nominees: ['emil'] })
  test.clock.advance(23 * day)
  await looked(test)
  expect(told(teams)).toEqual(['ana week'])
})

test('M19 guests, those erased, and those in whose chat it may not speak are not written to', async () => {
  const { test, teams } = await talking()
  await noteConversation(test.world, test.actor('fay', { guest: true }), {
    address: addressOf('fay'),
    locale: 'en-US',
  })
  const gone = { address: addressOf('gus'), locale: 'en-US', gone: true }
  await test.rows.commit(conversationsOf(tenant), [put(chatRow, ['gus'], gone)])
  await erasePerson(test.world, test.actor('dana'), { personId: 'cleo', commandId: nextCommand() })
  await test.settle()
  test.clock.advance(23 * day)
  await looked(test)
  expect(told(teams)).toEqual(['ana week', 'ben week', 'emil week'])
  expect(await states(test)).toEqual(['sent', 'sent', 'sent'])
})

test('M19 Q2 who wants no reminders gets none, and nothing is written to them', async () => {
  const { test, teams } = await talking()
  const choice = { reminders: false, wins: true, outcomes: true, quiet: null, revision: 0 }
  await setPreferences(test.world, test.actor('ben'), { ...choice, commandId: nextCommand() })
  test.clock.advance(23 * day)
  await looked(test)
  expect(told(teams)).toEqual(['ana week', 'cleo week', 'emil week'])
  expect(await states(test)).toHaveLength(3)
})

test('M19 M9 who nominates, or wants no reminders any more, before it is sent is told nothing', async () => {
  const { test, teams } = await talking(['ana', 'ben', 'cleo'])
  teams.answer(() => ({ kind: 'later', reason: '429' }))
  test.clock.advance(23 * day)
  await looked(test)
  await nominated(test, 'ana', { nominees: ['ben'] })
  const choice = { reminders: false, wins: true, outcomes: true, quiet: null, revision: 0 }
  await setPreferences(test.world, test.actor('ben'), { ...choice, commandId: nextCommand() })
  teams.answer(() => undefined)
  test.clock.advance(hour)
  await test.settle()
  expect(told(teams)).toEqual(['cleo week'])
  expect((await states(test)).sort()).toEqual(['overtaken', 'overtaken', 'sent'])
})

test('M19 a service that was down says only what is newest, and nothing after closing', async () => {
  const late = await talking(['ana'])
  late.test.clock.advance(29 * day + hour)
  await looked(late.test)
  expect(told(late.teams)).toEqual(['ana day'])
  const over = await talking(['ana'])
  over.test.clock.advance(30 * day)
  await looked(over.test)
  expect(told(over.teams)).toEqual([])
})

/** Chats of so many more people; ids that come before, among and after those of the others. */
async function manyChats({ rows }: TestWorld, count: number): Promise<string[]> {
  const names = Array.from(
    { length: count },
    (_, at) => `${'abcdefghij'[at % 10]}-${String(at).padStart(4, '0')}`,
  )
  for (const name of names) {
    const chat = { address: addressOf(name), locale: 'en-US', gone: false }
    await rows.commit(conversationsOf(tenant), [put(chatRow, [name], chat)])
  }
  return names
}

test('M19 of very many, each is told once, whoever comes or leaves while they are being written', async () => {
  const { test, teams } = await talking([])
  const names = await manyChats(test, 400)
  test.clock.advance(23 * day)
  const processes = [1, 2].map(() => test.process({ messenger: teams.messenger }))
  await Promise.all(processes.map((process) => looked(process)))
  await test.restart({ messenger: teams.messenger }).settle()
  expect(told(teams)).toEqual(names.map((name) => `${name} week`).sort())
})

test('M19 whatever the process dies at, each hears of a step at most once, and misses none but what is listed', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams } = await talking(['ana', 'ben'])
    test.clock.advance(23 * day)
    await doing(() => looked(test.process(crashingPorts(test.rows, teams.messenger, point))))
    // Who came between two attempts is told as well.
    await talked(test, 'cleo')
    const later = test.restart({ messenger: teams.messenger })
    await looked(later)
    const heard = told(teams)
    expect(new Set(heard).size).toBe(heard.length)
    const all = await states(test)
    expect(all.filter((state) => state === 'sent' || state === 'uncertain').length).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(2)
  })
  expect(crashes).toBeGreaterThan(8)
})
