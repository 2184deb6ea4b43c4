import type { ErrorCode } from './contract/errors.ts'

/** A request that the rules don't allow. Thrown by rules and use cases, told to the person by every edge. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ErrorCode
  /** What it is about, e.g. the nomination that exists already. */
  readonly subject: string | undefined

  constructor(code: ErrorCode, detail: string, subject?: string) {
    super(detail)
    this.code = code
    this.subject = subject
  }
}

/** Too many at once. Whoever comes again after `retryAfterMs` is expected then. */
export class Busy extends Refusal {
  readonly retryAfterMs: number

  constructor(retryAfterMs: number) {
    super('busy', 'Many people are coming in at once.')
    this.retryAfterMs = retryAfterMs
  }
}
