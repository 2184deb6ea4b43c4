/** So many posts within so many milliseconds. */
export type Limit = readonly [count: number, withinMs: number]

const second = 1_000
const hour = 3_600 * second
const day = 24 * hour

/** What one process may post of what Teams takes: in the organization in a second, evenly, and in a conversation. */
export type Share = { perSecond: number; everyMs: number; conversation: readonly Limit[] }

/** What Teams takes of one bot in one conversation, as Microsoft states it. */
export const conversationLimits: readonly Limit[] = [
  [7, second],
  [8, 2 * second],
  [60, 30 * second],
  [1_800, hour],
]
const mostKept = Math.max(...conversationLimits.map(([count]) => count))

/** The way of a post may be so much shorter than that of the one before it, and both come in one window. */
const marginMs = 18
/** An even pace that fell behind, by a timer that was late, may make up for so much. */
const catchUpMs = 100
/** Refusals of so many conversations within so long mean all of them. */
const several = { conversations: 3, withinMs: 10 * second }
/** Where Teams names no wait. */
const unnamedWaitMs = 2 * second

type Posts = { at: number[]; notBefore: number }

/** Of a process that posts alone, where Teams takes so many of one app in one organization in a second. */
export function wholeOf(perSecond: number): Share {
  return { perSecond, everyMs: second / perSecond, conversation: conversationLimits }
}

/** What was posted in an organization, as far as it still counts (rule S1), and who said to wait (rule S4). */
export type Windows = {
  /** Of one app in one organization. */
  perSecond: number
  /** Of all of that; it may change (rule S2). */
  share: Share
  all: Posts
  /** The next turn of an even pace. */
  evenAt: number
  /** By conversation, that of the latest post last. */
  conversations: Map<string, Posts>
  /** By conversation, when it last refused, and until when it is left alone. */
  refusals: Map<string, { at: number; until: number }>
}

export function emptyWindows(perSecond: number): Windows {
  return {
    perSecond,
    share: wholeOf(perSecond),
    all: { at: [], notBefore: 0 },
    evenAt: 0,
    conversations: new Map(),
    refusals: new Map(),
  }
}

/** From when on the organization takes a post, at an even pace. */
export function turnAt(windows: Windows): number {
  return Math.max(windows.evenAt, roomAt(windows))
}

/** From when on the organization takes a post at all. */
export function roomAt({ share, all }: Windows): number {
  return endOf(all, [[share.perSecond, second]])
}

/** From when on this conversation takes a post; the organization's turn aside. */
export function freeAt({ share, conversations }: Windows, conversation: string): number {
  const posts = conversations.get(conversation)
  return posts ? endOf(posts, share.conversation) : 0
}

function endOf({ at, notBefore }: Posts, limits: readonly Limit[]): number {
  const ends = limits.map(([count, withinMs]) => (at.at(-count) ?? 0) + withinMs + marginMs)
  return Math.max(notBefore, ...ends.filter((_, index) => at.length >= (limits[index]?.[0] ?? 0)))
}

/** Something is posted there at this moment, at which both took it. */
export function notePost(windows: Windows, conversation: string, now: number): void {
  const { perSecond, share, all, conversations } = windows
  windows.evenAt = Math.max(windows.evenAt, now - catchUpMs) + share.everyMs
  push(all, now, perSecond)
  push(lastOf(windows, conversation), now, mostKept)
  for (const [idle, { at, notBefore }] of conversations) {
    if ((at.at(-1) ?? 0) + hour + marginMs > now) break
    if (notBefore <= now) conversations.delete(idle)
  }
}

/** Where the clock was set back, what was posted by it then was posted just now: nobody waits for the old hour. */
export function followClock(windows: Windows, now: number): void {
  if (windows.evenAt <= now + second) return
  windows.evenAt = now
  for (const posts of [windows.all, ...windows.conversations.values()])
    posts.at = posts.at.map((at) => Math.min(at, now))
}

function push({ at }: Posts, now: number, most: number): void {
  at.push(now)
  if (at.length > most) at.shift()
}

/** A conversation's posts, from now on the latest of all. */
function lastOf({ conversations }: Windows, conversation: string): Posts {
  const posts = conversations.get(conversation) ?? { at: [], notBefore: 0 }
  conversations.delete(conversation)
  conversations.set(conversation, posts)
  return posts
}

/**
 * Teams did not take a post there for now (rule S4): that conversation waits, as long as Teams says, up to a day. Where
 * several say so at once, it is meant for all, for the shortest of these waits, unless Teams speaks of that conversation
 * alone (`here`).
 */
export function noteRefusal(
  windows: Windows,
  conversation: string,
  { now, afterMs, here }: { now: number; afterMs?: number | undefined; here?: true },
): void {
  const { all, refusals } = windows
  const until = now + Math.min(afterMs ?? unnamedWaitMs, day)
  const posts = lastOf(windows, conversation)
  posts.notBefore = Math.max(posts.notBefore, until)
  if (here) return
  refusals.set(conversation, { at: now, until })
  for (const [other, { at }] of refusals) if (at + several.withinMs <= now) refusals.delete(other)
  if (refusals.size < several.conversations) return
  const shortest = Math.min(...[...refusals.values()].map((refusal) => refusal.until))
  all.notBefore = Math.max(all.notBefore, shortest)
  refusals.clear()
}
