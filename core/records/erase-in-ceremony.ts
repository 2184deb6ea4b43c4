import { type Ceremony, planRow, type SealedEntry, type Segment, stateRow } from '#core/ceremony/state.ts'
import type { Person } from '#core/contract/people.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import type { Place, World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { eraseBallots } from '#core/voting/erase-ballots.ts'
import { eraseCommands } from './erase-commands.ts'
import { isAlone, namelessIf } from './nameless.ts'

/**
 * Takes a person's name out of a ceremony, and what was to be said of them alone (rule W5). What leads from state to
 * state names nobody but by id; somebody who goes on meanwhile makes this step wait for another time.
 */
export async function eraseInCeremony(world: World, place: Place, person: string): Promise<void> {
  await eraseCommands(world, place, person)
  await eraseFromPlan(world, place, person)
  const row = await readRow(world.rows, place, stateRow)
  if (!row) return
  await eraseBallots(world, place, row.value, person)
  const erased = withoutPerson(row.value, person)
  await world.rows.commit(place, [replace(stateRow, [], erased, row.version)])
}

/**
 * The outbox's part of opening a lobby: takes those out who were erased after their names were read for it, and before
 * there was a state to be found. Who is erased later is found by that.
 */
export async function eraseLateInCeremony(world: World, place: Place): Promise<void> {
  const row = await readRow(world.rows, place, stateRow)
  const named = row?.value.segments.flatMap(({ result, finalists }) =>
    [...(result.kind === 'winners' ? result.winners : []), ...finalists].flatMap(({ nominees, helpers }) =>
      [...nominees, ...helpers].flatMap(({ id, name }) => (name === '' ? [] : id)),
    ),
  )
  const erased = await whoIsErased(world, ownersOf(place).tenant, named ?? [])
  for (const person of erased) await eraseInCeremony(world, place, person)
}

/** How a host wrote that their name is said; and that they host it, so that no screen of theirs hears more of it. */
async function eraseFromPlan(world: World, place: Place, person: string): Promise<void> {
  const { tenant, id } = ownersOf(place)
  const plan = await readRow(world.rows, programsOf(tenant), planRow, id)
  if (!plan || !(person in plan.value.sayings || plan.value.hosts.includes(person))) return
  const { [person]: _, ...sayings } = plan.value.sayings
  const hosts = plan.value.hosts.filter((host) => host !== person)
  const changed = { ...plan.value, sayings, hosts, version: plan.value.version + 1 }
  await world.rows.commit(programsOf(tenant), [replace(planRow, [id], changed, plan.version)])
  await world.publisher.ceremonyChanged(tenant, id)
}

function withoutPerson(ceremony: Ceremony, person: string): Ceremony {
  const { controller, tookOverFrom, sharer, ...rest } = ceremony
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
    ...(sharer ? { sharer: { ...sharer, person: nameless(sharer.person) } } : {}),
  }
}
