import type { ErrorCode } from '#core/contract/errors.ts'

const lasting: ReadonlySet<ErrorCode> = new Set([
  'not_host',
  'not_found',
  'guest_not_allowed',
  'tenant_not_allowed',
  'ticket_invalid',
  'ticket_expired',
  'invalid_input',
])

/** Whether waiting doesn't change a refusal. */
export function isLasting(code: ErrorCode | undefined): code is ErrorCode {
  return code !== undefined && lasting.has(code)
}

/** A refusal's code: what the socket's middleware and a failed call both carry. */
export function codeOf(refusal: unknown): ErrorCode | undefined {
  if (typeof refusal !== 'object' || refusal === null || !('code' in refusal)) return undefined
  return typeof refusal.code === 'string' ? (refusal.code as ErrorCode) : undefined
}
