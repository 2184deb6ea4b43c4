import { type Actor, requireMember } from '#core/actor.ts'
import type { Draft } from '#core/contract/drafts.ts'
import type { World } from '#core/ports.ts'
import { indexOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { draftRow, type KeptDraft } from './draft-rows.ts'

/** One's own drafts, of all cycles, last saved first. */
export async function listDrafts(world: World, actor: Actor): Promise<Draft[]> {
  requireMember(actor)
  const kept = await keptDrafts(world, actor.tenant, actor.person)
  return kept.sort((one, other) => other.savedAt - one.savedAt)
}

export async function keptDrafts(world: World, tenant: string, person: string): Promise<KeptDraft[]> {
  const rows = await scanRows(world.rows, indexOf(tenant, person), draftRow)
  return rows.flatMap(({ value }) => (value.state === 'kept' ? [value] : []))
}
