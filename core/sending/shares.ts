import { conversationLimits, type Share } from './windows.ts'

/*
 * Several processes that post to one organization share what Teams takes, by what each says of itself in storage: until
 * when it is a sender. Nobody asks anybody. docs/decisions/0040 has the proof that no window is broken.
 */

const second = 1_000
const hour = 3_600 * second

/** How often a sender says that it still is one, and looks who else is. */
export const beatMs = second / 2
/** For so long it is one unless it says so again. */
export const leaseMs = 3 * second
/** It stays one so long after it last had something to post. */
export const lingerMs = 5 * second
/** What it has seen of the others is good for so long. */
const knownMs = 1.5 * second
/** The clocks of two processes differ by less. */
const clocksMs = second
/** A post may come so much later than it went. */
const wayMs = second / 10

/** Who comes waits until the others know, and what they posted before counts no more in windows of up to so long. */
const shortMs = 2 * second
/** In longer ones a part is kept for each who comes, until it has been there so long. */
const longMs = 30 * second
const reserved = { each: 4, senders: 6 }

/** What one process knows of who sends. */
export type Shares = {
  /** Until when the others count on it. */
  until: number
  /** Since when, without a gap, it has been a sender and known who else is; undefined while it is none. */
  since: number | undefined
  /** When its latest look at the others began. */
  lookedAt: number
  /** How many there were, itself included, from when on. */
  senders: { at: number; count: number }[]
  /** Since when nobody else's posts count in a window of so long, whatever it did not know of. */
  aloneFor: { short?: number; long?: number }
}

export function noShares(): Shares {
  return { until: 0, since: undefined, lookedAt: 0, senders: [], aloneFor: {} }
}

/** Whether one more may send, by until when each of the others is a sender. */
export function hasRoom(others: number[], perSecond: number, now: number): boolean {
  const seen = others.filter((until) => until + clocksMs + longMs > now)
  return seen.length < Math.min(reserved.senders, perSecond)
}

/** It is saved by now that it is a sender until then. */
export function renewed(shares: Shares, until: number, now: number): void {
  if (shares.since === undefined || now >= shares.until) comeAnew(shares, now)
  shares.until = until
}

/** What a look at the others that began then has found: until when each is a sender. */
export function looked(
  shares: Shares,
  others: number[],
  { startedAt, now }: { startedAt: number; now: number },
): void {
  if (shares.since === undefined) return
  // Somebody may have come and gone unseen meanwhile.
  if (shares.lookedAt !== 0 && shares.lookedAt + knownMs <= now) comeAnew(shares, startedAt)
  const { senders, aloneFor } = shares
  const count = 1 + others.filter((until) => until + clocksMs > startedAt).length
  shares.lookedAt = startedAt
  if (senders.at(-1)?.count !== count) senders.push({ at: now, count })
  while ((senders[1]?.at ?? now) < now - hour - second) senders.shift()
  const noneFor = (ms: number) => others.every((until) => until + clocksMs + ms <= startedAt)
  if (noneFor(shortMs)) aloneFor.short ??= now
  if (noneFor(longMs)) aloneFor.long ??= now
}

function comeAnew(shares: Shares, since: number): void {
  Object.assign(shares, noShares(), { since, until: shares.until })
}

/** What it may post now, of what Teams takes; undefined: nothing. */
export function shareOf(shares: Shares, perSecond: number, now: number): Share | undefined {
  if (now + wayMs >= shares.until || shares.lookedAt + knownMs <= now) return undefined
  if (settledAt(shares, 'short') > now) return undefined
  const part = (count: number, withinMs: number) =>
    Math.max(1, Math.floor(count / mostWithin(shares, withinMs, now)))
  return {
    perSecond: part(perSecond, second),
    everyMs: (second / perSecond) * mostWithin(shares, second, now),
    conversation: conversationLimits.map(([count, withinMs]) => {
      if (withinMs !== longMs) return [part(count, withinMs), withinMs]
      const isSettled = settledAt(shares, 'long') <= now
      const kept = reserved.each * reserved.senders
      return [isSettled ? part(count - kept, withinMs) : reserved.each, withinMs]
    }),
  }
}

/** From when on it may post something, as far as that can be told. */
export function readyAt(shares: Shares, now: number): number {
  const at = settledAt(shares, 'short')
  return at > now && Number.isFinite(at) ? at : now + wayMs
}

function settledAt({ since, aloneFor }: Shares, which: 'short' | 'long'): number {
  if (since === undefined) return Number.POSITIVE_INFINITY
  return aloneFor[which] ?? since + knownMs + (which === 'short' ? shortMs : longMs) + wayMs
}

/** The most senders there were within so long. */
function mostWithin({ senders }: Shares, ms: number, now: number): number {
  let most = 1
  for (const { at, count } of senders.toReversed()) {
    most = Math.max(most, count)
    if (at <= now - ms - wayMs) break
  }
  return most
}
