import { limits } from '#core/contract/limits.ts'
import { codeOf } from '#tabs/live/refusals.ts'

/*
 * How a screen waits before it comes back or asks again. All screens of a ceremony are cut off in the same moment, so
 * that each must wait for a time of its own (DESIGN §7).
 */

/** How often a screen asks over HTTP while sockets are blocked, in milliseconds; about, so that they drift apart. */
export function nextPollIn(): number {
  return 2_500 + Math.random() * 1_000
}

/**
 * When it asks for the first time, once sockets are held to be blocked: who has nothing to show yet waits for no more
 * than it takes to spread those who come together.
 */
export function firstPollIn(showsSomething: boolean): number {
  return showsSomething ? nextPollIn() : Math.random() * 250
}

/**
 * After how long without a connection it asks over HTTP although none was refused. A service that lets ten thousand in
 * is slow to answer all; were they to ask in another way as well, it would be slower still.
 */
export function impatientIn(): number {
  return 8_000 + Math.random() * 4_000
}

/** After how many refused connections sockets are held to be blocked. With nothing to show yet, one is enough. */
export function refusalsToBelieve(showsSomething: boolean): number {
  return showsSomething ? 3 : 1
}

/** With how many times being told to wait, one after the other, a screen asks over HTTP meanwhile (rule C13). */
export const waitsToBear = 3

/** When to leave a process that ends: hosts first, and everybody well before it is gone. */
export function moveIn(withinMs: number, isHost: boolean): number {
  return Math.random() * (isHost ? withinMs / 10 : withinMs * 0.9)
}

/**
 * How long to wait where the service says that it is busy: as long as it asks for, and a little; but not for ever,
 * whatever it says.
 * @param refusal a failed call, or why there is no connection
 */
export function askedToWait(refusal: unknown): number | undefined {
  const places = [refusal, (refusal as { data?: unknown }).data, saidAtTheDoor(refusal)]
  const busy = places.find((problem) => codeOf(problem) === 'busy')
  if (!busy) return undefined
  const { retryAfterMs } = busy as { retryAfterMs?: unknown }
  const told = typeof retryAfterMs === 'number' ? retryAfterMs : 1_000
  return Math.min(told, limits.comeAgainMs) + Math.random() * (told > limits.comeAgainMs ? 1_000 : 250)
}

/** Before there is a connection, what the service says is a text within Engine.IO's refusal of a request. */
function saidAtTheDoor(refusal: unknown): unknown {
  const { context } = refusal as { context?: { responseText?: string } }
  try {
    return JSON.parse(JSON.parse(context?.responseText ?? '').message)
  } catch {
    return undefined
  }
}

/**
 * The longest wait between two tries to connect, in milliseconds; each waits a random part of it or all. After a kill a
 * service is there again within a second or two; whoever had no network is to be right again within two seconds of
 * having it; after a minute there is time to be gentle.
 */
export function longestWait(attempt: number): number {
  if (attempt <= 8) return 1_000
  return attempt <= 40 ? 1_500 : 5_000
}
