import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRealEvenings } from '#tests/model/real/run.ts'
import { buildServiceProcess, endAll } from '#tests/service/outbox/mortal-service.ts'
import { openStorage } from '#tests/service/outbox/nights.ts'

beforeAll(buildServiceProcess, 60_000)
afterAll(endAll)

test('C2 C3 C4 C5 C7 C8 C12 ten evenings on the real service, real sockets and real storage, in two processes killed over and over', {
  timeout: 600_000,
}, async () => {
  const { rows, settings } = await openStorage()
  const seed = Date.now() % 1_000_000
  const told = await runRealEvenings({
    rows,
    settings,
    evenings: 10,
    kills: 6,
    seed,
  })
  expect(told.faults, `with seed ${seed}`).toEqual([])
  // One that is to die at a write of an evening may outlive it.
  expect(told.kills).toBeGreaterThan(1)
  expect(told.states).toBeGreaterThan(100)
  expect(told.ballots).toBeGreaterThan(20)
})
