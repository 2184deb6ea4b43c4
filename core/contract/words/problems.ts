import type { ErrorCode } from '#core/contract/errors.ts'

/** Refusals that mean the same wherever one is; a place that has another way out says the others itself. */
export type Texts = Omit<Record<ErrorCode, string>, 'unauthenticated' | 'token_expired' | 'client_outdated'>

/** What each refusal means, in words for the person who reads it. */
export const en: Texts = {
  invalid_input: 'Something in what was sent isn’t right. Please check it and try again.',
  guest_not_allowed: 'This is for members of the organization. Guests can watch.',
  not_owner: 'Only an owner of the program can do this.',
  not_judge: 'Only a judge of this award can do this.',
  not_host: 'Only a host of this ceremony can do this.',
  not_team_member: 'Only members of this team can see and do this.',
  tenant_not_allowed: 'Laurels is not set up for your organization.',
  not_found: 'This is no longer here.',
  person_not_found: 'One of the people named could not be found. Please choose them again.',
  too_large: 'This is too large to send.',
  unsupported_media_type: 'This can’t be sent in that form.',
  too_many_requests: 'That was a lot at once. Please wait a moment and try again.',
  cycle_not_open: 'Nominations are not open at the moment.',
  cycle_not_judging: 'This is possible only while judging is under way.',
  cycle_not_decided: 'The winners have not been decided yet.',
  cycle_already_pinned: 'A ceremony already holds this decision.',
  award_not_active: 'This award is not given at the moment.',
  nomination_exists: 'You have already nominated the same people for this award.',
  nomination_not_live: 'This nomination has been withdrawn or ruled out.',
  nominees_fixed: 'Colleagues have endorsed this nomination, so its award and people stay as they are.',
  already_endorsed: 'You have already endorsed this nomination.',
  not_yourself: 'You can’t nominate, endorse, judge or thank yourself.',
  mode_not_honored: 'This award does not honor that way of learning.',
  outcome_not_honored: 'This award does not take that kind of outcome.',
  recused: 'You have an interest in this nomination, so you can’t score it.',
  interest: 'You have an interest in this award, so somebody else decides it.',
  citation_missing: 'A winner or finalist still has no citation.',
  reason_required: 'Please give a reason.',
  decision_incomplete: 'Every award needs a decision.',
  command_reused: 'This was sent before with other content. Please try again.',
  stale: 'This was changed somewhere else in the meantime.',
  not_controller: 'Another host is at the controls.',
  not_now: 'This isn’t possible at the moment.',
  internal: 'Something went wrong on our side. Please try again.',
  unavailable: 'Laurels is taking a short break. Please try again in a moment.',
}
