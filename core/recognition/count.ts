import { type Reaction, reactions } from '#core/contract/ceremony.ts'
import type { Effect } from '#core/outbox/effect.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import { copyToFeeds } from './distribute.ts'
import { commentRow, itemRow, reactionRow } from './rows.ts'

const everyMs = 1_500

/** Asks for counting at the end of this second and a half: once for all that happens to an item until then. */
export function countLater(world: World): Effect {
  return { kind: 'count', notBefore: (Math.floor(world.now() / everyMs) + 1) * everyMs }
}

/** The outbox's part of reactions and comments: counts them into the item and its copies, so that a feed's page stays one request (rule W1). */
export async function count(world: World, place: Place): Promise<void> {
  // Before what is counted: who counted meanwhile has counted more, and this is done anew.
  const row = await readRow(world.rows, place, itemRow)
  // A winner congratulated before the ceremony's end: counted once they are on the wall.
  if (!row) return
  const { item } = row.value
  const { counted, comments } = await counts(world, place)
  if (item.comments !== comments || reactions.some((kind) => item.reactions[kind] !== counted[kind])) {
    const now = { ...row.value, item: { ...item, reactions: counted, comments } }
    try {
      await world.rows.commit(place, [replace(itemRow, [], now, row.version)])
    } catch (error) {
      if (!(error instanceof RowConflict)) throw error
      return count(world, place)
    }
  }
  await copyToFeeds(world, place)
}

/** What there is of each reaction, and how many comments can be read. */
async function counts(world: World, place: Place) {
  const [reacting, all] = await Promise.all([
    scanRows(world.rows, place, reactionRow),
    scanRows(world.rows, place, commentRow),
  ])
  const counted: Partial<Record<Reaction, number>> = {}
  for (const kind of reactions) {
    const number = reacting.filter(({ value }) => value.reactions.includes(kind)).length
    if (number > 0) counted[kind] = number
  }
  return { counted, comments: all.filter(({ value }) => value.standing.kind === 'shown').length }
}
