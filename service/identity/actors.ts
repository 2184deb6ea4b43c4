import type { Actor } from '#core/actor.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { World } from '#core/ports.ts'
import type { Claims } from '#service/identity/verify-token.ts'

/** Turns a verified token's bearer into the actor of one request. */
export type ActorOf = (claims: Claims) => Promise<Actor>

const remembered = 50_000

export function createActors(options: {
  world: World
  requestMs: number
  firstOwners: { tenant: string; oid: string }[]
}): ActorOf {
  const { world, requestMs, firstOwners } = options
  // Person ids never change, so knowing them here saves a read for each request.
  const known = new Map<string, string>()

  async function personOf({ tenant, oid, name }: Claims): Promise<string> {
    const key = `${tenant} ${oid} ${name}`
    const found = known.get(key)
    if (found) return found
    const person = await registerPerson(world, tenant, { oid, name })
    if (known.size >= remembered) known.clear()
    known.set(key, person)
    return person
  }

  return async (claims) => {
    const { tenant, oid, name, guest, ownerRole, token } = claims
    const deadline = world.now() + requestMs
    const person = await personOf(claims)
    const appOwner = ownerRole || firstOwners.some((owner) => owner.tenant === tenant && owner.oid === oid)
    return { tenant, person, name, oid, guest, appOwner, token, deadline }
  }
}
