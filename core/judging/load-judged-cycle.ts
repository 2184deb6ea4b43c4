import type { Actor } from '#core/actor.ts'
import type { Award } from '#core/contract/programs.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { recentWinners } from '#core/nominations/published.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { awardsOfInterest, type Ties } from './interests.ts'
import { loadAssignments, loadCitations, loadDecision, loadScores, loadTies } from './load-judging.ts'
import type { Judged } from './ranking.ts'
import type { AssignmentRecord, DecisionRecord, ScoreRecord } from './rows.ts'

/** A cycle as judged so far, for an owner. */
export type JudgedCycle = {
  head: CycleHead
  awards: Award[]
  nominations: NominationRecord[]
  ties: Ties
  scores: ScoreRecord[]
  /** Approved citations by nomination. */
  citations: ReadonlyMap<string, string>
  assignments: ReadonlyMap<string, AssignmentRecord>
  decision: DecisionRecord | undefined
  /** Awards in which the asking owner has an interest (rule J2). */
  interested: ReadonlySet<string>
  /**
   * Nominations of somebody who is to rest (rule N10): whose win before came to be known only after they were
   * nominated.
   */
  resting: ReadonlySet<string>
}

export async function loadJudgedCycle(
  world: World,
  { tenant, person }: Actor,
  cycleId: string,
  head: CycleHead,
): Promise<JudgedCycle> {
  const [awards, { nominations, ties }, scores, citations, assignments, decision] = await Promise.all([
    givenAwards(world, tenant, head),
    loadTies(world, tenant, cycleId),
    loadScores(world, tenant, cycleId),
    loadCitations(world, tenant, cycleId),
    loadAssignments(world, tenant, cycleId),
    loadDecision(world, tenant, cycleId, head.decision),
  ])
  const judgedBy = awards.map((award) => asDecided(award, decision))
  const interested = awardsOfInterest(person, nominations, ties)
  const resting = await restingAmong(world, tenant, { cycleId, head, awards, nominations })
  return {
    head,
    awards: judgedBy,
    nominations,
    ties,
    scores,
    citations,
    assignments,
    decision,
    interested,
    resting,
  }
}

/** Rule J6: what an award was decided by stays, whatever its settings are by now. */
function asDecided(award: Award, decision: DecisionRecord | undefined): Award {
  const isDecided = decision?.awards.some(({ awardId }) => awardId === award.id) === true
  const basis = isDecided ? decision.basis?.rules[award.id] : undefined
  if (!basis) return award
  const { rubric, ...rules } = basis
  const now = new Map(award.rubric.map((criterion) => [criterion.id, criterion]))
  return {
    ...award,
    ...rules,
    rubric: rubric.map(({ id, weight }) => ({ ...(now.get(id) ?? { id, name: id, guidance: '' }), weight })),
  }
}

async function restingAmong(
  world: World,
  tenant: string,
  {
    cycleId,
    head,
    awards,
    nominations,
  }: Pick<JudgedCycle, 'head' | 'awards' | 'nominations'> & { cycleId: string },
): Promise<ReadonlySet<string>> {
  const resting = await Promise.all(
    awards.map(async (award) => {
      const winners = await recentWinners(world, tenant, { cycleId, head, award })
      return nominations.filter(
        ({ awardId, nominees }) => awardId === award.id && nominees.some((nominee) => winners.has(nominee)),
      )
    }),
  )
  return new Set(resting.flat().map(({ id }) => id))
}

/** What judging one award rests on. @throws Refusal `not_found` where it is not given */
export function judgedOf(cycle: JudgedCycle, awardId: string): Judged & { award: Award } {
  const award = cycle.awards.find(({ id }) => id === awardId)
  if (!award) throw new Refusal('not_found', 'There is no such award.')
  const { head, nominations, scores, ties } = cycle
  return { award, judges: head.judges[awardId] ?? [], nominations, scores, ties }
}
