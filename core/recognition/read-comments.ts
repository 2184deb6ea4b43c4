import type { Actor } from '#core/actor.ts'
import type { Comment, CommentPage, Deed } from '#core/contract/posts.ts'
import type { World } from '#core/ports.ts'
import { parseRow, rowKey } from '#core/rows/row-kind.ts'
import { whoIsOffWall } from './off-wall.ts'
import { type CommentRecord, commentRow } from './rows.ts'
import { mayRestore, seeItem } from './see-item.ts'

/**
 * Comments on an item, newest first, for whoever may see the item (rule W2). One that was removed is there for its
 * author, one that was hidden also for owners (rule W4).
 * @throws Refusal `not_found`
 */
export async function readComments(
  world: World,
  actor: Actor,
  { itemId, limit, cursor }: { itemId: string; limit: number; cursor?: string | undefined },
): Promise<CommentPage> {
  const { place, owner } = await seeItem(world, actor, itemId)
  const from = cursor === undefined ? `${commentRow.name}:` : `${rowKey(commentRow, cursor)}!`
  const rows = await world.rows.scan(place, { from, below: `${commentRow.name};`, limit })
  const found = rows.map((row) => parseRow(commentRow, row).value)
  const readable = found.filter((one) => isReadable(one, actor, owner))
  const others = readable.map(({ author }) => author.id).filter((id) => id !== actor.person)
  const off = await whoIsOffWall(world, actor.tenant, others)
  const last = found.at(-1)
  return {
    comments: readable.map((one) => unnamedIf(off, viewComment(one, actor, owner, world.now()))),
    ...(last && found.length === limit ? { next: last.id } : {}),
  }
}

/** Whether somebody who sees the item may read a comment on it. */
export function isReadable({ standing, author }: CommentRecord, actor: Actor, owner: boolean): boolean {
  if (standing.kind === 'shown' || author.id === actor.person) return true
  return standing.kind === 'hidden' && owner
}

/** A comment and what this person may do with it. */
export function viewComment(record: CommentRecord, actor: Actor, owner: boolean, now: number): Comment {
  const { standing, ...told } = record
  const wrote = record.author.id === actor.person
  const may: Deed[] = []
  if (standing.kind === 'shown' && wrote) may.push('edit', 'remove')
  if (standing.kind === 'shown' && owner && !wrote) may.push('hide')
  if (mayRestore(standing, { wrote, owner, now })) may.push('restore')
  const reason = standing.kind === 'hidden' ? { reason: standing.reason } : {}
  return { ...told, standing: { kind: standing.kind, ...reason }, may }
}

/** Rule W3. */
function unnamedIf(off: ReadonlySet<string>, comment: Comment): Comment {
  return off.has(comment.author.id) ? { ...comment, author: { id: 'unnamed', name: '' } } : comment
}
