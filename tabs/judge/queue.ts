import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'

/** One nomination in a judge's queue, with the award it is for. */
export type Item = { award: Award; nomination: JudgedNomination }

/** All nominations of a judge's awards, award by award. */
export function itemsOf(judging: Judging): Item[] {
  return judging.awards.flatMap(({ award, nominations }) =>
    nominations.map((nomination) => ({ award, nomination })),
  )
}

/** How far a judge is: recused ones count neither as done nor as to do. */
export function progressOf(items: readonly Item[]): { done: number; all: number } {
  const mine = items.filter(({ nomination }) => nomination.standing.kind !== 'recused')
  return {
    done: mine.filter(({ nomination }) => nomination.standing.kind === 'answered').length,
    all: mine.length,
  }
}

/** Where to start, or to go on after answering `after`: the next one that waits, around the end to the beginning. */
export function nextWaiting(items: readonly Item[], after?: string): Item | undefined {
  const from = items.findIndex(({ nomination }) => nomination.id === after) + 1
  const inTurn = [...items.slice(from), ...items.slice(0, from)]
  return inTurn.find(({ nomination }) => nomination.standing.kind === 'waiting' && nomination.id !== after)
}
