import type { Person } from '#core/contract/people.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

/** Looks people up for showing them. Someone erased keeps an empty name. */
export type PeopleByName = (id: string) => Person

/** Reads the names behind person ids, each once. */
export async function namePeople(world: World, tenant: string, ids: Iterable<string>): Promise<PeopleByName> {
  const unique = [...new Set(ids)]
  const rows = await Promise.all(unique.map((id) => readRow(world.rows, peopleOf(tenant), profileRow, id)))
  const names = new Map(unique.map((id, at) => [id, rows[at]?.value.name ?? '']))
  return (id) => ({ id, name: names.get(id) ?? '' })
}
