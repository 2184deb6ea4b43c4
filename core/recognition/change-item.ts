import { type Actor, requireMember } from '#core/actor.ts'
import { type RecognitionView, recognitionView } from '#core/contract/posts.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { withoutThem } from './off-wall.ts'
import { type ItemRecord, itemRow, reactionRow } from './rows.ts'
import { mayRestore, type SeenItem, seeItem, viewOf } from './see-item.ts'

type Asked = { itemId: string; commandId: string }

/** Puts one's thanks into other words (rule W4). @throws Refusal `not_found`, `not_author`, `not_now` */
export async function editCommendation(world: World, actor: Actor, asked: Asked & { text: string }) {
  return changeItem(world, actor, asked, 'edit-commendation', (seen) => {
    requireAuthor(seen)
    requireShown(seen)
    const { record } = seen
    if (record.item.kind !== 'commendation') throw new Refusal('not_now', 'Only thanks can be put anew.')
    return { ...record, item: { ...record.item, text: asked.text, changedAt: world.now() } }
  })
}

/** Takes one's own thanks or milestone off the wall (rule W4). @throws Refusal `not_found`, `not_author`, `not_now` */
export async function removeRecognition(world: World, actor: Actor, asked: Asked) {
  return changeItem(world, actor, asked, 'remove-recognition', (seen) => {
    requireAuthor(seen)
    requireShown(seen)
    return { ...seen.record, standing: { kind: 'removed', at: world.now() } }
  })
}

/** An owner hides an item and says why (rule W4). @throws Refusal `not_found`, `not_owner`, `not_now` */
export async function hideRecognition(world: World, actor: Actor, asked: Asked & { reason: string }) {
  return changeItem(world, actor, asked, 'hide-recognition', (seen) => {
    if (!seen.owner) throw new Refusal('not_owner', 'Only an owner can hide what others wrote.')
    requireShown(seen)
    const standing = { kind: 'hidden', by: actor.person, reason: asked.reason, at: world.now() } as const
    return { ...seen.record, standing }
  })
}

/**
 * Shows again what its author removed by mistake, or what an owner hid (rule W4).
 * @throws Refusal `not_found`, `not_author`, `not_now`
 */
export async function restoreRecognition(world: World, actor: Actor, asked: Asked) {
  return changeItem(world, actor, asked, 'restore-recognition', (seen) => {
    const { record, wrote, owner } = seen
    if (!wrote && !owner) throw notAuthor()
    if (!mayRestore(record.standing, { wrote, owner, now: world.now() }))
      throw new Refusal('not_now', 'This can’t be shown again.')
    return { ...record, standing: { kind: 'shown' } }
  })
}

async function changeItem(
  world: World,
  actor: Actor,
  { itemId, commandId }: Asked,
  operation: string,
  decide: (seen: SeenItem) => ItemRecord,
): Promise<RecognitionView> {
  requireMember(actor)
  const place = recognitionOf(actor.tenant, itemId)
  const command = { place, commandId, operation, result: recognitionView }
  return once(world, actor, command, async () => {
    const seen = await seeItem(world, actor, itemId)
    const record = decide(seen)
    const mine = await readRow(world.rows, place, reactionRow, actor.person)
    const reactions = mine?.value.reactions ?? []
    return {
      writes: [replace(itemRow, [], record, seen.version)],
      effects: [{ kind: 'distribute' }],
      result: viewOf(
        seen,
        withoutThem(record.item, seen.off) ?? seen.item,
        record.standing,
        reactions,
        world.now(),
        actor,
      ),
    }
  })
}

function requireAuthor({ wrote }: SeenItem): void {
  if (!wrote) throw notAuthor()
}

function requireShown({ record }: SeenItem): void {
  if (record.standing.kind !== 'shown') throw new Refusal('not_now', 'This is not shown at the moment.')
}

const notAuthor = () => new Refusal('not_author', 'Only who wrote this can do that.')
