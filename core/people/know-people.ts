import type { DirectoryPerson, World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { erasedRow } from './rows.ts'

/** For how long somebody erased may still be taken for who they were. */
export const knownForMs = 2_000
/** People of a tenant that a process knows. */
const remembered = 50_000

type Tenant = {
  known: Map<string, Promise<string>>
  erased: Set<string>
  /** How many had been erased when it was last looked, and when that was begun. */
  count?: number
  lookedAt: number
  looking?: Promise<void> | undefined
}

/**
 * The person ids of those who ask a process, known without reading: they never change but by erasing. Who is erased and
 * still signed in is somebody new, in every process within two seconds (rule W5). For that, each reads one row in that
 * time, however many ask.
 * @param register finds the id of somebody, or gives them one
 */
export function createKnownPeople(
  world: Pick<World, 'rows' | 'now'>,
  register: (tenant: string, seen: DirectoryPerson) => Promise<string>,
) {
  const tenants = new Map<string, Tenant>()

  function tenantOf(id: string): Tenant {
    const tenant = tenants.get(id) ?? { known: new Map(), erased: new Set(), lookedAt: -knownForMs }
    tenants.set(id, tenant)
    return tenant
  }

  function lookUp({ known }: Tenant, id: string, seen: DirectoryPerson): Promise<string> {
    const key = keyOf(seen)
    if (known.size >= remembered) known.clear()
    const person = register(id, seen)
    known.set(key, person)
    person.catch(() => known.get(key) === person && known.delete(key))
    return person
  }

  return async (id: string, seen: DirectoryPerson): Promise<string> => {
    const tenant = tenantOf(id)
    // Before anybody is looked up, so that whoever is erased meanwhile is among those found next time.
    if (world.now() - tenant.lookedAt >= knownForMs) await lookOnce(world, id, tenant)
    for (;;) {
      const { known, erased } = tenant
      const found = known.get(keyOf(seen)) ?? lookUp(tenant, id, seen)
      const person = await found
      if (!erased.has(person)) return person
      if (known.get(keyOf(seen)) === found) known.delete(keyOf(seen))
    }
  }
}

const keyOf = ({ oid, name }: DirectoryPerson) => `${oid} ${name}`

function lookOnce(world: Pick<World, 'rows' | 'now'>, id: string, tenant: Tenant): Promise<void> {
  tenant.looking ??= lookForErased(world, id, tenant).finally(() => delete tenant.looking)
  return tenant.looking
}

async function lookForErased(world: Pick<World, 'rows' | 'now'>, id: string, tenant: Tenant): Promise<void> {
  const begun = world.now()
  const row = await readRow(world.rows, peopleOf(id), erasedRow)
  const { count, last } = row?.value ?? { count: 0, last: [] }
  const missed = count - (tenant.count ?? count)
  // More than are told by name: whoever it was, nobody is known.
  if (missed > last.length) tenant.known = new Map()
  for (const person of last) tenant.erased.add(person)
  Object.assign(tenant, { count, lookedAt: begun })
}
