import { type Actor, requireMember } from '#core/actor.ts'
import { wallPreference } from '#core/contract/posts.ts'
import { once } from '#core/once.ts'
import { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { indexOf, ownersOf, peopleOf, recognitionOf } from '#core/rows/places.ts'
import { parseRow, put, rowKey } from '#core/rows/row-kind.ts'
import { copyToFeeds } from './distribute.ts'
import { wallPreferenceRow, whoIsOffWall } from './off-wall.ts'

/** Appears on the wall from now on, or no longer (rule W3). What was there before follows through the outbox. */
export async function preferWall(
  world: World,
  actor: Actor,
  { commandId, onWall }: { commandId: string; onWall: boolean },
): Promise<{ onWall: boolean }> {
  requireMember(actor)
  const place = peopleOf(actor.tenant)
  const command = { place, commandId, operation: 'prefer-wall', result: wallPreference }
  return once(world, actor, command, async () => ({
    writes: [put(wallPreferenceRow, [actor.person], { onWall })],
    effects: [{ kind: 'follow-preference', person: actor.person }],
    result: { onWall },
  }))
}

/** Whether the person who asks appears on the wall. */
export async function readWallPreference(world: World, actor: Actor): Promise<{ onWall: boolean }> {
  requireMember(actor)
  const off = await whoIsOffWall(world, actor.tenant, [actor.person])
  return { onWall: !off.has(actor.person) }
}

const chunk = 25

/**
 * The outbox's part of a preference (rule W3): goes through what concerns the person and makes its feeds hold what
 * they are to hold now.
 * @param after where the step before ended
 * @returns where this one ended, or undefined when all is done
 */
export async function followPreference(
  world: World,
  place: Place,
  { person, after }: { person: string; after?: string | undefined },
): Promise<string | undefined> {
  const { tenant } = ownersOf(place)
  const all = rowKey(concernRow, 'recognition')
  const range = { from: after === undefined ? `${all}:` : `${after}!`, below: `${all};`, limit: chunk }
  const rows = await world.rows.scan(indexOf(tenant, person), range)
  for (const row of rows) await copyToFeeds(world, recognitionOf(tenant, parseRow(concernRow, row).value.id))
  return rows.length === chunk ? rows.at(-1)?.row : undefined
}
