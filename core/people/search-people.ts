import { type Actor, requireMember } from '#core/actor.ts'
import type { Colleague } from '#core/contract/people.ts'
import type { World } from '#core/ports.ts'

/** Colleagues by name, from the organization's directory, so that somebody who never opened Laurels is found too. */
export async function searchPeople(world: World, actor: Actor, text: string): Promise<Colleague[]> {
  requireMember(actor)
  const found = await world.directory.search(actor, text)
  return found.map(({ oid, name, jobTitle, department }) => ({
    ref: `dir:${oid}`,
    name,
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(department === undefined ? {} : { department }),
  }))
}
