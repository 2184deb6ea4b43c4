import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runSchedule } from '#tests/model/run.ts'
import { anySchedule, type Schedule } from '#tests/model/schedule.ts'
import type { Told } from '#tests/model/stage.ts'

/** As many as one has the time to wait for; `npm run bench -- model` runs 10,000. */
const schedules = 40
const timeout = 300_000

test('C2 C3 C4 C5 C7 C8 C12 whatever hosts, voters, networks, storage and processes do: screens show what is true, nothing is revealed early, and ballots count', {
  timeout,
}, async () => {
  const ran: Told[] = []
  const running = fc.asyncProperty(
    anySchedule,
    async (schedule) => void ran.push(await runSchedule(schedule)),
  )
  // Shrinking would take many times as long: what fails is to be kept in seeds.json as it is.
  await fc.assert(running, { numRuns: schedules, endOnFailure: true })
  // A run in which nothing happens proves nothing.
  const sum = (of: keyof Told) => ran.reduce((total, told) => total + told[of], 0)
  expect(sum('revealed')).toBe(3 * schedules)
  for (const of of ['states', 'ballots', 'kills', 'compared'] as const)
    expect(sum(of)).toBeGreaterThan(schedules)
})

test('C2 C3 C4 C5 C7 C8 C12 every schedule that once failed holds', { timeout }, async () => {
  const file = await readFile(new URL('seeds.json', import.meta.url), 'utf8')
  for (const { schedule } of JSON.parse(file) as { why: string; schedule: Schedule }[])
    await runSchedule(schedule)
})
