import type { AwardDecision, Decision, RankedNomination, Ranking } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** What an owner has chosen for one award so far. */
export type Choice = {
  notAwarded: boolean
  /** The finalists go to a live vote, so there are no winners yet. */
  vote?: boolean
  winners: string[]
  finalists: string[]
  reason: string
}
/** By award id. */
export type Choices = Record<string, Choice>
export type RankedAward = Ranking['awards'][number]

export const noChoice: Choice = { notAwarded: false, vote: false, winners: [], finalists: [], reason: '' }

/** Why a choice needs a reason (rules J5, J6, N10); the server has the last word. */
export type ReasonNeed = 'not-awarded' | 'quorum' | 'tie' | 'departs' | 'no-vote' | 'left-out' | 'rests'

/** @returns undefined where winners are just what the ranking says */
export function reasonNeed(choice: Choice, { award, nominations }: RankedAward): ReasonNeed | undefined {
  if (choice.notAwarded) return 'not-awarded'
  const mayWin = choice.vote ? choice.finalists : choice.winners
  if (nominations.some(({ id, rests }) => rests && mayWin.includes(id))) return 'rests'
  if (choice.vote) return passedBy(choice.finalists, nominations).length > 0 ? 'left-out' : undefined
  const won = nominations.filter(({ id }) => choice.winners.includes(id))
  if (won.length === 0) return undefined
  if (award.decidedBy === 'vote') return 'no-vote'
  if (won.some(({ rank, belowQuorum }) => rank === undefined || belowQuorum)) return 'quorum'
  const passed = passedBy(choice.winners, nominations)
  if (passed.length === 0) return undefined
  const lowest = Math.max(...won.map(({ rank }) => rank ?? 0))
  return passed.every(({ rank }) => rank === lowest) ? 'tie' : 'departs'
}

/** Who ranks as well as the last of those chosen, or better, and isn't among them. */
function passedBy(chosen: readonly string[], nominations: readonly RankedNomination[]) {
  const lowest = Math.max(
    ...nominations.filter(({ id }) => chosen.includes(id)).map(({ rank }) => rank ?? Infinity),
  )
  return nominations.filter(({ id, rank }) => !chosen.includes(id) && rank !== undefined && rank <= lowest)
}

/** Whether these can be voted on: of an award judges decide, only all of those who tie for the first place (rule J6). */
export function canVote({ award, nominations }: RankedAward): boolean {
  if (award.decidedBy === 'vote') return nominations.length >= 2
  return award.decidedBy === 'judges-then-vote' && firstOf(nominations).length >= 2
}

function firstOf(nominations: readonly RankedNomination[]): string[] {
  return nominations.filter(({ rank }) => rank === 1).map(({ id }) => id)
}

/** What keeps an award from being decided. */
export type Missing = 'choice' | 'reason' | 'citation' | 'finalists' | 'voters-choice'

export function missingIn(choice: Choice, ranked: RankedAward): Missing | undefined {
  if (isOpen(choice)) return 'choice'
  const shown = shownIn(choice)
  if (choice.vote && shown.length < 2) return 'voters-choice'
  if (shown.length > limits.winners) return 'finalists'
  if (!hasReason(choice) && reasonNeed(choice, ranked)) return 'reason'
  const silent = ranked.nominations.some(({ id, citation }) => shown.includes(id) && citation === undefined)
  return silent ? 'citation' : undefined
}

/** Nothing is chosen for the award yet: it stays open, for later or for another owner. */
export function isOpen({ notAwarded, vote, winners }: Choice): boolean {
  return !notAwarded && !vote && winners.length === 0
}

/** Who will be shown on stage: finalists, the winners among them. */
export function shownIn(choice: Choice): string[] {
  return choice.notAwarded ? [] : [...new Set([...choice.winners, ...choice.finalists])]
}

/**
 * What the ranking alone would say: the best, all of them where they tie, and the next up to three as finalists; or
 * the same to be voted on, where the award is decided so.
 */
export function followRanking(choice: Choice, ranked: RankedAward): Choice {
  const { award, nominations } = ranked
  const best = firstOf(nominations).slice(0, limits.winners)
  const next = nominations.filter(({ rank }) => rank !== undefined && rank <= 3).map(({ id }) => id)
  const finalists = next.slice(0, limits.winners)
  if (canVote(ranked))
    return { ...choice, notAwarded: false, ...votedOn(award.decidedBy === 'vote' ? finalists : best) }
  return { ...choice, notAwarded: false, vote: false, winners: best, finalists }
}

/** The choice of a live vote: of an award judges decide, it is among all who tie for the first place. */
export function putToVote(choice: Choice, { award, nominations }: RankedAward): Choice {
  const among = award.decidedBy === 'vote' ? shownIn(choice) : firstOf(nominations)
  return { ...choice, notAwarded: false, ...votedOn(among) }
}

function votedOn(finalists: string[]) {
  return { vote: true, winners: [], finalists }
}

/** The choice as it is sent. */
export function decisionOf(awardId: string, choice: Choice): AwardDecision {
  if (choice.notAwarded) return { kind: 'not-awarded', awardId, reason: choice.reason }
  const reason = hasReason(choice) ? { reason: choice.reason } : {}
  if (choice.vote) return { kind: 'vote', awardId, finalists: choice.finalists, ...reason }
  return { kind: 'winners', awardId, winners: choice.winners, finalists: shownIn(choice), ...reason }
}

/** What was decided, as a choice to begin anew from. */
export function choiceOf(decided: Decision['awards'][number]): Choice {
  const { reason = '' } = decided
  if (decided.kind === 'not-awarded') return { ...noChoice, notAwarded: true, reason }
  const { finalists } = decided
  if (decided.kind === 'vote') return { ...noChoice, ...votedOn(finalists), reason }
  return { ...noChoice, winners: decided.winners, finalists, reason }
}

function hasReason({ reason }: Choice): boolean {
  return countPoints(reason) >= limits.reason.min
}

/** A starting text for a citation: the story's first sentence, as far as a citation may go. */
export function firstSentence(story: string): string {
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(story)
  const first = [...sentences][0]?.segment.trim() ?? ''
  const characters = [...first]
  if (characters.length <= limits.citation) return first
  return `${characters
    .slice(0, limits.citation - 1)
    .join('')
    .trimEnd()}…`
}
