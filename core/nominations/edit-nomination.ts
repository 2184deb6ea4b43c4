import { type Actor, requireMember } from '#core/actor.ts'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import { isGiven } from '#core/cycles/given-awards.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import type { World, Write } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace } from '#core/rows/row-kind.ts'
import { requireEligible } from './eligibility.ts'
import { draftBegunAt, recordedLate, requireTime, senderMending } from './late.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow, uniqueRow } from './rows.ts'
import {
  type ResolvedContent,
  requireEditable,
  requireFitting,
  requireNominator,
  uniqueKey,
} from './rules.ts'
import { shareChanged } from './share-changed.ts'
import { nominationExists, resolveContent } from './submit-nomination.ts'
import { viewNomination } from './view.ts'

/**
 * Changes a nomination while its cycle is open, in the grace where the change was begun before, or by the exception it
 * was sent by (rules N1, N5);
 * moves its uniqueness with it (rule N3).
 */
export async function editNomination(
  world: World,
  actor: Actor,
  input: {
    cycleId: string
    nominationId: string
    commandId: string
    draftId?: string | undefined
    revision: number
    content: NominationContent
  },
): Promise<Nomination> {
  requireMember(actor)
  const { cycleId, nominationId, commandId, draftId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `edit ${nominationId}`, result: nominationRow.schema }
  const record = await once(world, actor, command, async () => {
    const head = await loadHead(world, actor.tenant, cycleId)
    const before = await loadNomination(world, actor.tenant, cycleId, nominationId)
    requireNominator(before.value, actor.person)
    const content = await resolveContent(world, actor, input.content)
    requireEditable(before.value, content, input.revision)
    const begunAt = await draftBegunAt(world, actor, head.value, { cycleId, draftId })
    const person = await senderMending(world, actor, head.value, { cycleId, nomination: before.value })
    const now = world.now()
    const late = requireTime(head.value, { person, begunAt }, now, world.graceMs)
    const award = await loadAward(world, actor.tenant, head.value.programId, content.awardId)
    requireFitting({ ...award, active: isGiven(head.value, award) }, actor.person, content)
    const nominees = addedNominees(before.value, content)
    await requireEligible(world, actor, { cycleId, head: head.value, award, nominees })
    const result: NominationRecord = {
      ...before.value,
      ...content,
      revision: before.value.revision + 1,
      changedAt: now,
      ...(late ? { late } : {}),
    }
    const moves = uniquenessMoves(before.value, result)
    const taken = moves.to && (await readRow(world.rows, place, uniqueRow, ...moves.to))
    if (taken) throw nominationExists(taken.value.nominationId)
    return {
      writes: [
        ...(late ? recordedLate(head, nominationId, 'edited', late, actor.person, now) : []),
        replace(nominationRow, [nominationId], result, before.version),
        ...moves.writes,
      ],
      effects: [
        { kind: 'index-nomination', nominationId, draftId },
        ...shareChanged(result, now),
        ...(late ? [{ kind: 'assign-judges' as const }] : []),
      ],
      result,
    }
  })
  return viewNomination(world, actor.tenant, cycleId, record)
}

/** Of the same award, those named before stay: who has come to win it since is for an owner to rule on. */
function addedNominees(before: NominationRecord, content: ResolvedContent): string[] {
  if (before.awardId !== content.awardId) return content.nominees
  return content.nominees.filter((nominee) => !before.nominees.includes(nominee))
}

function uniquenessMoves(
  before: NominationRecord,
  after: NominationRecord,
): { to?: string[]; writes: Write[] } {
  const from = uniqueKey(before.nominator, before.awardId, before.nominees)
  const to = uniqueKey(after.nominator, after.awardId, after.nominees)
  if (from.join() === to.join()) return { writes: [] }
  return { to, writes: [remove(uniqueRow, from), insert(uniqueRow, to, { nominationId: after.id })] }
}
