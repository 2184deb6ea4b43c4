import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

/** Of these people, those who are erased (rule W5). Somebody of whom no sign-in told a name is not. */
export async function whoIsErased(
  world: World,
  tenant: string,
  people: Iterable<string>,
): Promise<Set<string>> {
  const unique = [...new Set(people)]
  const profiles = await Promise.all(
    unique.map((id) => readRow(world.rows, peopleOf(tenant), profileRow, id)),
  )
  // Nothing but erasing takes away by what id the directory knows somebody.
  return new Set(unique.filter((_, at) => profiles[at]?.value.oid === ''))
}
