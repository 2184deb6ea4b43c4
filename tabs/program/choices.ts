import type { AwardDecision, RankedNomination, Ranking } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** What an owner has chosen for one award so far. */
export type Choice = { notAwarded: boolean; winners: string[]; finalists: string[]; reason: string }
/** By award id. */
export type Choices = Record<string, Choice>
export type RankedAward = Ranking['awards'][number]

export const noChoice: Choice = { notAwarded: false, winners: [], finalists: [], reason: '' }
const mostShown = 10

/** Why a choice needs a reason (rule J5); the server has the last word. */
export type ReasonNeed = 'not-awarded' | 'quorum' | 'tie' | 'departs'

/** @returns undefined where winners are just what the ranking says */
export function reasonNeed(choice: Choice, nominations: readonly RankedNomination[]): ReasonNeed | undefined {
  if (choice.notAwarded) return 'not-awarded'
  const won = nominations.filter(({ id }) => choice.winners.includes(id))
  if (won.length === 0) return undefined
  if (won.some(({ rank, belowQuorum }) => rank === undefined || belowQuorum)) return 'quorum'
  const lowest = Math.max(...won.map(({ rank }) => rank ?? 0))
  const passed = nominations.filter(
    ({ id, rank }) => !choice.winners.includes(id) && (rank ?? Infinity) <= lowest,
  )
  if (passed.length === 0) return undefined
  return passed.every(({ rank }) => rank === lowest) ? 'tie' : 'departs'
}

/** What keeps an award from being decided. */
export type Missing = 'choice' | 'reason' | 'citation' | 'finalists'

export function missingIn(choice: Choice, { nominations }: RankedAward): Missing | undefined {
  if (!choice.notAwarded && choice.winners.length === 0) return 'choice'
  if (shownIn(choice).length > mostShown) return 'finalists'
  const hasReason = countPoints(choice.reason) >= limits.reason.min
  if (!hasReason && reasonNeed(choice, nominations)) return 'reason'
  const shown = shownIn(choice)
  const silent = nominations.some(({ id, citation }) => shown.includes(id) && citation === undefined)
  return silent ? 'citation' : undefined
}

/** Who will be shown on stage: finalists, the winners among them. */
export function shownIn(choice: Choice): string[] {
  return choice.notAwarded ? [] : [...new Set([...choice.winners, ...choice.finalists])]
}

/** What the ranking alone would say: the best, all of them where they tie, and the next up to three as finalists. */
export function followRanking(choice: Choice, nominations: readonly RankedNomination[]): Choice {
  const best = nominations.filter(({ rank }) => rank === 1)
  const next = nominations.filter(({ rank }) => rank !== undefined && rank <= 3)
  const ids = (some: readonly RankedNomination[]) => some.slice(0, mostShown).map(({ id }) => id)
  return { ...choice, notAwarded: false, winners: ids(best), finalists: ids(next) }
}

/** The choice as it is sent. */
export function decisionOf(awardId: string, choice: Choice): AwardDecision {
  if (choice.notAwarded) return { kind: 'not-awarded', awardId, reason: choice.reason }
  const reason = countPoints(choice.reason) >= limits.reason.min ? { reason: choice.reason } : {}
  return { kind: 'winners', awardId, winners: choice.winners, finalists: shownIn(choice), ...reason }
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
