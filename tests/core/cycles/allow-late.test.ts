import { expect, test } from 'vitest'
import { allowLate, endLate } from '#core/cycles/allow-late.ts'
import { happenings, headOf, settings } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { closed, decidedCycle, nominated } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, minute, type Name, type TestWorld } from '#tests/support/test-world.ts'

const reason = 'Was on leave until today'

const allowed = (test: TestWorld, person: string, until: number, by: Name = 'dana') =>
  allowLate(test.world, test.actor(by), { cycleId, commandId: nextCommand(), person, until, reason })
const ended = (test: TestWorld, personId: string, by: Name = 'dana') =>
  endLate(test.world, test.actor(by), { cycleId, commandId: nextCommand(), personId })

test('P12 an owner lets one person nominate after closing, until a moment; the books tell', async () => {
  const test = await createTestWorld()
  await closed(test)
  const until = test.clock.now() + 60 * minute
  const { exceptions } = await allowed(test, 'ana', until)
  expect(exceptions).toEqual([
    {
      person: { id: 'ana', name: 'Ana' },
      until,
      by: { id: 'dana', name: 'Dana' },
      at: test.clock.now(),
      reason,
    },
  ])
  expect((await happenings(test, cycleId)).at(-1)).toMatchObject({
    kind: 'late-allowed',
    person: 'ana',
    until,
    actor: 'dana',
  })
  expect(JSON.stringify(await happenings(test, cycleId))).not.toContain(reason)
  await nominated(test, 'ana', {})
  await refused(() => nominated(test, 'ben', { nominees: ['cleo'] }), 'cycle_not_open')
  test.clock.advance(60 * minute)
  await refused(() => nominated(test, 'ana', { nominees: ['cleo'] }), 'cycle_not_open')
})

test('P12 what was allowed is replaced or taken back', async () => {
  const test = await createTestWorld()
  await closed(test)
  const now = test.clock.now()
  await allowed(test, 'ana', now + minute)
  await allowed(test, 'ana', now + 90 * minute, 'omar')
  expect((await settings(test)).cycles[0]?.exceptions).toMatchObject([
    { until: now + 90 * minute, by: { name: 'Omar' } },
  ])
  expect((await ended(test, 'ana')).exceptions).toEqual([])
  await refused(() => nominated(test, 'ana', {}), 'cycle_not_open')
  await refused(() => ended(test, 'ana'), 'not_found')
})

test('P12 only owners allow it, for a person there is, to a moment to come', async () => {
  const test = await createTestWorld()
  await closed(test)
  const now = test.clock.now()
  await refused(() => allowed(test, 'ana', now + minute, 'judy'), 'not_owner')
  await refused(() => allowed(test, 'nobody', now + minute), 'person_not_found')
  await refused(() => allowed(test, 'ana', now), 'date_is_past')
  expect((await headOf(test, cycleId)).exceptions).toEqual({})
})

test('P12 not before nominations open, and not after the cycle is decided', async () => {
  const early = await createTestWorld({ head: { status: 'scheduled' } })
  await refused(() => allowed(early, 'ana', early.clock.now() + minute), 'cycle_not_open')
  const late = await createTestWorld()
  await decidedCycle(late)
  await refused(() => allowed(late, 'ana', late.clock.now() + minute), 'cycle_has_begun')
})

test('P12 what every object has is no exception', async () => {
  const test = await createTestWorld()
  await closed(test)
  for (const person of ['constructor', '__proto__']) await refused(() => ended(test, person), 'not_found')
})
