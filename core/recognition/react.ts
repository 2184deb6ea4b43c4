import { type Actor, requireMember } from '#core/actor.ts'
import type { Reaction } from '#core/contract/ceremony.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { indexOf } from '#core/rows/places.ts'
import { parseRow, put, remove, rowKey } from '#core/rows/row-kind.ts'
import { countLater } from './count.ts'
import { copyKey, reversed } from './feeds.ts'
import { reactedRow, reactionRow } from './rows.ts'
import { seeItem } from './see-item.ts'

/**
 * Says how a person reacts to an item from now on; nothing takes all back. One row of their own, so that it meets no
 * one else's, and so that the same twice is once without a note of the command. Counted a moment later (rule W1).
 * @throws Refusal `not_found`, `not_now`
 */
export async function react(
  world: World,
  actor: Actor,
  { itemId, reactions }: { itemId: string; reactions: Reaction[] },
): Promise<{ reactions: Reaction[] }> {
  requireMember(actor)
  const { place, record } = await seeItem(world, actor, itemId)
  if (record.standing.kind !== 'shown') throw new Refusal('not_now', 'This is not shown at the moment.')
  const unique = [...new Set(reactions)]
  const own = indexOf(actor.tenant, actor.person)
  const key = copyKey(record.item)
  const reacted: Write = put(reactedRow, key, { itemId, reactions: unique })
  const reaction: Write = put(reactionRow, [actor.person], { person: actor.person, reactions: unique })
  const effects = [countLater(world)]
  // First with the person and last: what is stored of them is always found there, whatever crashes in between.
  if (unique.length > 0) {
    await world.rows.commit(own, [reacted])
    await saveFor(world, actor, place, [reaction], effects)
  } else {
    await saveFor(world, actor, place, [remove(reactionRow, [actor.person])], effects)
    await world.rows.commit(own, [remove(reactedRow, key)])
  }
  return { reactions: unique }
}

/** The most one asks for at once: many times what a screen shows. */
const most = 500

/** A person's own reactions to items of a stretch of time: one storage request for all that a page shows. */
export async function myReactions(
  world: World,
  actor: Actor,
  { oldest, newest }: { oldest: number; newest: number },
): Promise<{ itemId: string; reactions: Reaction[] }[]> {
  requireMember(actor)
  const range = {
    from: rowKey(reactedRow, reversed(newest)),
    below: `${rowKey(reactedRow, reversed(oldest))};`,
  }
  const rows = await world.rows.scan(indexOf(actor.tenant, actor.person), { ...range, limit: most })
  return rows.map((row) => parseRow(reactedRow, row).value)
}
