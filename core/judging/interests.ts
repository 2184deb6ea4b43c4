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

/** Everybody nominated for an award: they judge none of its nominations, each of which is a rival's. */
export function nomineesOf(awardId: string, nominations: NominationRecord[]): Set<string> {
  const live = nominations.filter((one) => one.awardId === awardId && one.status !== 'withdrawn')
  return new Set(live.flatMap(({ nominees }) => nominees))
}

/**
 * Whether a judge is out of judging this nomination: by an interest in it, or as a rival's nominee.
 * @param rivals everybody nominated for its award
 */
export function isRecused(
  judge: string,
  nomination: NominationRecord,
  rivals: ReadonlySet<string>,
  ties: Ties,
): boolean {
  return rivals.has(judge) || interestOf(judge, nomination, ties) !== undefined
}
