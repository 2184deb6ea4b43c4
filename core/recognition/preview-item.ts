import type { Recognition } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { namedIn, whoIsOffWall, withoutThem } from './off-wall.ts'
import { itemRow } from './rows.ts'

/**
 * An item as whoever in the tenant has nothing to do with it sees it, so that it can stand before anybody there: public
 * (rule W2), shown (rules W4, C14), and without those who don't want to appear (rule W3). Undefined of any other.
 */
export async function previewItem(
  world: World,
  tenant: string,
  itemId: string,
): Promise<Recognition | undefined> {
  const row = await readRow(world.rows, recognitionOf(tenant, itemId), itemRow)
  if (!row) return undefined
  const { item, standing } = row.value
  if (standing.kind !== 'shown' || item.visibility.kind !== 'tenant') return undefined
  return withoutThem(item, await whoIsOffWall(world, tenant, namedIn(item)))
}
