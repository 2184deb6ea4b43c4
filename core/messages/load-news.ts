import type { AwardNews, World } from '#core/ports.ts'
import { type ItemRecord, itemRow } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

/** Awards as the wall shows them at this moment; what it doesn't show, taken back or hidden, is left out (rule M9). */
export async function loadNews(world: World, tenant: string, ids: string[]): Promise<AwardNews[]> {
  const rows = await Promise.all(ids.map((id) => readRow(world.rows, recognitionOf(tenant, id), itemRow)))
  return rows.flatMap((row) => (row?.value.standing.kind === 'shown' ? (newsOf(row.value) ?? []) : []))
}

/** An award as its item has it, shown or not; undefined of anything else. */
export function newsOf({ item }: Pick<ItemRecord, 'item'>): AwardNews | undefined {
  if (item.kind !== 'award') return undefined
  const { award, cycleName, to, helpers, text, outcome } = item
  return { award, cycleName, nominees: to, helpers, citation: text, outcome }
}
