import type { NominationContent } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { digest } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { Refusal } from '#core/refusal.ts'
import type { NominationRecord } from './rows.ts'

/** What a nominator says, its people resolved to ids. */
export type ResolvedContent = Omit<NominationContent, 'nominees' | 'helpers'> & {
  nominees: string[]
  helpers: string[]
}

/** Rule N1: open by status and by the calendar, whichever ends first. @throws Refusal `cycle_not_open` */
export function requireOpen(head: CycleHead, now: number): void {
  if (!isOpen(head, now)) throw new Refusal('cycle_not_open', 'Nominations are not open.')
}

export function isOpen(head: CycleHead, now: number): boolean {
  return head.status === 'open' && now >= head.opensAt && now < head.closesAt
}

/**
 * Rules N1, N2, N8 and N10: whether this nominator may say this of these people for this award.
 * @throws Refusal `award_not_active`, `not_yourself`, `one_nominee_only`, `group_only`, `mode_not_honored`,
 * `outcome_not_honored`, `invalid_input`
 */
export function requireFitting(award: Award, nominator: string, content: ResolvedContent): void {
  if (!award.active) throw new Refusal('award_not_active', 'This award is not given any more.')
  if (content.nominees.includes(nominator) && !award.selfNomination)
    throw new Refusal(
      'not_yourself',
      'You can’t nominate yourself for this award, also not as one of a group.',
    )
  if (award.nominees === 'person' && content.nominees.length > 1)
    throw new Refusal('one_nominee_only', 'This award goes to one person.')
  if (award.nominees === 'group' && content.nominees.length < 2)
    throw new Refusal('group_only', 'This award goes to a group.')
  if (content.helpers.some((helper) => content.nominees.includes(helper)))
    throw new Refusal('invalid_input', 'Someone can’t be nominee and helper of the same nomination.')
  if (!award.modes.includes(content.mode))
    throw new Refusal('mode_not_honored', 'This award honors other ways of learning.')
  if (!award.outcomes.includes(content.outcome))
    throw new Refusal('outcome_not_honored', 'This award does not honor that outcome.')
}

/**
 * Rules N3, N5 and L4: whether its nominator may change a nomination so.
 * @throws Refusal `nomination_not_live`, `stale`, `nominees_fixed`
 */
export function requireEditable(
  nomination: NominationRecord,
  content: ResolvedContent,
  revision: number,
): void {
  requireLive(nomination)
  if (nomination.revision !== revision)
    throw new Refusal('stale', 'This nomination has been changed in the meantime.')
  const moved =
    nomination.awardId !== content.awardId ||
    nomineesDigest(nomination.nominees) !== nomineesDigest(content.nominees)
  if (moved && (nomination.endorsements > 0 || nomination.shared !== undefined))
    throw new Refusal('nominees_fixed', 'Colleagues endorse this, or were asked to: who it is for is fixed.')
}

/** Rule N2. @throws Refusal `nomination_not_live`, `not_yourself` */
export function requireEndorsable(nomination: NominationRecord, endorser: string): void {
  requireLive(nomination)
  if (isOwn(nomination, endorser))
    throw new Refusal('not_yourself', 'You can’t endorse a nomination of yours or for you.')
}

/** Somebody else's nomination is not there at all: no answer tells that it exists (rule N6). */
export function requireNominator(nomination: NominationRecord, person: string): void {
  if (nomination.nominator !== person) throw new Refusal('not_found', 'There is no such nomination.')
}

export function requireLive(nomination: NominationRecord): void {
  if (nomination.status !== 'submitted')
    throw new Refusal('nomination_not_live', 'This nomination was withdrawn or ruled ineligible.')
}

export function isOwn(nomination: NominationRecord, person: string): boolean {
  return nomination.nominator === person || nomination.nominees.includes(person)
}

/** Key parts of the uniqueness row (rule N3): the order of nominees doesn't matter. */
export function uniqueKey(nominator: string, awardId: string, nominees: string[]): string[] {
  return [nominator, awardId, nomineesDigest(nominees)]
}

function nomineesDigest(nominees: string[]): string {
  return digest([...nominees].sort()).slice(0, 32)
}
