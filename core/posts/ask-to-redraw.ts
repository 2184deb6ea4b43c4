import type { Effect } from '#core/outbox/effect.ts'
import { save } from '#core/outbox/save.ts'
import type { Place, World } from '#core/ports.ts'
import { messagesOf, ownersOf } from '#core/rows/places.ts'
import { rowKey, scanRows } from '#core/rows/row-kind.ts'
import { postRow } from './rows.ts'

type Cycle = { tenant: string; cycleId: string }

/** As many effects as one transaction takes. */
const mostAtOnce = 90

/**
 * Has all cards that were posted about something say how it stands by now. One look is enough for all who ask; where
 * there is no card, nobody need look: one that is being posted looks by itself.
 * @param about `ceremony`, `results`, or the id of a nomination
 */
export async function askToRedraw(world: World, { tenant, cycleId }: Cycle, about: string): Promise<void> {
  const place = messagesOf(tenant, cycleId)
  const key = rowKey(postRow, about)
  const [card] = await world.rows.scan(place, { from: `${key}:`, below: `${key};`, limit: 1 })
  if (card) await save(world, place, [], [redrawOf(about)])
}

/** The same for every card of a cycle. */
export async function askToRedrawAll(world: World, { tenant, cycleId }: Cycle): Promise<void> {
  const place = messagesOf(tenant, cycleId)
  const cards = await scanRows(world.rows, place, postRow)
  const subjects = [...new Set(cards.map(({ key }) => key.split(':')[1] as string))]
  for (let at = 0; at < subjects.length; at += mostAtOnce)
    await save(world, place, [], subjects.slice(at, at + mostAtOnce).map(redrawOf))
}

/** The outbox's part of a nomination that was shared, or of all that a cycle's cards tell of (rule L5). */
export async function redrawShared(
  world: World,
  place: Place,
  { nominationId, cycleId: named }: { nominationId?: string | undefined; cycleId?: string | undefined },
): Promise<void> {
  const { tenant, id } = ownersOf(place)
  const cycleId = named ?? id
  await (nominationId === undefined
    ? askToRedrawAll(world, { tenant, cycleId })
    : askToRedraw(world, { tenant, cycleId }, nominationId))
}

const redrawOf = (about: string): Effect => ({ kind: 'redraw', about, notBefore: 0 })
