import type { StageEntry } from '#core/contract/scene.ts'

/** How many people won, each once: one place may be shared by several. */
export function winnerCount(winners: readonly StageEntry[]): number {
  return new Set(winners.flatMap(({ nominees }) => nominees.map(({ id }) => id))).size
}
