import type { Actor } from '#core/actor.ts'
import { registerPerson } from '#core/people/register-person.ts'
import { identityRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

const directoryId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Person ids behind mail addresses, sign-in names or directory ids, all asked for at once and each one time; nobody
 * known by one is absent. Nobody's address is kept.
 */
export async function findPeople(
  world: World,
  actor: Actor,
  addresses: string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const person = await findPerson(world, actor, address)
      if (person !== undefined) found.set(address, person)
    }),
  )
  return found
}

async function findPerson(world: World, actor: Actor, address: string): Promise<string | undefined> {
  const asked = address.toLowerCase()
  const isId = directoryId.test(asked)
  if (isId) {
    const known = await readRow(world.rows, peopleOf(actor.tenant), identityRow, asked)
    if (known) return known.value.person
  }
  const seen = isId
    ? await world.directory.find(actor, asked)
    : await world.directory.findByAddress(actor, asked)
  return seen && registerPerson(world, actor.tenant, seen)
}
