import pLimit from 'p-limit'
import type { Actor } from '#core/actor.ts'
import { createKnownPeople } from '#core/people/know-people.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { World } from '#core/ports.ts'
import type { Claims } from '#service/identity/verify-token.ts'

/** Turns a verified token's bearer into the actor of one request. */
export type ActorOf = (claims: Claims) => Promise<Actor>

/** Ten thousand who vote for the first time would else keep storage from the host's next command for a minute. */
const lookedUpAtATime = 32

export function createActors(options: {
  world: World
  requestMs: number
  firstOwners: { tenant: string; oid: string }[]
}): ActorOf {
  const { world, requestMs, firstOwners } = options
  const lookUp = pLimit(lookedUpAtATime)
  const personOf = createKnownPeople(world, (tenant, seen) =>
    lookUp(() => registerPerson(world, tenant, seen)),
  )

  return async (claims) => {
    const { tenant, oid, name, guest, ownerRole, token } = claims
    const deadline = world.now() + requestMs
    const person = await personOf(tenant, { oid, name })
    const appOwner = ownerRole || firstOwners.some((owner) => owner.tenant === tenant && owner.oid === oid)
    return { tenant, person, name, oid, guest, appOwner, token, deadline }
  }
}
