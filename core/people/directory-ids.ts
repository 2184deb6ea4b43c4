import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

/** Person id → their object id in the directory; without those who are not known or were erased. */
export async function directoryIds(
  world: World,
  tenant: string,
  people: readonly string[],
): Promise<Map<string, string>> {
  const rows = await Promise.all(people.map((id) => readRow(world.rows, peopleOf(tenant), profileRow, id)))
  return new Map(rows.flatMap((row) => (row?.value.oid ? [[row.value.id, row.value.oid] as const] : [])))
}
