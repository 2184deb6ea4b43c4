import type { Me } from '#core/contract/people.ts'
import type { Award, Cycle, Program } from '#core/contract/programs.ts'
import { useChosenProgram } from '#tabs/api/chosen-program.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

const oneHour = 3_600_000

/** Who is asking; undefined until known. */
export function useMe(): Me | undefined {
  return useOperation('me', {}).data
}

export type Current = {
  program: Program | undefined
  /** The cycle people are in now: the newest one under way, else the next one, else the last one. */
  cycle: Cycle | undefined
  awardOf: (awardId: string) => Award | undefined
  pending: boolean
  problem: ApiProblem | null
  retry: () => void
}

/** The program that was chosen, else the one to begin with, and the cycle it is in. */
export function useCurrent(): Current {
  const chosen = useChosenProgram()
  const programs = useOperation('programs', {}, { every: oneHour / 12 })
  const program = programToShow(programs.data ?? [], chosen)
  return {
    program,
    cycle: program && currentCycle(program.cycles),
    awardOf: (awardId) =>
      programs.data?.flatMap(({ awards }) => awards).find((award) => award.id === awardId),
    pending: programs.isPending,
    problem: programs.error,
    retry: () => void programs.refetch(),
  }
}

/** The chosen program; where nobody chose, one that is open for nominations comes before the others. */
export function programToShow(programs: readonly Program[], chosen?: string): Program | undefined {
  const isOpen = ({ cycles }: Program) => cycles.some(({ status }) => status === 'open')
  return programs.find(({ id }) => id === chosen) ?? programs.find(isOpen) ?? programs[0]
}

/** Of cycles, newest first: the one under way, else the next to open, else the newest. */
export function currentCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const underWay = cycles.find((cycle) => cycle.status !== 'scheduled' && cycle.status !== 'published')
  return underWay ?? cycles.findLast((cycle) => cycle.status === 'scheduled') ?? cycles[0]
}
