import { expect, test } from 'vitest'
import { setPreferences as contract } from '#core/contract/preferences.ts'
import { readPreferences } from '#core/preferences/read-preferences.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { peopleOf } from '#core/rows/places.ts'
import { talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const unsaid = {
  reminders: true,
  wins: true,
  outcomes: true,
  quiet: { from: 20 * 60, to: 8 * 60 },
  revision: 0,
}
const { revision: _, ...wishes } = unsaid

const chosen = ({ world, actor }: TestWorld, name: Name, choice: object, commandId = nextCommand()) =>
  setPreferences(world, actor(name), { ...unsaid, ...choice, commandId })
const read = ({ world, actor }: TestWorld, name: Name) => readPreferences(world, actor(name))

test('Q2 who never chose hears everything, and has quiet nights', async () => {
  const test = await createTestWorld()
  expect(await read(test, 'ana')).toEqual(unsaid)
})

test('Q1 everybody chooses for themselves alone; the same command again is the same choice', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const first = { reminders: false, quiet: null, timeZone: 'Asia/Tokyo' }
  const said = await chosen(test, 'ana', first, commandId)
  expect(said).toEqual({ ...wishes, ...first, revision: 1 })
  expect(await chosen(test, 'ana', first, commandId)).toEqual(said)
  expect(await read(test, 'ana')).toEqual(said)
  expect(await read(test, 'ben')).toEqual(unsaid)
})

test('Q1 a choice made on an older one is refused, of several at once too, and changes nothing', async () => {
  const test = await createTestWorld()
  await chosen(test, 'ana', { wins: false })
  await refused(() => chosen(test, 'ana', { outcomes: false }), 'stale')
  const both = await Promise.allSettled([
    chosen(test, 'ana', { outcomes: false, revision: 1 }),
    chosen(test, 'ana', { reminders: false, revision: 1 }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await read(test, 'ana')).revision).toBe(2)
})

test('Q1 guests, to whom nothing is said, choose nothing', async () => {
  const { world, actor } = await createTestWorld()
  const guest = actor('ana', { guest: true })
  await refused(() => readPreferences(world, guest), 'guest_not_allowed')
  const choice = { ...unsaid, commandId: nextCommand() }
  await refused(() => setPreferences(world, guest, choice), 'guest_not_allowed')
})

test('Q4 quiet hours are of two different times of a day, in a zone that there is', () => {
  const command = { ...unsaid, commandId: nextCommand() }
  expect(contract.safeParse(command).success).toBe(true)
  expect(contract.safeParse({ ...command, quiet: null, timeZone: 'Europe/Berlin' }).success).toBe(true)
  const wrong = [
    { quiet: { from: 480, to: 480 } },
    { quiet: { from: -1, to: 480 } },
    { quiet: { from: 0, to: 24 * 60 } },
    { quiet: { from: 0.5, to: 480 } },
    { quiet: undefined },
    { timeZone: 'Atlantis/Capital' },
    { revision: -1 },
  ]
  for (const part of wrong)
    expect(contract.safeParse({ ...command, ...part }).success, JSON.stringify(part)).toBe(false)
})

test('Q4 where no zone is chosen, it is the one that Teams told last; what is none changes nothing', async () => {
  const test = await createTestWorld()
  const zone = async () => (await read(test, 'ana')).timeZone
  await talked(test, 'ana')
  expect(await zone()).toBeUndefined()
  await talked(test, 'ana', 'en-US', 'Asia/Tokyo')
  expect(await zone()).toBe('Asia/Tokyo')
  for (const nothing of [undefined, '', 'Atlantis/Capital', 'x'.repeat(100)]) {
    await talked(test, 'ana', 'en-US', nothing)
    expect(await zone()).toBe('Asia/Tokyo')
  }
  await chosen(test, 'ana', { timeZone: 'Europe/Berlin' })
  expect(await zone()).toBe('Europe/Berlin')
})

test('Q3 W5 what somebody chose, and their zone, is exported to them and goes when they are erased', async () => {
  const test = await createTestWorld()
  const held = async (name: Name) => (await exportPerson(test.world, test.actor(name), {})).held
  await talked(test, 'ana', 'en-US', 'Asia/Tokyo')
  await chosen(test, 'ana', { reminders: false, timeZone: 'Asia/Seoul' })
  const kept = await held('ana')
  expect(kept.find(({ kind }) => kind === 'preference')?.data).toMatchObject({
    reminders: false,
    timeZone: 'Asia/Seoul',
  })
  expect(kept.find(({ kind }) => kind === 'chat')?.data).toMatchObject({ timeZone: 'Asia/Tokyo' })
  expect(await held('ben')).not.toContainEqual(expect.objectContaining({ kind: 'preference' }))

  await erasePerson(test.world, test.actor('dana'), { personId: 'ana', commandId: nextCommand() })
  await test.settle()
  expect(await held('ana')).not.toContainEqual(expect.objectContaining({ kind: 'preference' }))
  const rows = await test.rows.scan(peopleOf(tenant), { from: '!', below: '~', limit: 1_000 })
  expect(JSON.stringify(rows)).not.toContain('Asia/Seoul')
})

test('Q4 a zone once chosen stays chosen, whatever else is changed and wherever Teams sees them', async () => {
  const test = await createTestWorld()
  await chosen(test, 'ana', { timeZone: 'Europe/Berlin' })
  await chosen(test, 'ana', { revision: 1, wins: false })
  await talked(test, 'ana', 'en-US', 'Asia/Tokyo')
  expect(await read(test, 'ana')).toMatchObject({ wins: false, timeZone: 'Europe/Berlin' })
})
