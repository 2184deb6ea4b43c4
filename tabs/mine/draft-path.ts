import type { Draft } from '#core/contract/drafts.ts'
import type { Program } from '#core/contract/programs.ts'

/**
 * Where one goes on with a draft, and the program to choose for that. Of a cycle that is there no more, a draft is
 * offered wherever one nominates next.
 */
export function draftPath(
  { id, cycleId, nominationId }: Draft,
  programs: readonly Program[],
): { path: string; programId?: string } {
  const program = programs.find(({ cycles }) => cycles.some((cycle) => cycle.id === cycleId))
  if (!program) return { path: `/nominate?draft=${id}` }
  const path =
    nominationId === undefined
      ? `/nominate?cycle=${cycleId}&draft=${id}`
      : `/nominate/${cycleId}/${nominationId}`
  return { path, programId: program.id }
}
