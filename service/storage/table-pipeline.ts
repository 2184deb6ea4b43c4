import { RestError, type TableServiceClientOptions } from '@azure/data-tables'

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy']
type Response = Awaited<ReturnType<Policy['sendRequest']>>

/** How many times each request went out, by the request object that errors refer to. */
export type Tries = WeakMap<object, number>

/**
 * Bounds each try of a request, and makes what deserves another try look so to the SDK: a lost connection in the
 * middle of an answer, a try that took too long, and a busy service reported inside a transaction's answer.
 */
export function boundTries(tryTimeoutMs: number, tries: Tries): Policy {
  return {
    name: 'boundTries',
    async sendRequest(request, next) {
      tries.set(request, (tries.get(request) ?? 0) + 1)
      const timeout = AbortSignal.timeout(tryTimeoutMs)
      request.abortSignal = timeout
      try {
        return failingOutside(await next(request))
      } catch (problem) {
        if (timeout.aborted) throw new RestError('No answer in time', { code: 'ETIMEDOUT', request })
        if (isCutShort(problem)) throw new RestError(problem.message, { code: 'ECONNRESET', request })
        throw problem
      } finally {
        // The SDK gives up on a request whose signal has fired, also when it could try again.
        delete request.abortSignal
      }
    },
  }
}

/** Counts what storage was asked and what it sent, retries included. */
export function countAnswers(onAnswer: (entities: number) => void): Policy {
  return {
    name: 'countAnswers',
    async sendRequest(request, next) {
      const response = await next(request)
      onAnswer(request.method === 'GET' && response.status === 200 ? entitiesIn(response) : 0)
      return response
    },
  }
}

/**
 * Gives the deletes of one transaction their versions, in order: the SDK's own transactions can only delete
 * whatever is there.
 */
export function guardDeletes(versions: string[]): Policy {
  return {
    name: 'guardDeletes',
    sendRequest(request, next) {
      const left = [...versions]
      if (typeof request.body === 'string')
        request.body = request.body.replace(
          /^(DELETE .*\r\n(?:.+\r\n)*?if-match: )\*/gim,
          (_, before: string) => before + (left.shift() ?? '*'),
        )
      return next(request)
    },
  }
}

/** A transaction is answered 202 also when the service was too busy for it; the truth is inside. */
function failingOutside(response: Response): Response {
  if (response.status !== 202) return response
  const inner = /^HTTP\/1\.1 (5\d\d)/m.exec(response.bodyAsText ?? '')
  if (inner) response.status = Number(inner[1])
  return response
}

function isCutShort(problem: unknown): problem is Error {
  return problem instanceof RestError && problem.statusCode === undefined && problem.code === 'PARSE_ERROR'
}

function entitiesIn(response: Response): number {
  const body: { value?: unknown[] } = JSON.parse(response.bodyAsText ?? '{}')
  return body.value?.length ?? 1
}
