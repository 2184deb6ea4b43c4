import type { Actor } from '#core/actor.ts'
import type { Decision, RankedNomination, Ranking } from '#core/contract/judging.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { activeAwards, loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { peopleIn } from '#core/nominations/view.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { padded, readRow } from '#core/rows/row-kind.ts'
import { awardsOfInterest } from './interests.ts'
import { loadCitations, loadScores, loadTies } from './load-judging.ts'
import { rankAward, type Standing } from './ranking.ts'
import { type DecisionRecord, decisionRow } from './rows.ts'
import type { Deliberation } from './rules.ts'

/** What an owner decides on: standings, own interests, citations. */
export async function loadDeliberation(
  world: World,
  actor: Actor,
  cycleId: string,
  head: CycleHead,
): Promise<Deliberation> {
  const [awards, { nominations, ties }, scores, citations] = await Promise.all([
    activeAwards(world, actor.tenant, head.programId),
    loadTies(world, actor.tenant, cycleId),
    loadScores(world, actor.tenant, cycleId),
    loadCitations(world, actor.tenant, cycleId),
  ])
  return {
    awards: awards.map((award) => ({
      award,
      standings: rankAward({ award, judges: head.judges[award.id] ?? [], nominations, scores, ties }),
    })),
    interested: awardsOfInterest(actor.person, nominations, ties),
    citations,
  }
}

/** Results of judging for owners, award by award; withheld where they have an interest (rule J2). */
export async function showRanking(world: World, actor: Actor, cycleId: string): Promise<Ranking> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const [deliberation, decision] = await Promise.all([
    loadDeliberation(world, actor, cycleId, head.value),
    loadDecision(world, actor.tenant, cycleId, head.value.decision),
  ])
  const { awards, interested, citations } = deliberation
  const ids = awards.flatMap(({ award, standings }) => [
    ...(head.value.judges[award.id] ?? []),
    ...standings.flatMap(({ nomination }) => peopleIn(nomination)),
  ])
  const named = await namePeople(world, actor.tenant, decision ? [...ids, decision.decidedBy] : ids)
  return {
    cycleId,
    awards: awards.map(({ award, standings }) => ({
      award,
      judges: (head.value.judges[award.id] ?? []).map(named),
      withheld: interested.has(award.id),
      nominations: interested.has(award.id) ? [] : standings.map((one) => ranked(one, citations, named)),
    })),
    ...(decision ? { decision: viewDecision(decision, named, interested) } : {}),
  }
}

export async function loadDecision(
  world: World,
  tenant: string,
  cycleId: string,
  number: number,
): Promise<DecisionRecord | undefined> {
  if (number === 0) return undefined
  const row = await readRow(world.rows, cycleOf(tenant, cycleId), decisionRow, padded(number))
  return row?.value
}

/** A decision as an owner sees it: what they have an interest in stays sealed to them. */
export function viewDecision(
  record: DecisionRecord,
  named: PeopleByName,
  interested: ReadonlySet<string>,
): Decision {
  const { number, decidedAt, decidedBy, awards, auditHead } = record
  return {
    number,
    decidedAt,
    decidedBy: named(decidedBy),
    awards: awards.filter(({ awardId }) => !interested.has(awardId)),
    auditHead,
  }
}

function ranked(
  standing: Standing,
  citations: ReadonlyMap<string, string>,
  named: PeopleByName,
): RankedNomination {
  const { nomination, mean, rank, ...counts } = standing
  const { id, story, mode, outcome } = nomination
  const citation = citations.get(id)
  return {
    id,
    nominees: nomination.nominees.map(named),
    helpers: nomination.helpers.map(named),
    story,
    mode,
    outcome,
    ...counts,
    ...(mean === undefined ? {} : { mean }),
    ...(rank === undefined ? {} : { rank }),
    ...(citation === undefined ? {} : { citation }),
  }
}
