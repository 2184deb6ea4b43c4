import { expect, test } from 'vitest'
import { createKnownPeople, knownForMs } from '#core/people/know-people.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { World } from '#core/ports.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A process, and how often it read. */
function processOf({ world }: TestWorld) {
  let reads = 0
  const rows: World['rows'] = {
    ...world.rows,
    read: (...asked) => {
      reads++
      return world.rows.read(...asked)
    },
  }
  const counted = { ...world, rows }
  const personOf = createKnownPeople(counted, (of, seen) => registerPerson(counted, of, seen))
  return { personOf: (oid: string) => personOf(tenant, { oid, name: oid }), reads: () => reads }
}

const erase = ({ world, actor }: TestWorld, personId: string) =>
  erasePerson(world, actor('dana'), { personId, commandId: nextCommand() })

test('W5 who is erased and still signed in is somebody new, in every process within two seconds', async () => {
  const test = await createTestWorld()
  const processes = [processOf(test), processOf(test)]
  const [vera, cleo] = await Promise.all(['vera', 'cleo'].map((oid) => processes[0]?.personOf(oid)))
  for (const { personOf } of processes) expect(await personOf('vera')).toBe(vera)
  await erase(test, vera ?? '')
  test.clock.advance(knownForMs)
  const anew = await Promise.all(processes.map(({ personOf }) => personOf('vera')))
  expect(new Set(anew).size).toBe(1)
  expect(anew).not.toContain(vera)
  for (const { personOf } of processes) expect(await personOf('cleo')).toBe(cleo)
})

test('W5 who is erased while they are looked up is somebody new to the next who asks', async () => {
  const test = await createTestWorld()
  const { world, clock } = test
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const personOf = createKnownPeople(world, async (of, seen) => {
    const person = await registerPerson(world, of, seen)
    await held
    return person
  })
  const asked = personOf(tenant, { oid: 'vera', name: 'Vera' })
  const vera = await registerPerson(world, tenant, { oid: 'vera', name: 'Vera' })
  await erase(test, vera)
  clock.advance(knownForMs)
  const next = personOf(tenant, { oid: 'vera', name: 'Vera' })
  goOn()
  await asked
  expect(await next).not.toBe(vera)
})

test('W5 however many are erased between two looks, none is taken for who they were', async () => {
  const test = await createTestWorld()
  const { personOf } = processOf(test)
  const oids = Array.from({ length: 120 }, (_, at) => `oid-${at}`)
  const before = await Promise.all(oids.map(personOf))
  for (const person of before) await erase(test, person)
  test.clock.advance(knownForMs)
  const after = await Promise.all(oids.map(personOf))
  expect(after.filter((person) => before.includes(person))).toEqual([])
})

test('W5 knowing them costs one read in two seconds, however many ask', async () => {
  const test = await createTestWorld()
  const { personOf, reads } = processOf(test)
  const oids = Array.from({ length: 50 }, (_, at) => `oid-${at}`)
  await Promise.all(oids.map(personOf))
  const before = reads()
  for (let time = 0; time < 3; time++) {
    await Promise.all(oids.map(personOf))
    test.clock.advance(knownForMs / 2)
  }
  expect(reads() - before).toBe(1)
})
