import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { countLater } from '#core/recognition/count.ts'
import { newComment } from '#core/recognition/new-comment.ts'
import { whoIsOffWall } from '#core/recognition/off-wall.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { seeItem } from '#core/recognition/see-item.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Snapshot, snapshotsOf } from './snapshots.ts'
import type { SealedEntry } from './state.ts'

/**
 * Congratulates a winner without words from the reveal on, once, however often it is asked for. Their item comes to
 * the wall when the ceremony ends: until then it waits where the item will be, as on any item, and counts as soon as
 * the item is there.
 * @throws Refusal `guest_not_allowed`, `not_now`; `not_found` also for what is sealed (rule C4), and for who doesn't
 * want to appear on the wall (rule W3)
 */
export async function congratulateWinner(
  world: World,
  actor: Actor,
  asked: { ceremonyId: string; itemId: string; commandId: string },
): Promise<null> {
  requireMember(actor)
  const { itemId, commandId } = asked
  const place = recognitionOf(actor.tenant, itemId)
  const command = { place, commandId, operation: 'congratulate', result: z.null() }
  return once(world, actor, command, async () => {
    const isThere = await readRow(world.rows, place, itemRow)
    await (isThere ? requireShown(world, actor, itemId) : requireRevealed(world, actor, asked))
    const { writes } = await newComment(world, actor, { itemId, text: '', congratulation: true })
    return { writes, effects: writes.length > 0 ? [countLater(world)] : [], result: null }
  })
}

async function requireShown(world: World, actor: Actor, itemId: string): Promise<void> {
  const { record } = await seeItem(world, actor, itemId)
  if (record.standing.kind !== 'shown') throw new Refusal('not_now', 'This is not shown at the moment.')
}

async function requireRevealed(
  world: World,
  { tenant }: Actor,
  { ceremonyId, itemId }: { ceremonyId: string; itemId: string },
): Promise<void> {
  const snapshots = snapshotsOf(world)
  const find = async (which: 'recent' | 'newest') =>
    winnerOf(await snapshots[which](tenant, ceremonyId), itemId)
  // It may have been revealed only just now, at another process.
  const winner = (await find('recent')) ?? (await find('newest'))
  const ids = winner && !winner.erased ? winner.nominees.map(({ id }) => id) : []
  const off = await whoIsOffWall(world, tenant, ids)
  if (ids.every((id) => off.has(id)))
    throw new Refusal('not_found', 'Nobody was given this, or they don’t appear on the wall.')
}

function winnerOf({ ceremony }: Snapshot, itemId: string): SealedEntry | undefined {
  const revealed = new Set(ceremony.revealed.map(({ segmentId }) => segmentId))
  return ceremony.segments
    .flatMap(({ id, result }) => (revealed.has(id) && result.kind === 'winners' ? result.winners : []))
    .find((winner) => winner.itemId === itemId)
}
