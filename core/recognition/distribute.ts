import type { Recognition } from '#core/contract/recognition.ts'
import { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { feedOf, indexOf, ownersOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { copyKey } from './feeds.ts'
import { copyRow, itemRow } from './rows.ts'

/** The outbox's part of a recognition: copies it into its feeds under keys of its own, so that twice is once. */
export async function distribute(world: World, place: Place): Promise<void> {
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const { tenant } = ownersOf(place)
  const { item, feeds } = row.value
  for (const feed of feeds) await world.rows.commit(feedOf(tenant, feed), [put(copyRow, copyKey(item), item)])
  for (const [person, as] of concernsOf(item))
    await world.rows.commit(indexOf(tenant, person), [
      put(concernRow, ['recognition', item.id], { kind: 'recognition', id: item.id, as }),
    ])
}

function concernsOf(item: Recognition) {
  const roles = new Map<string, ('giver' | 'receiver' | 'helper')[]>()
  const note = (id: string, role: 'giver' | 'receiver' | 'helper') =>
    roles.set(id, [...(roles.get(id) ?? []), role])
  if (item.kind === 'commendation') note(item.from.id, 'giver')
  for (const { id } of item.to) note(id, 'receiver')
  for (const { id } of item.helpers) note(id, 'helper')
  return roles
}
