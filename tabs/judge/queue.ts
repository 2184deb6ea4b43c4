import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'

/** One nomination in a judge's queue, with the award it is for. */
export type Item = {
  judge: string
  cycleId: string
  award: Award
  nomination: JudgedNomination
  /** Whether it can be scored now, or why not. */
  scoring: 'open' | 'over' | 'decided'
}

/** All nominations of a judge's awards, award by award. */
export function itemsOf({ cycleId, open, awards }: Judging, judge: string): Item[] {
  return awards.flatMap(({ award, decided, nominations }) => {
    const scoring = open ? (decided ? 'decided' : 'open') : 'over'
    return nominations.map((nomination) => ({ judge, cycleId, award, nomination, scoring }) as const)
  })
}

/** How far a judge is: recused ones count neither as done nor as to do. */
export function progressOf(nominations: readonly JudgedNomination[]): { done: number; all: number } {
  const mine = nominations.filter(({ standing }) => standing.kind !== 'recused')
  return { done: mine.filter(({ standing }) => standing.kind === 'answered').length, all: mine.length }
}

/** Where to start, or to go on after answering `after`: the next one that waits, around the end to the beginning. */
export function nextWaiting(items: readonly Item[], after?: string): Item | undefined {
  const from = items.findIndex(({ nomination }) => nomination.id === after) + 1
  const inTurn = [...items.slice(from), ...items.slice(0, from)]
  return inTurn.find(
    ({ nomination, scoring }) =>
      nomination.standing.kind === 'waiting' && scoring === 'open' && nomination.id !== after,
  )
}

/** A criterion's share of all weights by its id; nothing where all weigh the same, which needs no word. */
export function sharesOf({ rubric }: Pick<Award, 'rubric'>): ReadonlyMap<string, number> {
  if (rubric.every(({ weight }) => weight === rubric[0]?.weight)) return new Map()
  const all = rubric.reduce((sum, { weight }) => sum + weight, 0)
  return new Map(rubric.map(({ id, weight }) => [id, weight / all]))
}
