import pLimit from 'p-limit'
import type { Actor } from '#core/actor.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { World } from '#core/ports.ts'
import type { Claims } from '#service/identity/verify-token.ts'

/** Turns a verified token's bearer into the actor of one request. */
export type ActorOf = (claims: Claims) => Promise<Actor>

const remembered = 50_000
/** Ten thousand who vote for the first time would else keep storage from the host's next command for a minute. */
const lookedUpAtATime = 32

export function createActors(options: {
  world: World
  requestMs: number
  firstOwners: { tenant: string; oid: string }[]
}): ActorOf {
  const { world, requestMs, firstOwners } = options
  // Person ids never change, so knowing them here saves a read for each request.
  const known = new Map<string, Promise<string>>()
  const lookUp = pLimit(lookedUpAtATime)

  function personOf({ tenant, oid, name }: Claims): Promise<string> {
    const key = `${tenant} ${oid} ${name}`
    const found = known.get(key)
    if (found) return found
    if (known.size >= remembered) known.clear()
    const person = lookUp(() => registerPerson(world, tenant, { oid, name }))
    known.set(key, person)
    person.catch(() => known.delete(key))
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
