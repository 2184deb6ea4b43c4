import type { Actor } from '#core/actor.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { indexOf, recognitionOf } from '#core/rows/places.ts'
import { insert, put, readRow, replace } from '#core/rows/row-kind.ts'
import { reversed } from './feeds.ts'
import { type CommentRecord, commentedRow, commentRow, congratulatedRow } from './rows.ts'

type Said = { itemId: string; text: string; congratulation: boolean }

/**
 * What a comment adds to its item's partition. A congratulation without words stands there once: where it does, nothing
 * is written.
 */
export async function newComment(
  world: World,
  actor: Actor,
  { itemId, text, congratulation }: Said,
): Promise<{ writes: Write[]; written: CommentRecord }> {
  const place = recognitionOf(actor.tenant, itemId)
  const noted = congratulation ? await readRow(world.rows, place, congratulatedRow, actor.person) : undefined
  const before = noted && text === '' ? await shownComment(world, place, noted.value.commentId) : undefined
  if (before) return { writes: [], written: before }
  const at = world.now()
  const written: CommentRecord = {
    id: `${reversed(at)}-${world.newId()}`,
    at,
    author: { id: actor.person, name: actor.name },
    text,
    congratulation,
    standing: { kind: 'shown' },
  }
  // Before the comment: what is stored of somebody is always found with them.
  await world.rows.commit(indexOf(actor.tenant, actor.person), [
    put(commentedRow, [itemId, written.id], { itemId, commentId: written.id }),
  ])
  const note = { commentId: written.id }
  // By its version, or as the first: of two at once the other looks again and finds this one.
  const once = noted
    ? [replace(congratulatedRow, [actor.person], note, noted.version)]
    : [insert(congratulatedRow, [actor.person], note)]
  return { writes: [insert(commentRow, [written.id], written), ...(congratulation ? once : [])], written }
}

/** A comment, if it can be read. */
async function shownComment(
  world: World,
  place: Place,
  commentId: string,
): Promise<CommentRecord | undefined> {
  const found = await readRow(world.rows, place, commentRow, commentId)
  return found?.value.standing.kind === 'shown' ? found.value : undefined
}
