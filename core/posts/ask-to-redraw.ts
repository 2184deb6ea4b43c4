import { save } from '#core/outbox/save.ts'
import type { World } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { rowKey } from '#core/rows/row-kind.ts'
import { postRow } from './rows.ts'

/**
 * Has all cards that were posted about something say how it stands by now. One look is enough for all who ask; where
 * there is no card, nobody need look: one that is being posted looks by itself.
 */
export async function askToRedraw(
  world: World,
  { tenant, cycleId }: { tenant: string; cycleId: string },
  about: 'ceremony' | 'results',
): Promise<void> {
  const place = messagesOf(tenant, cycleId)
  const key = rowKey(postRow, about)
  const [card] = await world.rows.scan(place, { from: `${key}:`, below: `${key};`, limit: 1 })
  if (card) await save(world, place, [], [{ kind: 'redraw', about, notBefore: 0 }])
}
