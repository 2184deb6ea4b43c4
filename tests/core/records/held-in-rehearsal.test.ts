import { expect, test } from 'vitest'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, type Name, type TestWorld } from '#tests/support/test-world.ts'

/** The commands among what is held about somebody, by what they did. */
async function commandsOf({ world, actor }: TestWorld, name: Name): Promise<unknown[]> {
  const done: unknown[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await exportPerson(world, actor(name), { cursor })
    for (const { kind, data } of page.held) if (kind === 'command') done.push(data['operation'])
    cursor = page.next
  }
  return done
}

test('W5 what one did in a rehearsal that is on is among what is held about oneself, and nobody else’s', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const ceremonyId = await planGala(test)
  const before = await commandsOf(test, 'hana')
  const asked = { ceremonyId, commandId: nextCommand() }
  const rehearsal = await rehearse(test.world, test.actor('hana'), asked)
  const { audience } = await conduct(test, rehearsal.ceremonyId, 'start')
  const told = await commandsOf(test, 'hana')
  expect(told).toHaveLength(before.length + 2)
  expect(told).toContain(`command open-lobby on ${audience.seq - 1}`)
  expect(await commandsOf(test, 'hugo')).toEqual([])
})
