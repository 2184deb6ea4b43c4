import type { Recognition } from '#core/contract/recognition.ts'
import { recorded } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { newItem } from '#core/recognition/rows.ts'
import { cycleOf, ownersOf, recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Ceremony, type Segment, stateRow } from './state.ts'

/** One winner's item for the wall, and where it will lie: the same at every attempt, so that it shows once. */
export type WallItem = { place: Place; nominationId: string; item: Recognition; erased: boolean }

/**
 * The outbox's part of ending (rule C8): puts the next winner on the wall.
 * @param ended when the last of what this ending publishes was unveiled, and how many of it are there already
 * @returns how many are there now, or undefined when all are, and the cycle says so
 */
export async function publishNext(
  world: World,
  place: Place,
  ended: { notBefore: number; done: number },
): Promise<number | undefined> {
  const { tenant } = ownersOf(place)
  const state = await readRow(world.rows, place, stateRow)
  if (!state) return undefined
  const next = wallItems(tenant, state.value, ended.notBefore)[ended.done]
  if (next) {
    await publishItem(world, next)
    return ended.done + 1
  }
  if (state.value.status.kind === 'ended' && !state.value.status.early)
    await markPublished(world, cycleOf(tenant, state.value.cycleId))
  return undefined
}

/**
 * What a ceremony has revealed, as items for the wall.
 * @param until leaves out what is unveiled later: a session resumed meanwhile may have gone on
 */
export function wallItems(tenant: string, ceremony: Ceremony, until: number): WallItem[] {
  return ceremony.segments.flatMap((segment) => {
    const at = ceremony.revealed.find(({ segmentId }) => segmentId === segment.id)?.revealAt
    return at === undefined || at > until ? [] : itemsOf(tenant, ceremony, segment, at)
  })
}

/** An award's winners as items for the wall, dated `at`. */
export function itemsOf(
  tenant: string,
  { cycleId, cycleName }: { cycleId: string; cycleName: string },
  { award: { id, name, medallion }, result }: Segment,
  at: number,
): WallItem[] {
  if (result.kind !== 'winners') return []
  return result.winners.map(({ nominationId, nominees, helpers, citation, outcome, erased = false }) => {
    const itemId = awardItemId(tenant, cycleId, id, nominationId)
    const item: Recognition = {
      kind: 'award',
      id: itemId,
      at,
      to: nominees,
      helpers,
      text: citation,
      visibility: { kind: 'tenant' },
      reactions: {},
      comments: 0,
      award: { id, name, medallion },
      cycleId,
      cycleName,
      outcome,
    }
    return { place: recognitionOf(tenant, itemId), nominationId, item, erased }
  })
}

/** Puts an item on the wall; where it is there already, it stays as it is. */
export async function publishItem(world: World, { place, item, erased }: WallItem): Promise<void> {
  try {
    await save(world, place, [newItem(item, erased)], [{ kind: 'distribute' }])
  } catch (error) {
    // There already: saved before a crash, with its own work in its own outbox.
    if (!(error instanceof RowConflict)) throw error
  }
}

/** A cycle's results are all on the wall: its head and audit say so, once. */
export async function markPublished(world: World, place: Place): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (!head || head.value.status === 'published') return
  const published = { ...head, value: { ...head.value, status: 'published' as const } }
  try {
    await save(world, place, recorded(published, { kind: 'published' }, 'system', world.now()), [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await markPublished(world, place)
  }
}
