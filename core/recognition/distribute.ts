import type { Recognition } from '#core/contract/recognition.ts'
import { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { feedOf, indexOf, ownersOf } from '#core/rows/places.ts'
import { put, readRow, remove } from '#core/rows/row-kind.ts'
import { copyKey } from './feeds.ts'
import { copyRow, itemRow } from './rows.ts'

/**
 * The outbox's part of a recognition: copies it into its feeds under keys of its own, so that twice is once, and
 * takes it out of those that are to hold it no longer.
 */
export async function distribute(world: World, place: Place): Promise<void> {
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const { tenant } = ownersOf(place)
  const { item, feeds, left, standing } = row.value
  const holding = standing.kind === 'shown' ? feeds : []
  for (const feed of holding)
    await world.rows.commit(feedOf(tenant, feed), [put(copyRow, copyKey(item), item)])
  for (const feed of new Set([...left, ...feeds]))
    if (!holding.includes(feed))
      await world.rows.commit(feedOf(tenant, feed), [remove(copyRow, copyKey(item))])
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
