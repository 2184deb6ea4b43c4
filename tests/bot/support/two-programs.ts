import { headRow } from '#core/cycles/head.ts'
import { awardRow, calendarRow, programRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { award, cycleHead } from '#tests/support/builders.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** The usual program, and another one of Dana's that takes nominations, too. */
export async function twoPrograms(): Promise<TestWorld> {
  const world = await createTestWorld()
  const second = { id: 'second', name: 'Second', description: '', timeZone: 'UTC', owners: ['dana'] }
  const craft = award({ id: 'craft', programId: 'second' })
  await world.rows.commit(programsOf(tenant), [
    insert(programRow, ['second'], second),
    insert(awardRow, ['second', craft.id], craft),
    insert(calendarRow, ['second', 'spring'], { id: 'spring', programId: 'second' }),
  ])
  const head = cycleHead({ programId: 'second', name: 'Spring' })
  await world.rows.commit(cycleOf(tenant, 'spring'), [insert(headRow, [], head)])
  return world
}
