import { StorageUnavailable, ValueTooLarge } from '#core/ports.ts'

/** What the Azure SDKs throw, as far as we read it. */
export type AzureProblem = Error & { statusCode?: number; code?: string; request?: object }

const tooLarge = ['EntityTooLarge', 'PropertyValueTooLarge', 'RequestBodyTooLarge', 'ContentLengthExceeded']

/** Whether a request failed on its way or in the service, rather than being refused. */
export function isFromAzure(problem: unknown): problem is AzureProblem {
  return problem instanceof Error && (problem.name === 'RestError' || problem.name === 'AbortError')
}

/** The service's own name for a refusal: of a transaction in `code`, of a single operation in its details. */
export function refusalCode(problem: AzureProblem): string | undefined {
  const details = (problem as { details?: { odataError?: { code?: string }; errorCode?: string } }).details
  return details?.odataError?.code ?? details?.errorCode ?? problem.code
}

/** The error that callers of a store expect instead of the SDK's; other errors as they are. */
export function translated(problem: unknown): unknown {
  if (!isFromAzure(problem)) return problem
  const { statusCode } = problem
  if (statusCode === undefined || statusCode >= 500 || statusCode === 408 || statusCode === 429)
    return new StorageUnavailable(`Storage does not answer: ${problem.message}`, { cause: problem })
  if (tooLarge.includes(refusalCode(problem) ?? ''))
    return new ValueTooLarge(problem.message, { cause: problem })
  return problem
}
