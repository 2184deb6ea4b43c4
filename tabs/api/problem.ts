import type { ErrorCode, Problem } from '#core/contract/errors.ts'

/** Why a call failed: the server's code, or `offline` when no answer came. */
export type ProblemCode = ErrorCode | 'offline'

/** A failed call. `issues` names fields of an invalid input, `subject` what the refusal is about, `retryAfterMs` when to ask again. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ProblemCode
  readonly detail: string
  readonly issues: readonly { path: string; message: string }[]
  readonly subject: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(
    code: ProblemCode,
    details: Partial<Pick<Problem, 'detail' | 'issues' | 'subject' | 'retryAfterMs'>> = {},
  ) {
    super(details.detail ?? code)
    this.code = code
    this.detail = details.detail ?? ''
    this.issues = details.issues ?? []
    this.subject = details.subject
    this.retryAfterMs = details.retryAfterMs
  }

  /** Nobody can tell whether the server did it: trying again with the same command id is safe and right. */
  get mayHaveArrived(): boolean {
    return this.code === 'offline' || this.code === 'internal' || this.code === 'unavailable'
  }
}

/** Any thrown thing as an ApiProblem. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem('internal', { detail: error instanceof Error ? error.message : String(error) })
}
