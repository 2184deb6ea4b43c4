import type { AwardDecision, ScoreContent } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { Refusal } from '#core/refusal.ts'
import { isBetter, isEqual, type Standing } from './ranking.ts'

/** @throws Refusal `cycle_not_judging` */
export function requireJudging(head: CycleHead): void {
  if (head.status !== 'judging') throw new Refusal('cycle_not_judging', 'This cycle is not being judged now.')
}

/** Rule J6: nothing is decided anew once a ceremony has pinned a decision. @throws Refusal `cycle_already_pinned` */
export function requireUndecided(head: CycleHead): void {
  if (head.pinned !== undefined || head.status === 'published')
    throw new Refusal('cycle_already_pinned', 'The ceremony has begun with what was decided.')
}

/** Rule J1: every criterion of the rubric and no other, or an abstention. @throws Refusal `invalid_input` */
export function requireRubric(award: Award, score: ScoreContent): void {
  if (score.kind === 'abstained') return
  const asked = award.rubric.map(({ id }) => id).sort()
  const given = Object.keys(score.points).sort()
  if (asked.join() !== given.join())
    throw new Refusal('invalid_input', 'A score answers each criterion of the award, and no other.')
}

/** What an owner decides on: each active award with its standings. */
export type Deliberation = {
  awards: { award: Award; standings: Standing[] }[]
  /** Awards in which the deciding owner has an interest. */
  interested: ReadonlySet<string>
  /** Approved citations by nomination. */
  citations: ReadonlyMap<string, string>
}

/**
 * Rules J2, J5 and J6: whether a decision covers every award once, names only nominations that stand, shows
 * nothing without an approved citation, and gives a reason wherever it departs from the plain ranking.
 * @throws Refusal `decision_incomplete`, `interest`, `citation_missing`, `reason_required`; subject is the award
 * or the nomination
 */
export function requireDecidable(deliberation: Deliberation, decisions: AwardDecision[]): void {
  const decided = decisions.map(({ awardId }) => awardId)
  const asked = deliberation.awards.map(({ award }) => award.id)
  const missing = asked.find((id) => !decided.includes(id))
  if (missing) throw incomplete('An award has not been decided.', missing)
  if (decided.length !== asked.length) throw incomplete('An award was decided twice, or is not given here.')
  for (const decision of decisions) requireAwardDecidable(deliberation, decision)
}

function requireAwardDecidable(deliberation: Deliberation, decision: AwardDecision): void {
  const { awardId } = decision
  if (deliberation.interested.has(awardId))
    throw new Refusal(
      'interest',
      'You have an interest in this award. Another owner must decide it.',
      awardId,
    )
  if (decision.kind === 'not-awarded') return
  const standings = deliberation.awards.find(({ award }) => award.id === awardId)?.standings ?? []
  const shown = [...new Set([...decision.winners, ...decision.finalists])]
  if (new Set(decision.winners).size !== decision.winners.length)
    throw incomplete('A winner was named twice.', awardId)
  if (shown.some((id) => !standings.some(({ nomination }) => nomination.id === id)))
    throw incomplete('A nomination named here does not stand for this award.', awardId)
  const silent = shown.find((id) => !deliberation.citations.has(id))
  if (silent)
    throw new Refusal('citation_missing', 'Winners and finalists need an approved citation.', silent)
  if (decision.reason === undefined && departs(standings, decision.winners))
    throw new Refusal(
      'reason_required',
      'This choice needs a reason: it is not what the ranking alone says.',
      awardId,
    )
}

/** Whether winners don't follow from the ranking alone: somebody as good or better is left out, or too few judged. */
export function departs(standings: Standing[], winners: string[]): boolean {
  const won = standings.filter(({ nomination }) => winners.includes(nomination.id))
  if (won.some(({ mean, belowQuorum }) => mean === undefined || belowQuorum)) return true
  const lowest = Math.min(...won.map(({ mean }) => mean ?? 0))
  return standings.some(
    ({ nomination, mean }) =>
      mean !== undefined &&
      !winners.includes(nomination.id) &&
      (isBetter(mean, lowest) || isEqual(mean, lowest)),
  )
}

function incomplete(detail: string, subject?: string): Refusal {
  return new Refusal('decision_incomplete', detail, subject)
}
