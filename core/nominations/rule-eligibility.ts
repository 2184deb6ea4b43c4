import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import { recorded, sealText } from '#core/cycles/audit.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import { loadHead, loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { hiddenFrom } from '#core/judging/blind.ts'
import { interestedAwards } from '#core/judging/load-judging.ts'
import { requireUndecided } from '#core/judging/rules.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { replace } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow } from './rows.ts'
import { shareChanged } from './share-changed.ts'
import { viewNomination, withoutNominator } from './view.ts'

/** What a ruling leaves: of whom alone, as who nominated may be hidden from whoever ruled (rule J3). */
const ruled = z.object({ id: z.string() })

/** An owner's ruling (rule N5): ineligible with a reason the nominator sees, or eligible again. */
export async function ruleEligibility(
  world: World,
  actor: Actor,
  input: {
    cycleId: string
    nominationId: string
    commandId: string
    ruling: { eligible: true } | { eligible: false; reason: string }
  },
): Promise<OwnedNomination> {
  const { cycleId, nominationId, commandId, ruling } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `rule ${nominationId}`, result: ruled }
  await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    requireUndecided(head.value)
    const before = await loadNomination(world, actor.tenant, cycleId, nominationId)
    if ((await interestedAwards(world, actor.tenant, cycleId, actor.person)).has(before.value.awardId))
      throw new Refusal('interest', 'You have an interest in this award. Another owner must rule on it.')
    const now = world.now()
    const result = decideRuling(before.value, ruling, now)
    const audit = recorded(
      head,
      {
        kind: 'eligibility',
        nominationId,
        eligible: ruling.eligible,
        ...(ruling.eligible ? {} : { reason: sealText(ruling.reason, world.newId()) }),
      },
      actor.person,
      now,
    )
    return {
      writes: [...audit, replace(nominationRow, [nominationId], result, before.version)],
      effects: [{ kind: 'assign-judges' }, ...shareChanged(result, now)],
      result: { id: nominationId },
    }
  })
  const { value: record } = await loadNomination(world, actor.tenant, cycleId, nominationId)
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  const hidden = hiddenFrom(actor.person, head, await givenAwards(world, actor.tenant, head))
  const view = await viewNomination(world, actor.tenant, cycleId, record)
  return hidden.has(view.awardId) ? withoutNominator(view) : view
}

/** Rule N5 as a pure step. A withdrawn nomination stays withdrawn. @throws Refusal `nomination_not_live` */
export function decideRuling(
  before: NominationRecord,
  ruling: { eligible: true } | { eligible: false; reason: string },
  now: number,
): NominationRecord {
  if (before.status === 'withdrawn')
    throw new Refusal('nomination_not_live', 'This nomination was withdrawn.')
  const { ineligibleReason: _, ...rest } = before
  const ruled = { ...rest, revision: before.revision + 1, changedAt: now }
  return ruling.eligible
    ? { ...ruled, status: 'submitted' }
    : { ...ruled, status: 'ineligible', ineligibleReason: ruling.reason }
}
