import { type Actor, requireMember } from '#core/actor.ts'
import { judgedStanding } from '#core/contract/judging.ts'
import { appendAudit, sealText } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadNomination } from '#core/nominations/load-nomination.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { put, readRow, remove, replace } from '#core/rows/row-kind.ts'
import { interestRow, scoreRow } from './rows.ts'
import { requireJudging } from './rules.ts'
import { requireJudge } from './show-judging.ts'

/** A judge steps back from a nomination; a score given before is void, and the audit says so (rule J2). */
export async function declareInterest(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string; reason: string },
) {
  requireMember(actor)
  const { cycleId, nominationId, commandId, reason } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `interest ${nominationId}`, result: judgedStanding }
  return once(world, actor, command, async () => {
    const head = await loadHead(world, actor.tenant, cycleId)
    requireJudge(head.value, actor.person)
    const { value: nomination } = await loadNomination(world, actor.tenant, cycleId, nominationId)
    requireJudge(head.value, actor.person, nomination.awardId)
    requireJudging(head.value)
    const score = await readRow(world.rows, place, scoreRow, nominationId, actor.person)
    const audited = appendAudit(
      head.value,
      {
        kind: 'interest-declared',
        nominationId,
        reason: sealText(reason, world.newId()),
        voided: score !== undefined,
      },
      actor.person,
      world.now(),
    )
    return {
      writes: [
        replace(headRow, [], audited.head, head.version),
        put(interestRow, [nominationId, actor.person], {
          nominationId,
          person: actor.person,
          reason,
          at: world.now(),
        }),
        remove(scoreRow, [nominationId, actor.person]),
        audited.write,
      ],
      result: { kind: 'recused' as const, interest: 'declared' as const },
    }
  })
}
