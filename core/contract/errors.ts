import { z } from 'zod'

/** Every way a request can be refused, and the HTTP status that says so. */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  token_expired: 401,
  guest_not_allowed: 403,
  not_owner: 403,
  not_author: 403,
  not_judge: 403,
  not_host: 403,
  not_team_member: 403,
  tenant_not_allowed: 403,
  not_found: 404,
  person_not_found: 404,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  award_being_judged: 409,
  cycles_overlap: 409,
  dates_out_of_order: 409,
  date_is_past: 409,
  cycle_has_begun: 409,
  cycle_not_open: 409,
  cycle_not_judging: 409,
  cycle_not_decided: 409,
  cycle_already_pinned: 409,
  cycle_not_published: 409,
  ceremony_under_way: 409,
  vote_pending: 409,
  not_assigned: 409,
  award_not_active: 409,
  not_eligible: 409,
  won_recently: 409,
  one_nominee_only: 409,
  group_only: 409,
  nomination_exists: 409,
  nomination_not_live: 409,
  nominees_fixed: 409,
  draft_ended: 409,
  too_many_drafts: 409,
  already_endorsed: 409,
  not_yourself: 409,
  day_ahead: 409,
  already_confirmed: 409,
  mode_not_honored: 409,
  outcome_not_honored: 409,
  recused: 409,
  interest: 409,
  citation_missing: 409,
  reason_required: 409,
  decision_incomplete: 409,
  command_reused: 409,
  stale: 409,
  not_controller: 409,
  not_now: 409,
  client_outdated: 426,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

export const errorCode = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]])

/** An error answer, as RFC 9457 problem details with our `code`. `issues` names the fields of an `invalid_input`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: errorCode,
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What the refusal is about, e.g. the nomination that exists already. */
  subject: z.string().optional(),
})
export type Problem = z.infer<typeof problem>
