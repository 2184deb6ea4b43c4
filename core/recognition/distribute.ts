import type { Recognition } from '#core/contract/recognition.ts'
import { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { eraseLateNames } from '#core/records/erase-late-names.ts'
import { feedOf, indexOf, ownersOf } from '#core/rows/places.ts'
import { put, readRow, remove } from '#core/rows/row-kind.ts'
import { copyKey, feedOwner } from './feeds.ts'
import { namedIn, whoIsOffWall, withoutThem } from './off-wall.ts'
import { copyRow, type ItemRecord, itemRow } from './rows.ts'

/**
 * The outbox's part of a recognition: notes with everybody whom it concerns that it exists, and copies it into its
 * feeds, without the names of those who were erased meanwhile (rule W5).
 */
export async function distribute(world: World, place: Place): Promise<void> {
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const { tenant } = ownersOf(place)
  const { item } = row.value
  for (const [person, as] of concernsOf(item))
    await world.rows.commit(indexOf(tenant, person), [
      put(concernRow, ['recognition', item.id], { kind: 'recognition', id: item.id, as }),
    ])
  await eraseLateNames(world, place)
  await copyToFeeds(world, place)
}

/**
 * Makes an item's feeds hold what they are to hold now, under keys of its own, so that twice is once: the item for
 * those it concerns, for all others without people who don't want to appear (rule W3), and nothing of one that is
 * not shown (rule W4). Open screens are told, and cards that name an award's winners are looked at (rule L6).
 */
export async function copyToFeeds(world: World, place: Place): Promise<void> {
  const { tenant } = ownersOf(place)
  let current = await load(world, place)
  // Somebody else may have read earlier and written later: whoever writes last looks again.
  for (;;) {
    if (!current) return
    const { record, off } = current
    const copies = copiesOf(record, off)
    for (const feed of new Set([...record.left, ...record.feeds])) {
      const copy = copies.get(feed)
      const write = copy ? put(copyRow, copyKey(record.item), copy) : remove(copyRow, copyKey(record.item))
      await world.rows.commit(feedOf(tenant, feed), [write])
    }
    const now = await load(world, place)
    if (now && now.version === current.version && sameSet(now.off, off)) break
    current = now
  }
  const { record } = current
  await world.publisher.wallChanged(tenant, [...new Set([...record.left, ...record.feeds])])
  const { item } = record
  if (item.kind === 'award' && item.cycleId !== undefined)
    await askToRedraw(world, { tenant, cycleId: item.cycleId }, 'results')
}

async function load(world: World, place: Place) {
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return undefined
  const off = await whoIsOffWall(world, ownersOf(place).tenant, namedIn(row.value.item))
  return { record: row.value, version: row.version, off }
}

export function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}

/** What each feed is to hold. */
export function copiesOf(
  { item, feeds, standing }: ItemRecord,
  off: ReadonlySet<string>,
): Map<string, Recognition> {
  const copies = new Map<string, Recognition>()
  if (standing.kind !== 'shown') return copies
  const forOthers = withoutThem(item, off)
  for (const feed of feeds) {
    const owner = feedOwner(feed)
    if (owner?.own) copies.set(feed, item)
    else if (forOthers && !(owner && off.has(owner.person))) copies.set(feed, forOthers)
  }
  return copies
}

/** Whom an item concerns, and what each of them has to do with it. */
export function concernsOf(item: Recognition) {
  type Role = 'giver' | 'receiver' | 'helper' | 'confirmer'
  const roles = new Map<string, Role[]>()
  const note = (id: string, role: Role) => roles.set(id, [...(roles.get(id) ?? []), role])
  if (item.kind === 'commendation') note(item.from.id, 'giver')
  for (const { id } of item.to) note(id, 'receiver')
  for (const { id } of item.helpers) note(id, 'helper')
  if (item.kind === 'milestone' && item.confirmedBy) note(item.confirmedBy.id, 'confirmer')
  return roles
}
