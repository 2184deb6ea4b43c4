import type { FastifyError } from 'fastify'
import { z } from 'zod'
import { type ErrorCode, errorStatus, type Problem } from '#core/contract/errors.ts'
import { StorageUnavailable, ValueTooLarge } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'

/** What went wrong, as every edge tells it. Anything unforeseen says nothing of our insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { code, message, subject } = error
    return { ...problem(code, message), ...(subject === undefined ? {} : { subject }) }
  }
  if (error instanceof z.ZodError)
    return { ...problem('invalid_input', explain(error)), issues: issuesOf(error) }
  if (error instanceof StorageUnavailable) return problem('unavailable', 'Storage is away. Please try again.')
  if (error instanceof ValueTooLarge) return problem('too_large', 'This is too much to be stored.')
  return problem(codeOfFramework(error), 'The request could not be handled.')
}

/** Whether an error is a defect of ours, to be logged, rather than an answer. */
export function isDefect(found: Problem): boolean {
  return found.code === 'internal'
}

function problem(code: ErrorCode, detail: string): Problem {
  return { type: `urn:laurels:problem:${code}`, title: detail, status: errorStatus[code], code, detail }
}

function explain(error: z.ZodError): string {
  const [first] = issuesOf(error)
  return first ? `${first.path || 'request'}: ${first.message}` : 'The request is not understood.'
}

function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
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
