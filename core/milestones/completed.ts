import type { ErrorCode } from '#core/contract/errors.ts'
import type { Completion, ImportMilestones } from '#core/contract/milestones.ts'
import type { Person } from '#core/contract/people.ts'
import { digest } from '#core/cycles/audit.ts'
import { Refusal } from '#core/refusal.ts'
import type { Milestone } from './load-milestone.ts'
import { noonOf, requireReached } from './rules.ts'

/** The milestone that a row stands for, or why it stands for none. */
export type Completed = { line: number; item: Milestone }
export type Refused = { line: number; code: ErrorCode }

/**
 * What becomes of a row of completions: a milestone whose id follows from person, title and day (rule R3), or a
 * refusal (rule R4).
 * @param to whom it is about; undefined where nobody is known by the row's address
 * @param now milliseconds since 1970, UTC
 */
export function completedOf(
  tenant: string,
  { line, on, text, mode }: Completion,
  to: Person | undefined,
  visibility: ImportMilestones['visibility'],
  now: number,
): Completed | Refused {
  if (to === undefined) return { line, code: 'person_not_found' }
  try {
    requireReached(on, now)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { line, code: error.code }
  }
  const item: Milestone = {
    kind: 'milestone',
    id: digest([tenant, 'completion', to.id, text, on]).slice(0, 32),
    // Where it belongs in time, so that years of completions don't bury what happened today.
    at: Math.max(0, Math.min(noonOf(on), now)),
    to: [to],
    helpers: [],
    text,
    on,
    ...(mode === undefined ? {} : { mode }),
    visibility,
    reactions: {},
    comments: 0,
    source: 'import',
  }
  return { line, item }
}
