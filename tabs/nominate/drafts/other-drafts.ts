import type { Draft } from '#core/contract/drafts.ts'
import type { Program } from '#core/contract/programs.ts'

/**
 * Drafts to go on with while nominating in a program: those of its cycles, and those whose cycle is there no more,
 * as when it was cancelled. The one that was asked for comes first.
 */
export function draftsOffered(
  drafts: readonly Draft[],
  program: Program,
  programs: readonly Program[],
  wanted: string | null,
): Draft[] {
  const offered = drafts.filter(({ cycleId }) => has(program, cycleId) || isOrphan(cycleId, programs))
  return [...offered.filter(({ id }) => id === wanted), ...offered.filter(({ id }) => id !== wanted)]
}

/** Whether a cycle is in none of the programs there are. */
export function isOrphan(cycleId: string, programs: readonly Program[]): boolean {
  return programs.length > 0 && !programs.some((program) => has(program, cycleId))
}

/**
 * The id of a draft that is kept for another cycle: always the same of the two, so that keeping it twice is keeping
 * it once.
 */
export async function idKeptFor(cycleId: string, draftId: string): Promise<string> {
  const named = new TextEncoder().encode(`${cycleId} ${draftId}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function has({ cycles }: Program, cycleId: string): boolean {
  return cycles.some(({ id }) => id === cycleId)
}
