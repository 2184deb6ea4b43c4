import { type Actor, requireMember } from '#core/actor.ts'
import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { peopleIn } from '#core/nominations/view.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { isReader } from './assignments.ts'
import { interestOf, nomineesOf, type Ties } from './interests.ts'
import { loadAssignments, loadDecision, loadScores, loadTies } from './load-judging.ts'
import type { AssignmentRecord, ScoreRecord } from './rows.ts'

/**
 * A judge's queue: their awards, what is assigned to them or concerns them, and their own scores (rule J1).
 * @throws Refusal `not_judge`
 */
export async function showJudging(world: World, actor: Actor, cycleId: string): Promise<Judging> {
  requireMember(actor)
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  requireJudge(head, actor.person)
  const [awards, { nominations, ties }, scores, assignments, decision] = await Promise.all([
    givenAwards(world, actor.tenant, head),
    loadTies(world, actor.tenant, cycleId),
    loadScores(world, actor.tenant, cycleId),
    loadAssignments(world, actor.tenant, cycleId),
    loadDecision(world, actor.tenant, cycleId, head.decision),
  ])
  // Before nominations are closed they may still change: judges see them from then on.
  const judgeable = head.status === 'open' || head.status === 'scheduled' ? [] : nominations
  const standing = judgeable.filter(({ status }) => status === 'submitted')
  const named = await namePeople(world, actor.tenant, standing.flatMap(peopleIn))
  const own = scores.filter(({ judge }) => judge === actor.person)
  const mine = awards.filter(({ id }) => head.judges[id]?.includes(actor.person))
  return {
    cycleId,
    open: head.status === 'judging',
    awards: mine.map((award) => {
      const recused = nomineesOf(award.id, judgeable).has(actor.person)
      // Who reads what is settled when judging begins.
      const hidden = recused || (head.status === 'closing' && award.judgesEach !== undefined)
      const assignment = assignments.get(award.id)
      const shown = hidden
        ? []
        : standing.filter(
            (nomination) =>
              nomination.awardId === award.id && concerns(nomination, actor.person, assignment, ties),
          )
      return {
        award,
        recused,
        decided: decision?.awards.some(({ awardId }) => awardId === award.id) ?? false,
        nominations: shown.map((nomination) => judged(award, nomination, actor.person, ties, own, named)),
      }
    }),
  }
}

/** What a judge is to read, and what they are out of by an interest: they are told why (rule J2). */
function concerns(
  nomination: NominationRecord,
  judge: string,
  assignment: AssignmentRecord | undefined,
  ties: Ties,
): boolean {
  return isReader(assignment, nomination.id, judge) || interestOf(judge, nomination, ties) !== undefined
}

/** @throws Refusal `not_judge` where the person judges none of the cycle's awards, or not this one */
export function requireJudge(head: CycleHead, person: string, awardId?: string): void {
  const awards = Object.entries(head.judges).filter(([, judges]) => judges.includes(person))
  if (awards.length === 0 || (awardId !== undefined && !awards.some(([id]) => id === awardId)))
    throw new Refusal('not_judge', 'You are not a judge here.')
}

function judged(
  award: Award,
  nomination: NominationRecord,
  judge: string,
  ties: Ties,
  own: ScoreRecord[],
  named: PeopleByName,
): JudgedNomination {
  const shown = { id: nomination.id, nominees: nomination.nominees.map(named) }
  const interest = interestOf(judge, nomination, ties)
  if (interest) return { ...shown, standing: { kind: 'recused', interest } }
  const answer = own.find((score) => score.nominationId === nomination.id)
  const { story, mode, outcome, evidence, endorsements } = nomination
  return {
    ...shown,
    standing: answer ? { kind: 'answered', score: answer.score } : { kind: 'waiting' },
    content: {
      // Rule J3: a blind award's judges don't see who nominated.
      ...(award.blind ? {} : { nominator: named(nomination.nominator) }),
      helpers: nomination.helpers.map(named),
      story,
      mode,
      outcome,
      evidence,
      endorsements,
    },
  }
}
