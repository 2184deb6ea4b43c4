import type { Recognition } from '#core/contract/recognition.ts'
import { digest } from '#core/cycles/audit.ts'
import { concernRow } from '#core/people/rows.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { eraseLateNames } from '#core/records/erase-late-names.ts'
import { feedOf, indexOf, recognitionOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { concernsOf, copiesOf, copyToFeeds, sameSet } from './distribute.ts'
import { copyKey } from './feeds.ts'
import { namedIn, peopleIn, whoIsOffWall } from './off-wall.ts'
import { copyRow, itemRow, newRecord } from './rows.ts'

/** Partitions written to, or items read, at the same time. */
const atATime = 20
/** Rows that go in one transaction. */
const inOne = 100

/**
 * As `distribute`, for many items just saved, in far fewer requests to storage: what goes to one partition goes in one
 * transaction. Open screens are told once.
 */
export async function distributeTogether(world: World, tenant: string, items: Recognition[]): Promise<void> {
  const named = items.flatMap(namedIn)
  await writeAll(
    world,
    items.flatMap((item) => concernWrites(tenant, item)),
  )
  const erased = await whoIsErased(
    world,
    tenant,
    items.flatMap(peopleIn).map(({ id }) => id),
  )
  const naming = items.filter((item) => namedIn(item).some((id) => erased.has(id)))
  await inParts(naming, atATime, ({ id }) => eraseLateNames(world, recognitionOf(tenant, id)))
  const off = await whoIsOffWall(world, tenant, named)
  const records = items.map((item) => newRecord(item))
  await writeAll(
    world,
    records.flatMap((record) =>
      [...copiesOf(record, off)].map(([feed, copy]) => ({
        place: feedOf(tenant, feed),
        write: put(copyRow, copyKey(copy), copy),
      })),
    ),
  )
  // Somebody else may have changed one meanwhile: whoever writes last looks again.
  const offNow = await whoIsOffWall(world, tenant, named)
  await inParts(records, atATime, async (record) => {
    const place = recognitionOf(tenant, record.item.id)
    const now = await readRow(world.rows, place, itemRow)
    if (!now || digest(now.value) !== digest(record) || !sameSet(off, offNow)) await copyToFeeds(world, place)
  })
  await world.publisher.wallChanged(tenant, [...new Set(records.flatMap(({ feeds }) => feeds))])
}

type PlacedWrite = { place: Place; write: Write }

function concernWrites(tenant: string, item: Recognition): PlacedWrite[] {
  return [...concernsOf(item)].map(([person, as]) => ({
    place: indexOf(tenant, person),
    write: put(concernRow, ['recognition', item.id], { kind: 'recognition', id: item.id, as }),
  }))
}

async function writeAll(world: World, writes: PlacedWrite[]): Promise<void> {
  const byPlace = new Map<string, { place: Place; writes: Write[] }>()
  for (const { place, write } of writes) {
    const key = `${place.table} ${place.partition}`
    const there = byPlace.get(key) ?? { place, writes: [] }
    there.writes.push(write)
    byPlace.set(key, there)
  }
  await inParts([...byPlace.values()], atATime, async ({ place, writes }) => {
    for (let from = 0; from < writes.length; from += inOne)
      await world.rows.commit(place, writes.slice(from, from + inOne))
  })
}

/** Does something with each, so many at a time. */
async function inParts<T>(all: T[], size: number, act: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += size) await Promise.all(all.slice(from, from + size).map(act))
}
