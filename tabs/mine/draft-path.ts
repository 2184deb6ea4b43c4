import type { Draft } from '#core/contract/drafts.ts'
import type { Program } from '#core/contract/programs.ts'

/**
 * Where one goes on with a draft, and the program to choose for that. Of a cycle that is there no more, a draft is
 * offered wherever one nominates next.
 */
export function draftPath(
  { id, cycleId, nominationId }: Pick<Draft, 'id' | 'cycleId' | 'nominationId'>,
  programs: readonly Program[],
): { path: string; programId?: string } {
  const program = programOf(cycleId, programs)
  if (!program) return { path: `/nominate?draft=${id}` }
  const path =
    nominationId === undefined
      ? `/nominate?cycle=${cycleId}&draft=${id}`
      : `/nominate/${cycleId}/${nominationId}`
  return { path, programId: program.id }
}

/** Whether a cycle is in none of the programs there are: it was cancelled, or is long over. */
export function isGone(cycleId: string, programs: readonly Program[]): boolean {
  return programs.length > 0 && programOf(cycleId, programs) === undefined
}

function programOf(cycleId: string, programs: readonly Program[]): Program | undefined {
  return programs.find(({ cycles }) => cycles.some(({ id }) => id === cycleId))
}
