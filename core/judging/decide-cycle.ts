import type { Actor } from '#core/actor.ts'
import type { AwardDecision, Decision } from '#core/contract/judging.ts'
import { digest, recorded } from '#core/cycles/audit.ts'
import { type CycleHead } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, padded } from '#core/rows/row-kind.ts'
import { loadDeliberation, viewDecision } from './deliberate.ts'
import { type DecisionRecord, decisionRow } from './rows.ts'
import { type Deliberation, requireDecidable, requireUndecided } from './rules.ts'

/** Decides every award of a cycle in one insert-only, numbered step (rule J6). For owners. */
export async function decideCycle(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; awards: AwardDecision[] },
): Promise<Decision> {
  const place = cycleOf(actor.tenant, input.cycleId)
  const command = { place, commandId: input.commandId, operation: 'decide', result: decisionRow.schema }
  const record = await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, input.cycleId)
    const deliberation = await loadDeliberation(world, actor, input.cycleId, head.value)
    const result = decide(head.value, deliberation, input.awards, actor.person, world.now())
    const audit = recorded(
      { ...head, value: { ...head.value, status: 'decided', decision: result.number } },
      { kind: 'decided', number: result.number, sha256: digest(result) },
      actor.person,
      world.now(),
    )
    return {
      writes: [...audit, insert(decisionRow, [padded(result.number)], result)],
      result,
    }
  })
  return viewDecision(record, await namePeople(world, actor.tenant, [record.decidedBy]), new Set())
}

/** Rules J5 and J6 as a pure step: the next decision on a cycle. @throws Refusal */
export function decide(
  head: CycleHead,
  deliberation: Deliberation,
  awards: AwardDecision[],
  by: string,
  now: number,
): DecisionRecord {
  requireUndecided(head)
  if (head.status !== 'judging' && head.status !== 'decided')
    throw new Refusal('cycle_not_judging', 'This cycle is not being judged now.')
  requireDecidable(deliberation, awards)
  const decided = awards.map(withWinnersAmongFinalists)
  const shown = decided.flatMap((award) => (award.kind === 'winners' ? award.finalists : []))
  return {
    number: head.decision + 1,
    decidedAt: now,
    decidedBy: by,
    awards: decided,
    citations: Object.fromEntries(shown.map((id) => [id, deliberation.citations.get(id) ?? ''])),
    auditHead: head.auditHash,
  }
}

function withWinnersAmongFinalists(award: AwardDecision): AwardDecision {
  if (award.kind === 'not-awarded') return award
  return { ...award, finalists: [...new Set([...award.finalists, ...award.winners])] }
}
