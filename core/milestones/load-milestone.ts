import { type Actor, requireMember } from '#core/actor.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { type ItemRecord, itemRow } from '#core/recognition/rows.ts'
import { seeItem } from '#core/recognition/see-item.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

export type Milestone = Extract<Recognition, { kind: 'milestone' }>

/** A milestone as stored, and the version to change it by. */
export type LoadedMilestone = { item: Milestone; record: ItemRecord; version: string }

/** One's own milestone. @throws Refusal `not_found`, `not_author` */
export async function loadOwnMilestone(world: World, actor: Actor, itemId: string): Promise<LoadedMilestone> {
  const loaded = await loadSeenMilestone(world, actor, itemId)
  if (!isOf(loaded.item, actor))
    throw new Refusal('not_author', 'Only the person it is about can change this.')
  return loaded
}

/** A milestone that is on the wall or in a record, for whom it is meant (rule W2). @throws Refusal `not_found` */
export async function loadSeenMilestone(
  world: World,
  actor: Actor,
  itemId: string,
): Promise<LoadedMilestone> {
  requireMember(actor)
  const { record, version } = await seeItem(world, actor, itemId)
  if (record.item.kind !== 'milestone' || record.standing.kind !== 'shown')
    throw new Refusal('not_found', 'There is no such milestone.')
  return { item: record.item, record, version }
}

/** A milestone as stored, for whom it may concern. */
export async function loadMilestone(
  world: World,
  tenant: string,
  itemId: string,
): Promise<LoadedMilestone | undefined> {
  const row = await readRow(world.rows, recognitionOf(tenant, itemId), itemRow)
  if (row?.value.item.kind !== 'milestone') return undefined
  return { item: row.value.item, record: row.value, version: row.version }
}

export function isOf(item: Milestone, actor: Actor): boolean {
  return item.to.some(({ id }) => id === actor.person)
}
