import { expect, inject, test } from 'vitest'
import { lastMinute } from '#tests/support/last-minute.ts'

const people = Number(process.env['PEOPLE'] ?? 300)

test('N1 N3 everybody nominates in the last minute and clicks twice: what was acknowledged is there once, and nothing is taken after closing', async () => {
  const started = performance.now()
  const { clicks, closing, stored, personOf } = await lastMinute(inject('storage'), people)
  console.log(people, Math.round(performance.now() - started), stored.length)
  const acknowledged = clicks.filter(({ id }) => id !== undefined)

  // Both happened: most were in time, some were not.
  expect(clicks).toHaveLength(people * 2)
  expect(acknowledged.length).toBeGreaterThan(people)
  expect(acknowledged.length).toBeLessThan(clicks.length)

  // Every acknowledged nomination is there, once, by who sent it.
  const byPerson = new Map(stored.map(({ id, nominator }) => [nominator, id]))
  expect(byPerson.size).toBe(stored.length)
  for (const { id, nominator } of acknowledged) expect(byPerson.get(personOf(nominator))).toBe(id)

  // Whoever was refused was told why, and nobody's was kept who was told no both times.
  const refusals = clicks.filter(({ id }) => id === undefined)
  expect(new Set(refusals.map(({ status, code }) => `${status} ${code}`))).toEqual(
    new Set(['409 cycle_not_open']),
  )
  const answered = new Set(acknowledged.map(({ id }) => id))
  expect(stored.filter(({ id }) => !answered.has(id))).toEqual([])

  // Nothing that was sent after closing was taken, but for a second click on what was there already.
  const known = (person: string) => acknowledged.find(({ nominator }) => personOf(nominator) === person)
  const late = acknowledged.filter(({ sentAt }) => sentAt > closing.doneAt)
  for (const { nominator } of late) expect(known(personOf(nominator))?.sentAt).toBeLessThan(closing.doneAt)
}, 300_000)
