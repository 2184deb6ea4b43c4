import type { Actor } from '#core/actor.ts'
import { judgedStanding } from '#core/contract/judging.ts'
import { recorded, sealText } from '#core/cycles/audit.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { put, readRow, remove } from '#core/rows/row-kind.ts'
import { loadJudged } from './load-judged.ts'
import { interestRow, scoreRow } from './rows.ts'

/** A judge steps back from a nomination; a score given before is void, and the audit says so (rule J2). */
export async function declareInterest(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string; reason: string },
) {
  const { cycleId, nominationId, commandId, reason } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `interest ${nominationId}`, result: judgedStanding }
  return once(world, actor, command, async () => {
    const { head } = await loadJudged(world, actor, input)
    const score = await readRow(world.rows, place, scoreRow, nominationId, actor.person)
    const now = world.now()
    const audit = recorded(
      head,
      {
        kind: 'interest-declared',
        nominationId,
        reason: sealText(reason, world.newId()),
        voided: score !== undefined,
      },
      actor.person,
      now,
    )
    return {
      writes: [
        ...audit,
        put(interestRow, [nominationId, actor.person], {
          nominationId,
          person: actor.person,
          reason,
          at: now,
        }),
        remove(scoreRow, [nominationId, actor.person]),
      ],
      effects: [{ kind: 'assign-judges' }],
      result: { kind: 'recused' as const, interest: 'declared' as const },
    }
  })
}
