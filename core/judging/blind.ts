import type { Award } from '#core/contract/programs.ts'
import type { CycleHead } from '#core/cycles/head.ts'

/**
 * Rule J3: the awards of a cycle whose nominators are hidden from this person, also where they are an owner: blind
 * ones that they judge, until the cycle is decided.
 */
export function hiddenFrom(person: string, head: CycleHead, awards: readonly Award[]): Set<string> {
  if (head.status === 'decided' || head.status === 'published') return new Set()
  const blind = awards.filter(({ id, blind }) => blind && head.judges[id]?.includes(person) === true)
  return new Set(blind.map(({ id }) => id))
}
