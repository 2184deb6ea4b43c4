import type { Actor } from '#core/actor.ts'
import { judgedStanding, type ScoreContent } from '#core/contract/judging.ts'
import { recorded, sealText } from '#core/cycles/audit.ts'
import { loadAward } from '#core/cycles/load-cycle.ts'
import { requireLive } from '#core/nominations/rules.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { isReader } from './assignments.ts'
import { isRecused, nomineesOf } from './interests.ts'
import { loadJudged } from './load-judged.ts'
import { loadTies } from './load-judging.ts'
import { assignmentRow, scoreRow } from './rows.ts'
import { requireRubric } from './rules.ts'

/** Scores a nomination by its award's rubric, or abstains (rule J1); again to change it while judging lasts. */
export async function submitScore(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string; score: ScoreContent },
) {
  const { cycleId, nominationId, commandId, score } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `score ${nominationId}`, result: judgedStanding }
  return once(world, actor, command, async () => {
    const { head, nomination } = await loadJudged(world, actor, input)
    requireLive(nomination)
    const { nominations, ties } = await loadTies(world, actor.tenant, cycleId)
    if (isRecused(actor.person, nomination, nomineesOf(nomination.awardId, nominations), ties))
      throw new Refusal('recused', 'You have an interest here, so you can’t score it.')
    const assignment = await readRow(world.rows, place, assignmentRow, nomination.awardId)
    if (!isReader(assignment?.value, nominationId, actor.person))
      throw new Refusal('not_assigned', 'This nomination is read by other judges.')
    requireRubric(await loadAward(world, actor.tenant, head.value.programId, nomination.awardId), score)
    const now = world.now()
    const audit = recorded(
      head,
      {
        kind: 'scored',
        nominationId,
        ...(score.kind === 'scored' ? { points: score.points } : {}),
        ...(score.note ? { note: sealText(score.note, world.newId()) } : {}),
      },
      actor.person,
      now,
    )
    return {
      writes: [
        ...audit,
        put(scoreRow, [nominationId, actor.person], {
          nominationId,
          judge: actor.person,
          score,
          at: now,
        }),
      ],
      result: { kind: 'answered' as const, score },
    }
  })
}
