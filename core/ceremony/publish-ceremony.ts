import type { Recognition } from '#core/contract/recognition.ts'
import { loadChain, recorded } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { commentRow, itemRow, newItem, withheldItem } from '#core/recognition/rows.ts'
import { cycleOf, ownersOf, recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Ceremony, type Segment, stateRow } from './state.ts'

/**
 * One winner's item for the wall, of which cycle, and where it will lie: the same at every attempt, so that it shows
 * once. `erased`: everybody it is for is erased.
 */
export type WallItem = {
  place: Place
  cycle: Place
  awardId: string
  nominationId: string
  item: Recognition
  erased: boolean
}

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
    const [place, cycle] = [recognitionOf(tenant, itemId), cycleOf(tenant, cycleId)]
    return { place, cycle, awardId: id, nominationId, item, erased }
  })
}

/**
 * Puts an item on the wall; where it is there already, it stays as it is. What is for nobody who is still here is kept
 * off the wall, and the cycle's audit says so (rule W5).
 */
export async function publishItem(world: World, wanted: WallItem): Promise<void> {
  const { place, item, erased } = wanted
  try {
    await save(world, place, [erased ? withheldItem(item) : newItem(item)], [{ kind: 'distribute' }])
  } catch (error) {
    // There already: saved before a crash, with its own work in its own outbox.
    if (!(error instanceof RowConflict)) throw error
  }
  if (erased) await noteKeptOff(world, wanted)
  else await countWaiting(world, place)
}

/** Who congratulated at the reveal, before the item was there; who does later is counted as on any item. */
async function countWaiting(world: World, place: Place): Promise<void> {
  const from = `${commentRow.name}:`
  const [waiting] = await world.rows.scan(place, { from, below: `${commentRow.name};`, limit: 1 })
  if (waiting) await save(world, place, [], [{ kind: 'count', notBefore: world.now() }])
}

async function noteKeptOff(world: World, wanted: WallItem): Promise<void> {
  const { place, cycle, awardId, nominationId } = wanted
  const [row, head] = await Promise.all([
    readRow(world.rows, place, itemRow),
    readRow(world.rows, cycle, headRow),
  ])
  if (!head || row?.value.standing.kind !== 'withheld') return
  const { tenant, id: cycleId } = ownersOf(cycle)
  const chain = await loadChain(world, tenant, cycleId)
  if (chain.some(({ what }) => what.kind === 'kept-off-wall' && what.nominationId === nominationId)) return
  const what = { kind: 'kept-off-wall' as const, awardId, nominationId }
  try {
    await save(world, cycle, recorded(head, what, 'system', world.now()), [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await noteKeptOff(world, wanted)
  }
}

/** A cycle's results are all on the wall: its head and audit say so, once. */
export async function markPublished(world: World, place: Place): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (!head || head.value.status === 'published') return
  const published = { ...head, value: { ...head.value, status: 'published' as const } }
  try {
    const writes = recorded(published, { kind: 'published' }, 'system', world.now())
    const shared = { kind: 'redraw-shared' as const, notBefore: world.now() }
    await save(world, place, writes, [{ kind: 'note-due' }, shared])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await markPublished(world, place)
  }
}
