import { type Actor, requireMember } from '#core/actor.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { remove, replace } from '#core/rows/row-kind.ts'
import { recordedLate, requireTime, senderMending } from './late.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow, uniqueRow } from './rows.ts'
import { requireNominator, uniqueKey } from './rules.ts'
import { shareChanged } from './share-changed.ts'
import { viewNomination } from './view.ts'

/**
 * Takes a nomination back while its cycle is open, also one ruled ineligible (rule N5), or by the exception it was sent
 * by (rule N1); the same people can then be nominated anew (rule N3).
 */
export async function withdrawNomination(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string },
): Promise<Nomination> {
  requireMember(actor)
  const { cycleId, nominationId, commandId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `withdraw ${nominationId}`, result: nominationRow.schema }
  const record = await once(world, actor, command, async () => {
    const head = await loadHead(world, actor.tenant, cycleId)
    const before = await loadNomination(world, actor.tenant, cycleId, nominationId)
    requireNominator(before.value, actor.person)
    if (before.value.status === 'withdrawn')
      throw new Refusal('nomination_not_live', 'This nomination was withdrawn already.')
    const person = await senderMending(world, actor, head.value, { cycleId, nomination: before.value })
    const now = world.now()
    const late = requireTime(head.value, { person }, now, world.graceMs)
    const result: NominationRecord = {
      ...before.value,
      status: 'withdrawn',
      revision: before.value.revision + 1,
      changedAt: now,
    }
    return {
      writes: [
        ...(late ? recordedLate(head, nominationId, 'withdrawn', late, actor.person, now) : []),
        replace(nominationRow, [nominationId], result, before.version),
        remove(uniqueRow, uniqueKey(result.nominator, result.awardId, result.nominees)),
      ],
      effects: [...(late ? [{ kind: 'assign-judges' as const }] : []), ...shareChanged(result, now)],
      result,
    }
  })
  return viewNomination(world, actor.tenant, cycleId, record)
}
