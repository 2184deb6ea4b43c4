import { z } from 'zod'
import type { Asker } from '#core/ports.ts'

/** What Microsoft Graph answered to the app: what was asked for, not for now, or no and why. */
export type GraphAnswer =
  | { kind: 'told'; body: unknown }
  | { kind: 'later'; reason: string; afterMs?: number }
  | { kind: 'refused'; status: number; reason: string }

export type GraphSettings = {
  graph: string
  /** With no person's token, the app's own. */
  tokenFor: (asker: Asker) => Promise<string>
}

const timeoutMs = 4_000
const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Asks Graph in the app's own name, or with a `body` to do something. Never throws. */
export function graphAsTheApp({ graph, tokenFor }: GraphSettings) {
  return async (tenant: string, path: string, body?: object): Promise<GraphAnswer> => {
    try {
      const headers = {
        authorization: `Bearer ${await tokenFor({ tenant, oid: '', token: '' })}`,
        'content-type': 'application/json',
      }
      const signal = AbortSignal.timeout(timeoutMs)
      const asked = body ? { method: 'POST', body: JSON.stringify(body) } : {}
      const answer = await fetch(`${graph}${path}`, { ...asked, headers, signal })
      const said = await answer.text()
      if (answer.ok) return { kind: 'told', body: said === '' ? undefined : JSON.parse(said) }
      return refusal(answer, said)
    } catch (error) {
      return { kind: 'later', reason: error instanceof Error ? error.message : String(error) }
    }
  }
}

function refusal({ status, headers }: Response, said: string): GraphAnswer {
  const reason = `${status} ${reasonIn(said)}`.trim().slice(0, 300)
  if (status !== 408 && status !== 429 && status < 500) return { kind: 'refused', status, reason }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { kind: 'later', reason, ...(seconds >= 0 ? { afterMs: seconds * 1_000 } : {}) }
}

function reasonIn(said: string): string {
  try {
    const { code, message } = failure.parse(JSON.parse(said)).error
    return `${code}: ${message}`
  } catch {
    return ''
  }
}
