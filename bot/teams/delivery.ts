import { z } from 'zod'
import type { Delivery } from '#core/ports.ts'

/** What the SDK says of a request that failed. */
const failure = z.looseObject({
  message: z.string().default('Teams could not be reached.'),
  code: z.string().nullish(),
  statusCode: z.number().optional(),
  response: z.looseObject({ headers: z.unknown().optional() }).optional(),
})
type Failure = z.infer<typeof failure>

/**
 * What a failed attempt proves. `written`: the request had been handed to the network.
 * docs/decisions/0009 says why each answer means what it does here.
 */
export function deliveryOf(error: unknown, written: boolean): Delivery {
  const found = failure.safeParse(error).data ?? { message: String(error) }
  const { statusCode } = found
  if (statusCode !== undefined) return deliveryOfStatus(statusCode, found)
  const reason = found.message
  if (!written || neverConnected.has(found.code ?? '')) return { kind: 'later', reason }
  return { kind: 'uncertain', reason }
}

/** No connection came about, so nothing was written to it. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function deliveryOfStatus(status: number, found: Failure): Delivery {
  const told = [found.code, found.message].filter(Boolean).join(': ')
  const reason = `${status} ${told}`.slice(0, 300)
  if (status === 429 || status === 412) {
    const afterMs = retryAfterOf(found)
    // Only who posts too much is told so of more than one conversation.
    const here = status === 412 ? { here: true as const } : {}
    return { kind: 'later', reason, ...(afterMs === undefined ? {} : { afterMs }), ...here }
  }
  if (status >= 500 || status === 408) return { kind: 'uncertain', reason }
  if (status === 404 || (status === 403 && shutOut.test(told))) return { kind: 'gone', reason }
  return { kind: 'failed', reason }
}

/** The bot was blocked, removed or switched off there. */
const shutOut = /MessageWritesBlocked|NotInConversation|BotDisabledByAdmin|ConversationBlockedByUser|roster/i

/** Whether asking again would be answered the same. */
export function isFinal(error: unknown): boolean {
  const { statusCode = 0 } = error as { statusCode?: number }
  return statusCode >= 400 && statusCode < 500 && ![408, 412, 429].includes(statusCode)
}

function retryAfterOf({ response }: Failure): number | undefined {
  const headers = response?.headers as { get?: (name: string) => string | undefined } | undefined
  const told = headers?.get?.('retry-after')
  if (!told) return undefined
  const seconds = Number(told)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(told) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : undefined
}
