import { type Actor, requireMember } from '#core/actor.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { World } from '#core/ports.ts'
import { indexOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { draftRow } from './draft-rows.ts'

/**
 * Gives one's own draft up (rule N9): of any cycle, also a cancelled one; of a cycle that is there, also one that was
 * never kept or is gone already. @throws Refusal `not_found`
 */
export async function discardDraft(
  world: World,
  actor: Actor,
  input: { cycleId: string; draftId: string },
): Promise<Record<string, never>> {
  requireMember(actor)
  const { cycleId, draftId } = input
  const place = indexOf(actor.tenant, actor.person)
  if (!(await readRow(world.rows, place, draftRow, cycleId, draftId)))
    await loadHead(world, actor.tenant, cycleId)
  await saveFor(world, actor, place, [ending(input, world.now())], [])
  return {}
}

/** The outbox's part of a nomination that was written in a draft: the draft ends. Doing it twice changes nothing. */
export async function endDraft(
  world: World,
  tenant: string,
  draft: { person: string; cycleId: string; draftId: string },
): Promise<void> {
  await world.rows.commit(indexOf(tenant, draft.person), [ending(draft, world.now())])
}

const ending = ({ cycleId, draftId }: { cycleId: string; draftId: string }, now: number) =>
  put(draftRow, [cycleId, draftId], { state: 'ended', at: now })
