import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import { command, conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

/** Another process, whose reads of plans are counted. */
function counting(test: TestWorld) {
  const asked = { plans: 0 }
  const { rows } = test
  const read: typeof rows.read = (place, row) => {
    if (place.table === 'Programs') asked.plans += 1
    return rows.read(place, row)
  }
  return { asked, ...test.process({ rows: { ...rows, read } }) }
}

test('C12 ten thousand screens that come back at once share a read or two', async () => {
  const { test, id } = await gala()
  const { world, asked } = counting(test)
  const screens = Array.from({ length: 10_000 }, (_, at) =>
    snapshotsOf(world)[at % 2 ? 'recent' : 'newest'](tenant, id),
  )
  for (const { audience } of await Promise.all(screens)) expect(audience.seq).toBe(0)
  expect(asked.plans).toBe(2)
})

test('C12 a recent snapshot is read again after a quarter of a second, the newest always', async () => {
  const { test, id } = await gala()
  const { world, asked, clock } = counting(test)
  const { recent, newest } = snapshotsOf(world)
  await recent(tenant, id)
  clock.advance(250)
  await recent(tenant, id)
  expect(asked.plans).toBe(1)
  clock.advance(1)
  await recent(tenant, id)
  expect(asked.plans).toBe(2)
  await newest(tenant, id)
  expect(asked.plans).toBe(3)
})

test('C12 what could not be read is asked for anew', async () => {
  const { test, id } = await gala()
  let broken = true
  const read: typeof test.rows.read = async (...asked) => {
    if (broken) throw new Error('Storage is down.')
    return test.rows.read(...asked)
  }
  const { world } = test.process({ rows: { ...test.rows, read } })
  const { newest, recent } = snapshotsOf(world)
  const failing = await Promise.allSettled([newest(tenant, id), recent(tenant, id), newest(tenant, id)])
  expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  broken = false
  expect((await recent(tenant, id)).audience.seq).toBe(0)
  await refused(() => newest('fabrikam', id), 'not_found')
})

test('C3 C5 a snapshot holds all that was saved before it was asked for, and none is older than one before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, id } = await gala()
      const { audience } = await conduct(test, id, 'start')
      let saved = audience.seq
      const { world } = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const hosts = (async () => {
        for (const kind of ['start', 'advance', 'pause', 'resume'] as const) {
          await scheduler.schedule(Promise.resolve(), kind)
          const answer = await command(test, 'hana', id, { seq: saved, command: { kind } })
          saved = answer.view.audience.seq
        }
      })()
      let newestGiven = 0
      const screens = Array.from({ length: 6 }, async (_, at) => {
        await scheduler.schedule(Promise.resolve(), `screen ${at}`)
        const [before, given] = [saved, newestGiven]
        const { seq } = (await snapshotsOf(world)[at % 2 ? 'recent' : 'newest'](tenant, id)).audience
        expect(seq).toBeGreaterThanOrEqual(at % 2 ? given : before)
        newestGiven = Math.max(newestGiven, seq)
      })
      await scheduler.waitFor(Promise.all([hosts, ...screens]))
    }),
    { numRuns: 25 },
  )
})
