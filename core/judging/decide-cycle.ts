import type { Actor } from '#core/actor.ts'
import type { AwardDecision, Decision } from '#core/contract/judging.ts'
import { digest, recorded } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { sealedDecision } from './decision-texts.ts'
import { loadDeliberation } from './load-deliberation.ts'
import type { DecisionRecord } from './rows.ts'
import { type Deliberation, requireDecidable, requireUndecided } from './rules.ts'
import { madeDecision, madeIn, showDecision } from './view-decisions.ts'

/**
 * Decides awards of a cycle in one insert-only, numbered step (rule J6); what isn't named stays as it was decided, or
 * open. For owners without an interest in what they decide.
 */
export async function decideCycle(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; awards: AwardDecision[] },
): Promise<Decision> {
  const { cycleId, commandId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: 'decide', result: madeDecision }
  const { number } = await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    const deliberation = await loadDeliberation(world, actor, cycleId, head.value)
    const now = world.now()
    const result = decide(head.value, deliberation, input.awards, actor.person, now)
    const { stored, writes } = sealedDecision(result, world.newId)
    const status = result.open?.length === 0 ? ('decided' as const) : ('judging' as const)
    const audit = recorded(
      { ...head, value: { ...head.value, status, decision: result.number } },
      { kind: 'decided', number: result.number, sha256: digest(stored) },
      actor.person,
      now,
    )
    return {
      writes: [...audit, ...writes],
      result: { number: result.number },
    }
  })
  return showDecision(world, actor, cycleId, number)
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
  const number = head.decision + 1
  const decided = inOrder(deliberation, carriedOver(deliberation), awards.map(withWinnersAmongFinalists))
  const isNew = (awardId: string) => awards.some((award) => award.awardId === awardId)
  const { before } = deliberation
  const citations = decided.flatMap((award) =>
    shownOf(award).map((id) => {
      const approved = deliberation.citations.get(id) ?? ''
      return [id, isNew(award.awardId) ? approved : (before?.citations[id] ?? approved)]
    }),
  )
  return {
    number,
    decidedAt: now,
    decidedBy: by,
    awards: decided,
    open: deliberation.awards
      .map(({ award }) => award.id)
      .filter((id) => !decided.some(({ awardId }) => awardId === id)),
    made: Object.fromEntries(
      decided.map(({ awardId }) => [
        awardId,
        before && !isNew(awardId) ? madeIn(before, awardId) : { number, by, at: now },
      ]),
    ),
    citations: Object.fromEntries(citations),
    basis: basisOf(deliberation),
    auditHead: head.auditHash,
  }
}

/** What was decided before and still can be: of awards still given, with everybody chosen still standing. */
function carriedOver({ before, awards }: Deliberation): AwardDecision[] {
  return (before?.awards ?? []).filter((decided) => {
    const standings = awards.find(({ award }) => award.id === decided.awardId)?.standings
    const standing = new Set(standings?.map(({ nomination }) => nomination.id))
    return standings !== undefined && shownOf(decided).every((id) => standing.has(id))
  })
}

/** The order in which awards are given: as named now where all are, else as in the program (rule P13). */
function inOrder({ awards }: Deliberation, before: AwardDecision[], now: AwardDecision[]): AwardDecision[] {
  const kept = before.filter(({ awardId }) => !now.some((award) => award.awardId === awardId))
  if (kept.length === 0) return now
  const placeOf = ({ awardId }: AwardDecision) => awards.findIndex(({ award }) => award.id === awardId)
  return [...kept, ...now].sort((one, other) => placeOf(one) - placeOf(other))
}

/** Everybody an award's decision shows. */
function shownOf(award: AwardDecision): string[] {
  return award.kind === 'not-awarded' ? [] : award.finalists
}

function withWinnersAmongFinalists(award: AwardDecision): AwardDecision {
  if (award.kind !== 'winners') return award
  return { ...award, finalists: [...new Set([...award.finalists, ...award.winners])] }
}

function basisOf({ awards, nominations }: Deliberation): NonNullable<DecisionRecord['basis']> {
  return {
    judges: Object.fromEntries(awards.map(({ award, judges }) => [award.id, judges])),
    rules: Object.fromEntries(
      awards.map(({ award: { id, rubric, quorum, normalized, decidedBy } }) => [
        id,
        { rubric: rubric.map(({ id, weight }) => ({ id, weight })), quorum, normalized, decidedBy },
      ]),
    ),
    nominations,
  }
}
