import type { Problem } from '#core/contract/errors.ts'
import type { AnswerOf, BodyOf, OperationName, ParamsOf, QueryOf } from '#core/contract/operations.ts'
import { noteReached } from '#tabs/api/connection.ts'
import { firstRoutes } from '#tabs/api/first-routes.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { getToken } from '#tabs/teams/token.ts'

type Nothing = Record<string, never>
type IfAny<T, Yes> = Nothing extends T ? Partial<Yes> : Yes
/** A page size has a default, so it need not be given. */
type Asked<Q> = Omit<Q, 'limit'> & Partial<Pick<Q, 'limit' & keyof Q>>

/** What a call of an operation needs: path parameters, query and body, each only where the contract has it. */
export type ArgsOf<N extends OperationName> = IfAny<ParamsOf<N>, { params: ParamsOf<N> }> &
  IfAny<QueryOf<N>, { query: Asked<QueryOf<N>> }> &
  (BodyOf<N> extends undefined ? object : { body: BodyOf<N> })

type LooseArgs = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

const patienceMs = 20_000

/** Calls an operation. Throws ApiProblem: the server's refusal, or `offline` when no answer came. */
export async function call<N extends OperationName>(
  name: N,
  args: ArgsOf<N>,
  signal?: AbortSignal,
): Promise<AnswerOf<N>> {
  const [method, url, body] = await requestOf(name, args as LooseArgs)
  const send = async (fresh: boolean) => request(url, method, body, `Bearer ${await getToken(fresh)}`, signal)

  let response = await send(false)
  // The token may have run out on the way, or the server's keys changed: ask Teams once for a new one.
  if (response.status === 401) response = await send(true)
  return answerOf<N>(response)
}

/** Asks as whoever holds a ceremony's ticket, whom nobody signed in. Throws as `call` does. */
export async function callByTicket<N extends 'ticketView'>(
  ticket: string,
  name: N,
  args: ArgsOf<N>,
): Promise<AnswerOf<N>> {
  const [method, url, body] = await requestOf(name, args as LooseArgs)
  return answerOf<N>(await request(url, method, body, `Ticket ${ticket}`))
}

async function requestOf(name: OperationName, { params, query, body }: LooseArgs) {
  const [method, path] = await routeOf(name)
  return [method, `/api${fill(path, params ?? {})}${search(query ?? {})}`, body] as const
}

async function answerOf<N extends OperationName>(response: Response): Promise<AnswerOf<N>> {
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as AnswerOf<N>
}

async function routeOf(name: OperationName): Promise<readonly [string, string]> {
  const first = firstRoutes[name]
  if (first) return first
  // Code that can't be fetched is a server that can't be reached.
  const { routes } = await import('#tabs/api/routes.ts').catch(() => {
    throw new ApiProblem('offline')
  })
  return routes[name]
}

async function request(
  url: string,
  method: string,
  body: unknown,
  authorization: string,
  signal?: AbortSignal,
) {
  const patience = AbortSignal.timeout(patienceMs)
  const headers: Record<string, string> = { authorization }
  if (body !== undefined) headers['content-type'] = 'application/json'
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    noteReached(true)
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    noteReached(false)
    throw new ApiProblem('offline')
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  if (problem?.code) return new ApiProblem(problem.code, problem)
  return new ApiProblem(response.status >= 502 ? 'unavailable' : 'internal', { detail: response.statusText })
}

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function search(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}
