import { type Ceremony, type SealedEntry, type Segment, stateRow } from '#core/ceremony/state.ts'
import type { Person } from '#core/contract/people.ts'
import type { Place, World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { eraseCommands } from './erase-commands.ts'
import { isAlone, namelessIf } from './nameless.ts'

/**
 * Takes a person's name out of a ceremony, and what was to be said of them alone (rule W5). What leads from state to
 * state names nobody but by id; somebody who goes on meanwhile makes this step wait for another time.
 */
export async function eraseInCeremony(world: World, place: Place, person: string): Promise<void> {
  await eraseCommands(world, place, person)
  const row = await readRow(world.rows, place, stateRow)
  if (!row) return
  const erased = withoutPerson(row.value, person)
  await world.rows.commit(place, [replace(stateRow, [], erased, row.version)])
}

function withoutPerson(ceremony: Ceremony, person: string): Ceremony {
  const { controller, tookOverFrom, ...rest } = ceremony
  const nameless = (one: Person) => namelessIf(one, person)
  const entry = (one: SealedEntry): SealedEntry => ({
    ...one,
    nominees: one.nominees.map(nameless),
    helpers: one.helpers.map(nameless),
    ...(isAlone(one.nominees, person) ? { citation: erasedText, erased: true } : {}),
  })
  const segment = (one: Segment): Segment => ({
    ...one,
    result:
      one.result.kind === 'winners' ? { ...one.result, winners: one.result.winners.map(entry) } : one.result,
    finalists: one.finalists.map(entry),
  })
  return {
    ...rest,
    segments: ceremony.segments.map(segment),
    ...(controller ? { controller: nameless(controller) } : {}),
    ...(tookOverFrom ? { tookOverFrom: nameless(tookOverFrom) } : {}),
  }
}
