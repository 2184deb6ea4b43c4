import type { AwardDecision, ScoreContent } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { Refusal } from '#core/refusal.ts'
import { isBetter, isEqual, type Standing } from './ranking.ts'
import type { DecisionRecord } from './rows.ts'

/** @throws Refusal `cycle_not_judging` */
export function requireJudging(head: CycleHead): void {
  if (head.status !== 'judging') throw new Refusal('cycle_not_judging', 'This cycle is not being judged now.')
}

/** Rule J6: nothing is decided anew once a decision is pinned to be published. @throws Refusal `cycle_already_pinned` */
export function requireUndecided(head: CycleHead): void {
  if (head.pinned !== undefined || head.status === 'published')
    throw new Refusal('cycle_already_pinned', 'The ceremony has begun with what was decided.')
}

/** Rule J6: an award's scores freeze when it is decided, also while others are still open. @throws Refusal `cycle_not_judging` */
export function requireOpenAward(decision: DecisionRecord | undefined, awardId: string): void {
  if (decision?.awards.some((decided) => decided.awardId === awardId))
    throw new Refusal('cycle_not_judging', 'This award has been decided.', awardId)
}

/** Rule J6: a whole decision can be celebrated; what it leaves to a vote is voted on there. @throws Refusal `cycle_not_decided` */
export function requireWhole(decision: DecisionRecord | undefined): DecisionRecord {
  if (!decision || (decision.open ?? []).length > 0)
    throw new Refusal('cycle_not_decided', 'The cycle has not been decided yet.', decision?.open?.[0])
  return decision
}

/** Rule J6: what has no vote pending can be published. @throws Refusal `cycle_not_decided`, `vote_pending` */
export function requirePublishable(whole: DecisionRecord | undefined): DecisionRecord {
  const decision = requireWhole(whole)
  const vote = decision.awards.find(({ kind }) => kind === 'vote')
  if (vote) throw new Refusal('vote_pending', 'An award is still to be decided by live vote.', vote.awardId)
  return decision
}

/** Rule J1: every criterion of the rubric and no other, or an abstention. @throws Refusal `invalid_input` */
export function requireRubric(award: Award, score: ScoreContent): void {
  if (score.kind === 'abstained') return
  const asked = award.rubric.map(({ id }) => id).sort()
  const given = Object.keys(score.points).sort()
  if (asked.join() !== given.join())
    throw new Refusal('invalid_input', 'A score answers each criterion of the award, and no other.')
}

/** What an owner decides on: each active award with its judges and standings. */
export type Deliberation = {
  awards: { award: Award; judges: string[]; standings: Standing[] }[]
  /** Awards in which the deciding owner has an interest. */
  interested: ReadonlySet<string>
  /** Nominations of somebody who won the award lately and is to rest. */
  resting: ReadonlySet<string>
  /** Approved citations by nomination. */
  citations: ReadonlyMap<string, string>
  /** Digest of the nominations, so that the decision can be recounted. */
  nominations: string
  /** The newest decision so far. */
  before: DecisionRecord | undefined
}

/**
 * Rules J2, J5, J6 and N10: whether a decision names each of its awards once, names only nominations that stand, shows
 * nothing without an approved citation, and gives a reason wherever it departs from the plain ranking or lets
 * somebody win who is to rest.
 * @throws Refusal `decision_incomplete`, `interest`, `citation_missing`, `reason_required`; subject is the award
 * or the nomination
 */
export function requireDecidable(deliberation: Deliberation, decisions: AwardDecision[]): void {
  const decided = decisions.map(({ awardId }) => awardId)
  const twice = decided.find((id, at) => decided.indexOf(id) !== at)
  if (twice) throw incomplete('An award was decided twice.', twice)
  for (const decision of decisions) requireAwardDecidable(deliberation, decision)
}

function requireAwardDecidable(deliberation: Deliberation, decision: AwardDecision): void {
  const { awardId } = decision
  const judged = deliberation.awards.find(({ award }) => award.id === awardId)
  if (!judged) throw incomplete('An award is not given here.', awardId)
  if (deliberation.interested.has(awardId))
    throw new Refusal(
      'interest',
      'You have an interest in this award. Another owner must decide it.',
      awardId,
    )
  if (decision.kind === 'not-awarded') return
  const { award, standings } = judged
  requireShowable(decision, standings, deliberation.citations)
  if (decision.kind === 'vote') requireVote(award, decision.finalists, standings)
  if (decision.reason === undefined && needsReason(award, decision, standings, deliberation.resting))
    throw new Refusal(
      'reason_required',
      'This choice needs a reason: it is not what the ranking and the award’s rules alone say.',
      awardId,
    )
}

/** Who is named stands for the award, is named once, and has a citation. */
function requireShowable(
  decision: Exclude<AwardDecision, { kind: 'not-awarded' }>,
  standings: Standing[],
  citations: ReadonlyMap<string, string>,
): void {
  const { awardId, finalists } = decision
  const chosen = decision.kind === 'winners' ? decision.winners : finalists
  if (new Set(chosen).size !== chosen.length) throw incomplete('Somebody was named twice.', awardId)
  const shown = [...new Set([...chosen, ...finalists])]
  if (shown.some((id) => !standings.some(({ nomination }) => nomination.id === id)))
    throw incomplete('A nomination named here does not stand for this award.', awardId)
  const silent = shown.find((id) => !citations.has(id))
  if (silent)
    throw new Refusal('citation_missing', 'Winners and finalists need an approved citation.', silent)
}

/** Rule J6: judges' own awards aren't voted on, and where the vote breaks a tie, it is among those who tie. */
function requireVote(award: Award, finalists: string[], standings: Standing[]): void {
  if (award.decidedBy === 'vote') return
  const first = standings.filter(({ rank }) => rank === 1).map(({ nomination }) => nomination.id)
  const among = first.length === finalists.length && first.every((id) => finalists.includes(id))
  if (award.decidedBy === 'judges' || first.length < 2 || !among)
    throw incomplete('This award is voted on only where judges tie, and among those who do.', award.id)
}

/** Rules J5 and N10, and rule J6 for an award that is to be voted on. */
function needsReason(
  award: Award,
  decision: Exclude<AwardDecision, { kind: 'not-awarded' }>,
  standings: Standing[],
  resting: ReadonlySet<string>,
): boolean {
  const mayWin = decision.kind === 'vote' ? decision.finalists : decision.winners
  if (mayWin.some((id) => resting.has(id))) return true
  if (decision.kind === 'vote') return leavesOut(standings, decision.finalists)
  return award.decidedBy === 'vote' || departs(standings, decision.winners)
}

/** Whether winners don't follow from the ranking alone: somebody as good or better is left out, or too few judged. */
export function departs(standings: Standing[], winners: string[]): boolean {
  const won = standings.filter(({ nomination }) => winners.includes(nomination.id))
  return (
    won.some(({ mean, belowQuorum }) => mean === undefined || belowQuorum) || leavesOut(standings, winners)
  )
}

/** Whether somebody scored as well as one of the chosen, or better, is not among them. */
function leavesOut(standings: Standing[], chosen: string[]): boolean {
  const of = (isChosen: boolean) =>
    standings.filter(({ nomination }) => chosen.includes(nomination.id) === isChosen)
  const lowest = Math.min(...of(true).map(({ mean }) => mean ?? 0))
  return of(false).some(({ mean }) => mean !== undefined && (isBetter(mean, lowest) || isEqual(mean, lowest)))
}

function incomplete(detail: string, subject?: string): Refusal {
  return new Refusal('decision_incomplete', detail, subject)
}
