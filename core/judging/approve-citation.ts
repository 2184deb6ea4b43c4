import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { recorded, sealText } from '#core/cycles/audit.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { loadNomination } from '#core/nominations/load-nomination.ts'
import { requireLive } from '#core/nominations/rules.ts'
import { once } from '#core/once.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import type { World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { interestedAwards } from './load-judging.ts'
import { citationRow } from './rows.ts'
import { requireUndecided } from './rules.ts'

/** What such a command leaves: its text lies in the citation's row, from which it can be erased (rule W5). */
const approved = z.object({ erased: z.literal(true).optional() })

/**
 * The short public text by which stage, wall and cards will speak of a nomination. For owners without an interest.
 * Of people who are all erased nothing is said (rule W5).
 */
export async function approveCitation(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string; citation: string },
): Promise<{ citation: string }> {
  const { cycleId, nominationId, commandId, citation } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `cite ${nominationId}`, result: approved }
  const done = await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    requireUndecided(head.value)
    const { value: nomination } = await loadNomination(world, actor.tenant, cycleId, nominationId)
    requireLive(nomination)
    if ((await interestedAwards(world, actor.tenant, cycleId, actor.person)).has(nomination.awardId))
      throw new Refusal('interest', 'You have an interest in this award. Another owner must approve this.')
    const erased = await whoIsErased(world, actor.tenant, nomination.nominees)
    const isErased = nomination.nominees.every((nominee) => erased.has(nominee))
    const text = isErased ? erasedText : citation
    const now = world.now()
    const audit = recorded(
      head,
      { kind: 'citation-approved', nominationId, citation: sealText(text, world.newId()) },
      actor.person,
      now,
    )
    return {
      writes: [
        ...audit,
        put(citationRow, [nominationId], {
          nominationId,
          text,
          approvedBy: actor.person,
          at: now,
          ...(isErased ? { erased: true } : {}),
        }),
      ],
      result: isErased ? { erased: true as const } : {},
    }
  })
  return { citation: done.erased ? erasedText : citation }
}
