import type { AwardDecision } from '#core/contract/judging.ts'
import type { DecisionRecord } from '#core/judging/rows.ts'

/** What a correction did to somebody who had won before it. */
export type Amendment = { decision: number; as: 'taken-back' | 'given-back' | 'reworded' }

/**
 * What corrections of an award did to one of its winners, oldest first (rule M15). Who wins by a correction for the
 * first time is none of them: they are told as every winner is.
 * @param decisions oldest first
 */
export function amendmentsOf(
  decisions: readonly DecisionRecord[],
  { awardId, nominationId }: { awardId: string; nominationId: string },
): Amendment[] {
  const amendments: Amendment[] = []
  let hasWon = false
  let cited: string | undefined
  for (const { awards, citations, corrects, number } of decisions) {
    const isWon = winnersOf(awards.find((award) => award.awardId === awardId)).includes(nominationId)
    const now = isWon ? (citations[nominationId] ?? '') : undefined
    if (corrects && hasWon && now !== cited) amendments.push({ decision: number, as: amended(cited, now) })
    // What was decided before publication nobody has heard of.
    hasWon = isWon || (corrects !== undefined && hasWon)
    cited = now
  }
  return amendments
}

/** Everybody who has won an award by what was published, or by a correction of it. */
export function everPublished(decisions: readonly DecisionRecord[], awardId: string): string[] {
  const first = decisions.findIndex(({ corrects }) => corrects !== undefined) - 1
  const awards = decisions.slice(Math.max(0, first)).flatMap((decision) => decision.awards)
  return [...new Set(awards.flatMap((award) => (award.awardId === awardId ? winnersOf(award) : [])))]
}

function amended(before: string | undefined, now: string | undefined): Amendment['as'] {
  if (now === undefined) return 'taken-back'
  return before === undefined ? 'given-back' : 'reworded'
}

const winnersOf = (award: AwardDecision | undefined) => (award?.kind === 'winners' ? award.winners : [])
