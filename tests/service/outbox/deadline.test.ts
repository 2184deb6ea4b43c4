import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { cycleOf } from '#core/rows/places.ts'
import { createTestDirectory, foundCompany } from '#tests/support/company.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'

test('N1 A request that lasted too long saves nothing, also where its wake-up was what took so long', async () => {
  const company = await foundCompany(createMemoryRows(), createTestDirectory())
  const cycleId = await company.openCycle()
  let now = Date.now()
  const world = {
    ...company.world,
    now: () => now,
    wakeups: { ...company.world.wakeups, announce: async () => void (now += 9_000) },
  }
  const nominate = () =>
    submitNomination(
      world,
      { ...company.actor('ana'), deadline: now + 5_000 },
      {
        cycleId,
        commandId: randomUUID(),
        content: {
          awardId: 'explorer',
          nominees: [company.people.ben.id],
          story: 'A story that is long enough to be told.',
          mode: 'course',
          outcome: 'achieved',
          helpers: [],
          evidence: [],
          shareStory: false,
        },
      },
    )
  await expect(nominate()).rejects.toMatchObject({ code: 'unavailable' })
  const range = { from: 'nomination:', below: 'nomination;', limit: 9 }
  expect(await world.rows.scan(cycleOf(company.tenant, cycleId), range)).toEqual([])
})
