import { type Actor, requireMember } from '#core/actor.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { requireTeamMember } from '#core/recognition/read-feed.ts'
import { type ItemRecord, itemRow } from '#core/recognition/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

export type Milestone = Extract<Recognition, { kind: 'milestone' }>

/** A milestone as stored, and the version to change it by. */
export type LoadedMilestone = { item: Milestone; record: ItemRecord; version: string }

/** One's own milestone. @throws Refusal `not_found`, `not_author`, `not_team_member` */
export async function loadOwnMilestone(world: World, actor: Actor, itemId: string): Promise<LoadedMilestone> {
  const loaded = await loadSeenMilestone(world, actor, itemId)
  if (!isOf(loaded.item, actor))
    throw new Refusal('not_author', 'Only the person it is about can change this.')
  return loaded
}

/** A milestone the asker may see (rule W2). @throws Refusal `not_found`, `not_team_member` */
export async function loadSeenMilestone(
  world: World,
  actor: Actor,
  itemId: string,
): Promise<LoadedMilestone> {
  requireMember(actor)
  const loaded = await load(world, actor, itemId)
  const { visibility } = loaded.item
  if (visibility.kind === 'private' && !isOf(loaded.item, actor)) throw missing()
  if (visibility.kind === 'team') await requireTeamMember(world, actor, visibility.teamId)
  return loaded
}

export function isOf(item: Milestone, actor: Actor): boolean {
  return item.to.some(({ id }) => id === actor.person)
}

async function load(world: World, actor: Actor, itemId: string): Promise<LoadedMilestone> {
  const row = await readRow(world.rows, recognitionOf(actor.tenant, itemId), itemRow)
  if (row?.value.item.kind !== 'milestone' || row.value.standing.kind !== 'shown') throw missing()
  return { item: row.value.item, record: row.value, version: row.version }
}

function missing(): Refusal {
  return new Refusal('not_found', 'There is no such milestone.')
}
