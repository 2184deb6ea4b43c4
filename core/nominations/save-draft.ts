import { type Actor, requireMember } from '#core/actor.ts'
import type { Draft, DraftContent } from '#core/contract/drafts.ts'
import { limits } from '#core/contract/limits.ts'
import { digest } from '#core/cycles/audit.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { saveFor } from '#core/outbox/save.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { indexOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { draftRow, type KeptDraft } from './draft-rows.ts'
import { keptDrafts } from './list-drafts.ts'

type Saving = {
  cycleId: string
  draftId: string
  commandId: string
  revision: number
  nominationId?: string | undefined
  content: DraftContent
  settled: boolean
}

/**
 * Keeps what somebody is writing (rule N9), for themselves alone. Doing the same again changes nothing: the row
 * itself remembers its last command, as a note of each keystroke would only pile up.
 * @throws Refusal `not_found` where there is no such cycle, `draft_ended`, `too_many_drafts`
 */
export async function saveDraft(world: World, actor: Actor, input: Saving): Promise<Draft> {
  requireMember(actor)
  const { cycleId, draftId } = input
  const place = indexOf(actor.tenant, actor.person)
  const before = await readRow(world.rows, place, draftRow, cycleId, draftId)
  if (before?.value.state === 'ended') throw new Refusal('draft_ended', 'This draft was sent or given up.')
  if (before?.value.commandId === input.commandId) return before.value
  if (!before) await requireRoom(world, actor, cycleId)
  const kept = decideDraft(before?.value, input, world.now())
  const write = before
    ? replace(draftRow, [cycleId, draftId], kept, before.version)
    : insert(draftRow, [cycleId, draftId], kept)
  try {
    await saveFor(world, actor, place, [write], [])
    return kept
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return saveDraft(world, actor, input)
  }
}

/**
 * Rule N9: the newest words win. Where they go on from older ones than are kept, what was kept stands beside them
 * until its writer has looked at it.
 */
export function decideDraft(before: KeptDraft | undefined, input: Saving, now: number): KeptDraft {
  const { cycleId, draftId, commandId, revision, nominationId, content, settled } = input
  const crossed =
    before !== undefined && revision !== before.revision && digest(before.content) !== digest(content)
  const beside = crossed ? { content: before.content, savedAt: before.savedAt } : before?.other
  return {
    state: 'kept',
    id: draftId,
    cycleId,
    ...(nominationId === undefined ? {} : { nominationId }),
    content,
    revision: (before?.revision ?? 0) + 1,
    begunAt: before?.begunAt ?? now,
    savedAt: now,
    commandId,
    ...(beside === undefined || (settled && !crossed) ? {} : { other: beside }),
  }
}

async function requireRoom(world: World, actor: Actor, cycleId: string): Promise<void> {
  const [, drafts] = await Promise.all([
    loadHead(world, actor.tenant, cycleId),
    keptDrafts(world, actor.tenant, actor.person),
  ])
  if (drafts.length >= limits.drafts)
    throw new Refusal('too_many_drafts', 'You have many drafts already. Send or discard one first.')
}
