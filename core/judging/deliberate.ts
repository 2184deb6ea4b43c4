import type { Actor } from '#core/actor.ts'
import type { RankedNomination, Ranking } from '#core/contract/judging.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { peopleIn } from '#core/nominations/view.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { shortOf } from './assignments.ts'
import { type JudgedCycle, judgedOf, loadJudgedCycle } from './load-judged-cycle.ts'
import { progressOf } from './progress.ts'
import { countScores, rankAward, type Standing } from './ranking.ts'
import { decidersOf, viewDecision } from './view-decisions.ts'

/** Results of judging for owners, award by award; withheld where they have an interest (rule J2). */
export async function showRanking(world: World, actor: Actor, cycleId: string): Promise<Ranking> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const cycle = await loadJudgedCycle(world, actor, cycleId, head.value)
  const named = await namePeople(world, actor.tenant, peopleOf(cycle))
  const { decision, interested } = cycle
  return {
    cycleId,
    awards: cycle.awards.map(({ id }) => viewAward(cycle, id, named)),
    ...(decision ? { decision: viewDecision(decision, named, interested) } : {}),
  }
}

function viewAward(cycle: JudgedCycle, awardId: string, named: PeopleByName): Ranking['awards'][number] {
  const judged = judgedOf(cycle, awardId)
  const { award, judges } = judged
  const seen = { award, judges: judges.map(named) }
  if (cycle.interested.has(awardId))
    return { ...seen, withheld: true, progress: [], short: [], nominations: [] }
  const assignment = cycle.assignments.get(awardId)
  return {
    ...seen,
    withheld: false,
    progress: progressOf(judged, countScores(judged), assignment).map(({ judge, ...counts }) => ({
      judge: named(judge),
      ...counts,
    })),
    short: shortOf(assignment),
    nominations: rankAward(judged).map((standing) => ranked(standing, cycle, named)),
  }
}

function peopleOf({ head, nominations, decision }: JudgedCycle): string[] {
  const judges = Object.values(head.judges).flat()
  const helpers = Object.values(decision?.helpers ?? {}).flat()
  return [...judges, ...nominations.flatMap(peopleIn), ...helpers, ...(decision ? decidersOf(decision) : [])]
}

function ranked(standing: Standing, cycle: JudgedCycle, named: PeopleByName): RankedNomination {
  const { nomination, mean, rawMean, rank, ...counts } = standing
  const { id, story, mode, outcome } = nomination
  const { citation, helpers } = spokenOf(nomination, cycle)
  return {
    id,
    nominees: nomination.nominees.map(named),
    helpers: helpers.map(named),
    story,
    mode,
    outcome,
    ...counts,
    rests: cycle.resting.has(id),
    ...(mean === undefined || rawMean === undefined ? {} : { mean, rawMean }),
    ...(rank === undefined ? {} : { rank }),
    ...(citation === undefined ? {} : { citation }),
  }
}

/** What is said of a nomination in public: once published as it was corrected (rule C14), else as it was approved. */
function spokenOf({ id, helpers }: NominationRecord, { head, decision, citations }: JudgedCycle) {
  const published = head.status === 'published' ? decision : undefined
  return {
    citation: published?.citations[id] ?? citations.get(id),
    helpers: published?.helpers?.[id] ?? helpers,
  }
}
