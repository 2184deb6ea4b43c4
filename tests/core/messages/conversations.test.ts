import { expect, test } from 'vitest'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { channelRow, chatRow } from '#core/messages/rows.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import type { RowStore } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { addProgram, announced, talked } from '#tests/core/messages/steps.ts'
import { refused } from '#tests/support/refused.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { createTestWorld, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const place = conversationsOf(tenant)
const address = addressOf('general')
const channels = async ({ rows }: TestWorld) =>
  (await scanRows(rows, place, channelRow)).map(({ value }) => value)

/** The same world, and how often something was saved in it. */
function counted(test: TestWorld): { test: TestWorld; commits(): number } {
  let commits = 0
  const rows: RowStore = {
    ...test.rows,
    commit: (...args) => {
      commits++
      return test.rows.commit(...args)
    },
  }
  return { test: test.process({ rows }), commits: () => commits }
}

test('M1 an owner binds a channel once, however often the request comes', async () => {
  const { test, commits } = counted(await createTestWorld())
  const program = { id: programId, name: 'Learning' }
  expect(await announced(test, 'general')).toEqual({ kind: 'bound', program })
  for (let again = 0; again < 3; again++)
    expect(await announced(test, 'general', again === 1 ? 'omar' : 'dana')).toEqual({
      kind: 'already',
      program,
    })
  expect(commits()).toBe(1)
  expect(await channels(test)).toMatchObject([
    { programId, name: 'general', locale: 'de-DE', by: 'dana', at: test.clock.now(), gone: false },
  ])
})

test('M1 requests that cross bind one channel', async () => {
  const test = await createTestWorld()
  const answers = await Promise.all([1, 2, 3, 4].map(() => announced(test.process(), 'general')))
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['already', 'already', 'already', 'bound'])
  expect(await channels(test)).toHaveLength(1)
})

test('M1 nobody but an owner binds or unbinds a channel', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  await announced(test, 'general')
  for (const name of ['ana', 'hana', 'judy'] as const) {
    await refused(() => announced(test, 'other', name), 'not_owner')
    await refused(
      () => announceHere(world, actor(name), { address, name: 'other', locale: 'en', programId }),
      'not_owner',
    )
    await refused(() => stopAnnouncing(world, actor(name), { address }), 'not_owner')
  }
  await refused(() => announceHere(world, actor('dana', { guest: true }), named()), 'not_owner')
  await refused(() => announceHere(world, actor('dana', { tenant: 'fabrikam' }), named()), 'not_owner')
  await refused(() => announceHere(world, actor('dana'), { ...named(), programId: 'unknown' }), 'not_found')
  expect(await channels(test)).toHaveLength(1)
})

const named = () => ({ address, name: 'general', locale: 'en' })

test('M1 an owner of several programs says which one is meant; another owner’s is not offered', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  await addProgram(test, 'sales', ['dana'])
  await addProgram(test, 'secret', ['omar'])
  const asked = await announceHere(world, actor('dana'), named())
  expect(asked).toMatchObject({ kind: 'which', programs: [{ id: programId }, { id: 'sales' }] })
  expect(await channels(test)).toEqual([])
  for (const id of [programId, 'sales'])
    expect(await announceHere(world, actor('dana'), { ...named(), programId: id })).toMatchObject({
      kind: 'bound',
      program: { id },
    })
  await refused(() => announceHere(world, actor('dana'), { ...named(), programId: 'secret' }), 'not_owner')
  expect(await channels(test)).toHaveLength(2)
})

test('M1 a channel is unbound from the programs one owns, and can be bound again', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  await addProgram(test, 'secret', ['omar'])
  await announced(test, 'general')
  await announceHere(world, actor('omar'), { ...named(), programId: 'secret' })
  expect(await stopAnnouncing(world, actor('dana'), { address })).toEqual([
    { id: programId, name: 'Learning' },
  ])
  expect(await stopAnnouncing(world, actor('dana'), { address })).toEqual([])
  expect((await channels(test)).map((channel) => channel.programId)).toEqual(['secret'])
  expect(await announced(test, 'general')).toMatchObject({ kind: 'bound' })
})

test('M1 a channel renamed is shown by its new name', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  await announced(test, 'general')
  const renamed = await announceHere(world, actor('dana'), { ...named(), name: 'Learning' })
  expect(renamed).toMatchObject({ kind: 'already' })
  expect(await channels(test)).toMatchObject([{ name: 'Learning', locale: 'en', by: 'dana' }])
})

test('M8 a chat is written down when something about it is new, and only then', async () => {
  const { test, commits } = counted(await createTestWorld())
  const chat = async () => (await readRow(test.rows, place, chatRow, 'ana'))?.value
  for (let again = 0; again < 3; again++) await talked(test, 'ana')
  expect(commits()).toBe(1)
  expect(await chat()).toEqual({ address: addressOf('ana'), locale: 'en-US', gone: false })
  await talked(test, 'ana', 'de-DE')
  expect(await chat()).toMatchObject({ locale: 'de-DE' })
  await noteConversation(test.world, test.actor('ana'), { address: addressOf('ana-2'), locale: 'de-DE' })
  expect(await chat()).toMatchObject({ address: { conversationId: 'ana-2' } })
  expect(commits()).toBe(3)
})
