import type { FastifyError } from 'fastify'
import type { z } from 'zod'
import { type ErrorCode, errorStatus, type Problem } from '#core/contract/errors.ts'
import { StorageUnavailable, ValueTooLarge } from '#core/ports.ts'
import { Busy, Refusal } from '#core/refusal.ts'

/** What went wrong, as every edge tells it. Anything unforeseen says nothing of our insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { code, message, subject } = error
    return {
      ...problem(code, message),
      ...(subject === undefined ? {} : { subject }),
      ...(error instanceof Busy ? { retryAfterMs: error.retryAfterMs } : {}),
    }
  }
  if (error instanceof InvalidInput) {
    const { message, issues } = error
    return { ...problem('invalid_input', message), issues }
  }
  if (error instanceof StorageUnavailable) return problem('unavailable', 'Storage is away. Please try again.')
  if (error instanceof ValueTooLarge) return problem('too_large', 'This is too much to be stored.')
  return problem(codeOfFramework(error), 'The request could not be handled.')
}

/**
 * Reads what came from outside. Only here is a schema's refusal the sender's fault: anywhere else it is a defect.
 * @throws InvalidInput
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidInput(parsed.error)
}

/** Input that is not as the contract says, field by field. */
class InvalidInput extends Error {
  readonly issues: { path: string; message: string }[]

  constructor(error: z.ZodError) {
    const issues = error.issues.slice(0, issuesTold)
    const told = issues.map(({ path, message }) => ({ path: path.join('.').slice(0, 200), message }))
    const [first] = told
    super(first ? `${first.path || 'request'}: ${first.message}` : 'The request is not understood.')
    this.issues = told
  }
}

/** A request that is wrong all over needs no longer answer than this. */
const issuesTold = 20

/** Whether an error is a defect of ours, to be logged, rather than an answer. */
export function isDefect(found: Problem): boolean {
  return found.code === 'internal'
}

function problem(code: ErrorCode, detail: string): Problem {
  return { type: `urn:laurels:problem:${code}`, title: detail, status: errorStatus[code], code, detail }
}

// What the HTTP server itself refuses before a route is reached.
function codeOfFramework(error: unknown): ErrorCode {
  switch ((error as Partial<FastifyError> | undefined)?.statusCode) {
    case 413:
      return 'too_large'
    case 415:
      return 'unsupported_media_type'
    case 429:
      return 'too_many_requests'
    case 404:
      return 'not_found'
    case 503:
      return 'unavailable'
    case 400:
    case 414:
    case 431:
      return 'invalid_input'
    default:
      return 'internal'
  }
}
