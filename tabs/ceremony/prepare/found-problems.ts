import type { CeremonyCheck } from '#core/contract/ceremony-plan.ts'
import type { Person } from '#core/contract/people.ts'

type Problem = CeremonyCheck['problems'][number]
type NamedAward = NonNullable<Problem['award']>

/** What is wrong in one way: with which awards, and with whom in which award. */
export type FoundProblem = Pick<Problem, 'code' | 'blocks' | 'mend'> & {
  awards: NamedAward[]
  people: { award: NamedAward; subject: Person }[]
}

/** Problems of one kind told together, those that keep the doors shut first. */
export function foundProblems(problems: readonly Problem[]): FoundProblem[] {
  const found = new Map<Problem['code'], FoundProblem>()
  for (const { code, blocks, mend, award, subject } of problems) {
    const one = found.get(code) ?? { code, blocks, mend, awards: [], people: [] }
    found.set(code, one)
    if (award && subject) one.people.push({ award, subject })
    else if (award) one.awards.push(award)
  }
  return [...found.values()].sort((one, other) => Number(other.blocks) - Number(one.blocks))
}
