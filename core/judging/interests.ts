import type { Interest } from '#core/contract/judging.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'

/** What ties people to nominations, beyond what the nominations themselves say. */
export type Ties = {
  /** Nomination id → who endorsed it. */
  endorsers: ReadonlyMap<string, ReadonlySet<string>>
  /** Nomination id → who declared an interest in it. */
  declared: ReadonlyMap<string, ReadonlySet<string>>
}

/** Rule J2: why this person may not judge this nomination, or undefined where they may. */
export function interestOf(person: string, nomination: NominationRecord, ties: Ties): Interest | undefined {
  if (nomination.nominees.includes(person)) return 'nominee'
  if (nomination.nominator === person) return 'nominator'
  if (nomination.helpers.includes(person)) return 'helper'
  if (ties.endorsers.get(nomination.id)?.has(person)) return 'endorser'
  if (ties.declared.get(nomination.id)?.has(person)) return 'declared'
  return undefined
}

/** Awards in which a person has any interest: an owner neither sees their scores nor decides them (rule J2). */
export function awardsOfInterest(person: string, nominations: NominationRecord[], ties: Ties): Set<string> {
  const interested = nominations.filter(
    (nomination) => nomination.status !== 'withdrawn' && interestOf(person, nomination, ties) !== undefined,
  )
  return new Set(interested.map(({ awardId }) => awardId))
}

/** Someone nominated for an award judges none of its nominations: each of them is a rival's. */
export function isNomineeOf(person: string, awardId: string, nominations: NominationRecord[]): boolean {
  return nominations.some(
    (nomination) =>
      nomination.awardId === awardId &&
      nomination.status !== 'withdrawn' &&
      nomination.nominees.includes(person),
  )
}

/** Whether a judge is out of judging this nomination: by an interest in it, or as a rival's nominee. */
export function isRecused(
  judge: string,
  nomination: NominationRecord,
  nominations: NominationRecord[],
  ties: Ties,
): boolean {
  return (
    interestOf(judge, nomination, ties) !== undefined || isNomineeOf(judge, nomination.awardId, nominations)
  )
}
