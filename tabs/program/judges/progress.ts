import type { Ranking } from '#core/contract/judging.ts'
import type { Person } from '#core/contract/people.ts'

type RankedAward = Ranking['awards'][number]

/** A judge who still has something to answer, with how much, and for which awards. */
export type Late = { judge: Person; left: number; assigned: number; awards: string[] }

/** Judges with something left to answer, those with the most first. */
export function lateJudges(awards: readonly Pick<RankedAward, 'award' | 'progress'>[]): Late[] {
  const late = new Map<string, Late>()
  for (const { award, progress } of awards) {
    for (const { judge, assigned, answered } of progress) {
      const left = assigned - answered
      if (left <= 0) continue
      const before = late.get(judge.id) ?? { judge, left: 0, assigned: 0, awards: [] }
      late.set(judge.id, {
        judge,
        left: before.left + left,
        assigned: before.assigned + assigned,
        awards: [...before.awards, award.name],
      })
    }
  }
  return [...late.values()].sort((one, other) => other.left - one.left)
}
