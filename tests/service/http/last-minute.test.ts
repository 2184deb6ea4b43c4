import { expect, inject, test } from 'vitest'
import { lastMinute, tally } from '#tests/support/last-minute.ts'

/** `npm run bench -- last-minute` has 3,000 of them: embedded storage looks through a whole table at each query. */
const people = 200

test('N1 N3 everybody nominates in the last minute and clicks twice: what was acknowledged is there once, and nothing is taken after closing', async () => {
  const { clicks, acknowledged, ...wrong } = tally(await lastMinute(inject('storage'), people))
  expect(wrong).toEqual({
    lost: 0,
    doubled: 0,
    unacknowledged: 0,
    afterClosing: 0,
    refusals: ['409 cycle_not_open'],
  })
  // Most were in time, some were not.
  expect(clicks).toBe(people * 2)
  expect(acknowledged).toBeGreaterThan(people)
  expect(acknowledged).toBeLessThan(clicks)
}, 180_000)
