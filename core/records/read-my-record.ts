import type { Actor } from '#core/actor.ts'
import type { RecordEntry } from '#core/contract/records.ts'
import { concernRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { concernsOf } from '#core/recognition/distribute.ts'
import { type ItemRecord, itemRow } from '#core/recognition/rows.ts'
import { indexOf, recognitionOf } from '#core/rows/places.ts'
import { parseRow, readRow, rowKey } from '#core/rows/row-kind.ts'
import { standingOf } from './standing.ts'

const pageSize = 50

/**
 * A part of one's own learning record (rule R8): every recognition that concerns one, also what is private, off the
 * wall by one's own choice (rule W3), or revoked. What its author removed or an owner hid is left out, awards never.
 * @param cursor where the part before ended
 */
export async function readMyRecord(
  world: World,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<{ entries: RecordEntry[]; next?: string }> {
  const kind = rowKey(concernRow, 'recognition')
  // '!' sorts before every character of a key, so this begins right behind the cursor's row.
  const from = cursor === undefined ? `${kind}:` : `${kind}:${cursor}!`
  const place = indexOf(actor.tenant, actor.person)
  const rows = await world.rows.scan(place, { from, below: `${kind};`, limit: pageSize })
  const concerns = rows.map((row) => parseRow(concernRow, row).value)
  const items = await Promise.all(
    concerns.map(({ id }) => readRow(world.rows, recognitionOf(actor.tenant, id), itemRow)),
  )
  const entries = items.flatMap((row) => (row && isKept(row.value) ? entryOf(row.value, actor.person) : []))
  const last = concerns.at(-1)
  return { entries, ...(last && rows.length === pageSize ? { next: last.id } : {}) }
}

function isKept({ item, standing }: ItemRecord): boolean {
  return standing.kind === 'shown' || standing.kind === 'revoked' || item.kind === 'award'
}

/** By what the item says now: a correction may name other helpers than the row that led here (rule C14). */
function entryOf(record: ItemRecord, person: string): RecordEntry[] {
  const { item } = record
  const parts = concernsOf(item).get(person) ?? []
  const as = (['giver', 'receiver', 'helper'] as const).filter((part) => parts.includes(part))
  const mine = as.includes('receiver')
  return as.length === 0 ? [] : [{ item, as, standing: standingOf(record, mine) }]
}
