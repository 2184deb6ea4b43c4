import type { CycleMessages, UnreachedReason } from '#core/contract/messages.ts'

/** Why messages go no further by themselves; of those that reached nobody, people, channels and meetings are helped differently. */
const whys = {
  uncertain: { state: 'uncertain' },
  failed: { state: 'failed' },
  'channel-not-reached': { state: 'not-reached', to: 'channel' },
  'meeting-not-reached': { state: 'not-reached', to: 'meeting' },
  'person-not-reached': { state: 'not-reached', to: 'person' },
} as const
export type Why = keyof typeof whys

type Reason = CycleMessages['reasons'][number]
/** Which messages, as the operations on them understand it; those of any reason where it names none. */
export type Which = { state: Reason['state']; to?: Reason['to']; reason?: string }
/** The same, or those whose reason is none that the server tells. */
export type Listed = Which & { reasons?: 'others' }

export type Group = {
  why: Why
  which: Which
  count: number
  /** By what Teams said of them, in its words, empty where it said nothing; those of which there are most first. */
  reasons: { reason: string; count: number }[]
}

/** What did not arrive, by what it takes to have it arrive; those first of which somebody may wait for an answer. */
export function notArrived({ counts, reasons }: Pick<CycleMessages, 'counts' | 'reasons'>): Group[] {
  const groups = (Object.keys(whys) as Why[]).map((why): Group => {
    const which: Which = whys[why]
    const own = byReason(reasons.filter((one) => fits(one, which)))
    return { why, which, count: sum(own), reasons: own }
  })
  // Beyond the commonest reasons the server doesn't tell one from another: they are counted with the last of a state.
  for (const state of ['uncertain', 'failed', 'not-reached'] as const) {
    const alike = groups.filter(({ which }) => which.state === state)
    const last = alike.findLast(({ count }) => count > 0) ?? alike.at(-1)
    if (last) last.count += Math.max(0, counts[state] - sum(alike))
  }
  return groups.filter(({ count }) => count > 0)
}

/** What stands below a group: each reason with those of whom it is told, and in the end those of all others. */
export function rowsOf({
  which,
  count,
  reasons,
}: Group): { reason: string | undefined; count: number; which: Listed }[] {
  const told = reasons.map((one) => ({ ...one, which: { ...which, reason: one.reason } }))
  const others = count - sum(reasons)
  // Counted here are those of the state, whomever they are to.
  const rest = { reason: undefined, count: others, which: { state: which.state, reasons: 'others' as const } }
  return others > 0 ? [...told, rest] : told
}

function fits(reason: Reason, { state, to }: Which): boolean {
  return reason.state === state && (to === undefined || reason.to === to)
}

/** The same reason of people, channels and meetings is one. */
function byReason(reasons: readonly Reason[]): Group['reasons'] {
  const counts = new Map<string, number>()
  for (const { reason, count } of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

const sum = (counted: readonly { count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0)

/** What Teams says where a person or an administrator keeps Laurels out, and people can do something about it. */
const saidByTeams = [
  ['blocked', /MessageWritesBlocked|ConversationBlockedByUser/i],
  ['switchedOff', /BotDisabledByAdmin/i],
  ['removed', /NotInConversation|roster/i],
  ['too-large', /^413 |MessageSizeTooBig/i],
] as const

/** What the bot and the service write down of attempts that Teams did not answer, word for word. */
const saidOfAttempts = {
  'Teams did not answer in time.': 'late',
  'Teams could not be reached.': 'unreachable',
  'The message could not be written.': 'unwritten',
  'Storage was slow.': 'slow',
  'Teams has installed Laurels for them, but doesn’t show the chat yet.': 'no-chat-yet',
} as const
type Attempted = keyof typeof saidOfAttempts

/** What Laurels says itself; its schemas are too heavy for a screen. */
const saidByLaurels: Record<UnreachedReason, true> = {
  removed: true,
  'no-account': true,
  'not-installed': true,
  'no-consent': true,
  'not-published': true,
  'not-allowed': true,
}

type Meaning = (typeof saidByTeams)[number][0] | (typeof saidOfAttempts)[Attempted] | UnreachedReason

/** What a reason means, where there are words of ours for it. */
export function meaningOf(reason: string): Meaning | undefined {
  if (isOurs(reason)) return reason
  return isOfAttempt(reason) ? saidOfAttempts[reason] : saidByTeams.find(([, said]) => said.test(reason))?.[0]
}

/** Whether a reason is in words that others chose, for those who look after the app. */
export function isQuote(reason: string): boolean {
  return reason !== '' && !isOurs(reason) && !isOfAttempt(reason)
}

/** Whether it is what Teams answered, which begins with its status, and not what broke on the way there. */
export function isAnswer(reason: string): boolean {
  return /^\d{3}\b/.test(reason)
}

function isOfAttempt(reason: string): reason is Attempted {
  return Object.hasOwn(saidOfAttempts, reason)
}

function isOurs(reason: string): reason is UnreachedReason {
  return Object.hasOwn(saidByLaurels, reason)
}
