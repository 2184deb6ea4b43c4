import { type Actor, requireMember } from '#core/actor.ts'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import { isGiven } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import { firstResult, once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { Place, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow } from '#core/rows/row-kind.ts'
import { requireEligible } from './eligibility.ts'
import { draftBegunAt, recordedLate, requireTime } from './late.ts'
import { mineRow, type NominationRecord, nominationRow, uniqueRow } from './rows.ts'
import { type ResolvedContent, requireFitting, uniqueKey } from './rules.ts'
import { viewNomination } from './view.ts'

/**
 * Nominates (rules N1–N4, N8, N10). The same command again answers with the first result.
 * @param input.draftId of the draft it was written in: ends with it, and may still be sent in the grace after closing
 * @throws Refusal `nomination_exists` with the other nomination as subject, and those of the rules
 */
export async function submitNomination(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; draftId?: string | undefined; content: NominationContent },
): Promise<Nomination> {
  requireMember(actor)
  const { cycleId, commandId, draftId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = commandOf(place, commandId)
  const record = await once(world, actor, command, async () => {
    const head = await loadHead(world, actor.tenant, cycleId)
    const begunAt = await draftBegunAt(world, actor, head.value, { cycleId, draftId })
    const now = world.now()
    const late = requireTime(head.value, { person: actor.person, begunAt }, now, world.graceMs)
    const award = await loadAward(world, actor.tenant, head.value.programId, input.content.awardId)
    if (late)
      await requireUndecidedAward(world, actor.tenant, { cycleId, head: head.value, awardId: award.id })
    const content = await resolveContent(world, actor, input.content)
    requireFitting({ ...award, active: isGiven(head.value, award) }, actor.person, content)
    await requireEligible(world, actor, { cycleId, head: head.value, award, nominees: content.nominees })
    const unique = uniqueKey(actor.person, award.id, content.nominees)
    const other = await readRow(world.rows, place, uniqueRow, ...unique)
    if (other) throw nominationExists(other.value.nominationId)
    const fresh = newNomination(world.newId(), actor.person, content, now)
    const result = late ? { ...fresh, late } : fresh
    return {
      writes: [
        ...(late ? recordedLate(head, result.id, 'sent', late, actor.person, now) : []),
        insert(nominationRow, [result.id], result),
        insert(uniqueRow, unique, { nominationId: result.id }),
        insert(mineRow, [actor.person, result.id], { nominationId: result.id }),
      ],
      effects: [
        { kind: 'index-nomination', nominationId: result.id, draftId },
        // After judging has begun, it still needs its judges.
        ...(late ? [{ kind: 'assign-judges' as const }] : []),
      ],
      result,
    }
  })
  return viewNomination(world, actor.tenant, cycleId, record)
}

/** Rule N1: an exception is for awards that are still open; of the others, scores are frozen. @throws Refusal `award_decided` */
async function requireUndecidedAward(
  world: World,
  tenant: string,
  { cycleId, head, awardId }: { cycleId: string; head: CycleHead; awardId: string },
): Promise<void> {
  const decision = await loadDecision(world, tenant, cycleId, head.decision)
  if (decision?.awards.some((decided) => decided.awardId === awardId))
    throw new Refusal('award_decided', 'This award has been decided already.', awardId)
}

/** What this command led to when it was carried out before (rule N3), whatever it says now. */
export async function findSubmitted(
  world: World,
  actor: Actor,
  { cycleId, commandId }: { cycleId: string; commandId: string },
): Promise<Nomination | undefined> {
  requireMember(actor)
  const first = await firstResult(world, actor, commandOf(cycleOf(actor.tenant, cycleId), commandId))
  return first && viewNomination(world, actor.tenant, cycleId, first.result)
}

function commandOf(place: Place, commandId: string) {
  return { place, commandId, operation: 'nominate', result: nominationRow.schema }
}

export async function resolveContent(
  world: World,
  actor: Actor,
  content: NominationContent,
): Promise<ResolvedContent> {
  const [nominees, helpers] = await Promise.all([
    resolvePeople(world, actor, content.nominees),
    resolvePeople(world, actor, content.helpers),
  ])
  return { ...content, nominees, helpers }
}

export function nominationExists(nominationId: string): Refusal {
  return new Refusal(
    'nomination_exists',
    'You have nominated exactly these people for this award already. Edit that nomination instead.',
    nominationId,
  )
}

function newNomination(
  id: string,
  nominator: string,
  content: ResolvedContent,
  now: number,
): NominationRecord {
  return {
    ...content,
    id,
    nominator,
    status: 'submitted',
    endorsements: 0,
    revision: 1,
    submittedAt: now,
    changedAt: now,
  }
}
