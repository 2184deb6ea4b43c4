import type { Actor } from '#core/actor.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { registerPerson } from './register-person.ts'
import { identityRow, profileRow } from './rows.ts'

/**
 * Person ids for the references of a request, in its order and each once.
 * Somebody new to Laurels is looked up in the directory on behalf of the person who asks.
 * @throws Refusal `person_not_found`, also for somebody erased
 */
export async function resolvePeople(world: World, actor: Actor, refs: string[]): Promise<string[]> {
  const ids = await Promise.all(refs.map((ref) => resolvePerson(world, actor, ref)))
  return [...new Set(ids)]
}

async function resolvePerson(world: World, actor: Actor, ref: string): Promise<string> {
  const place = peopleOf(actor.tenant)
  const oid = ref.startsWith('dir:') ? ref.slice(4) : undefined
  if (oid === undefined) {
    const profile = await readRow(world.rows, place, profileRow, ref)
    if (profile && profile.value.oid !== '') return ref
    throw new Refusal('person_not_found', 'One of the people is not known here.', ref)
  }
  const known = await readRow(world.rows, place, identityRow, oid)
  if (known) return known.value.person
  const found = await world.directory.find(actor, oid)
  if (!found) throw new Refusal('person_not_found', 'One of the people is not in the directory.', ref)
  return registerPerson(world, actor.tenant, found)
}
