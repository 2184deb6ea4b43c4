import { type Actor, requireMember } from '#core/actor.ts'
import { type Comment, comment } from '#core/contract/posts.ts'
import { once } from '#core/once.ts'
import type { World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { countLater } from './count.ts'
import { newComment } from './new-comment.ts'
import { isReadable, viewComment } from './read-comments.ts'
import { type CommentRecord, commentRow } from './rows.ts'
import { mayRestore, type SeenItem, seeItem } from './see-item.ts'

/**
 * Comments on an item one may see, or congratulates with or without words. A congratulation without words stands
 * there once, however often it is given. @throws Refusal `not_found`, `not_now`
 */
export async function writeComment(
  world: World,
  actor: Actor,
  asked: { itemId: string; commandId: string; text: string; congratulation: boolean },
): Promise<Comment> {
  requireMember(actor)
  return change(world, actor, asked, 'write-comment', async (seen) => {
    if (seen.record.standing.kind !== 'shown')
      throw new Refusal('not_now', 'This is not shown at the moment.')
    return newComment(world, actor, asked)
  })
}

type Asked = { itemId: string; commentId: string; commandId: string }

/** Puts one's comment into other words (rule W4). @throws Refusal `not_found`, `not_author`, `not_now` */
export async function editComment(world: World, actor: Actor, asked: Asked & { text: string }) {
  return changeComment(world, actor, asked, 'edit-comment', (found) => {
    requireAuthor(found, actor)
    requireShown(found)
    return { ...found, text: asked.text, changedAt: world.now() }
  })
}

/** Removes one's comment (rule W4). @throws Refusal `not_found`, `not_author`, `not_now` */
export async function removeComment(world: World, actor: Actor, asked: Asked) {
  return changeComment(world, actor, asked, 'remove-comment', (found) => {
    requireAuthor(found, actor)
    requireShown(found)
    return { ...found, standing: { kind: 'removed', at: world.now() } }
  })
}

/** An owner hides a comment and says why (rule W4). @throws Refusal `not_found`, `not_owner`, `not_now` */
export async function hideComment(world: World, actor: Actor, asked: Asked & { reason: string }) {
  return changeComment(world, actor, asked, 'hide-comment', (found, { owner }) => {
    if (!owner) throw new Refusal('not_owner', 'Only an owner can hide what others wrote.')
    requireShown(found)
    const standing = { kind: 'hidden', by: actor.person, reason: asked.reason, at: world.now() } as const
    return { ...found, standing }
  })
}

/** Shows a comment again that its author removed or an owner hid (rule W4). @throws Refusal `not_found`, `not_author`, `not_now` */
export async function restoreComment(world: World, actor: Actor, asked: Asked) {
  return changeComment(world, actor, asked, 'restore-comment', (found, { owner }) => {
    const wrote = found.author.id === actor.person
    if (!wrote && !owner) throw notAuthor()
    if (!mayRestore(found.standing, { wrote, owner, now: world.now() }))
      throw new Refusal('not_now', 'This can’t be shown again.')
    return { ...found, standing: { kind: 'shown' } }
  })
}

async function changeComment(
  world: World,
  actor: Actor,
  asked: Asked,
  operation: string,
  decide: (found: CommentRecord, seen: SeenItem) => CommentRecord,
): Promise<Comment> {
  requireMember(actor)
  return change(world, actor, asked, `${operation} ${asked.commentId}`, async (seen) => {
    const found = await readRow(world.rows, seen.place, commentRow, asked.commentId)
    if (!found || !isReadable(found.value, actor, seen.owner))
      throw new Refusal('not_found', 'This comment does not exist, or is not for you.')
    const written = decide(found.value, seen)
    return { writes: [replace(commentRow, [written.id], written, found.version)], written }
  })
}

async function change(
  world: World,
  actor: Actor,
  { itemId, commandId }: { itemId: string; commandId: string },
  operation: string,
  decide: (seen: SeenItem) => Promise<{ writes: Write[]; written: CommentRecord }>,
): Promise<Comment> {
  const place = recognitionOf(actor.tenant, itemId)
  return once(world, actor, { place, commandId, operation, result: comment }, async () => {
    const seen = await seeItem(world, actor, itemId)
    const { writes, written } = await decide(seen)
    return {
      writes,
      effects: [countLater(world)],
      result: viewComment(written, actor, seen.owner, world.now()),
    }
  })
}

function requireAuthor({ author }: CommentRecord, actor: Actor): void {
  if (author.id !== actor.person) throw notAuthor()
}

function requireShown({ standing }: CommentRecord): void {
  if (standing.kind !== 'shown') throw new Refusal('not_now', 'This is not shown at the moment.')
}

const notAuthor = () => new Refusal('not_author', 'Only who wrote this can do that.')
