import type { Reaction } from '#core/contract/ceremony.ts'
import type { ReactionTotals } from '#core/contract/live.ts'

/** Folds reactions into totals, by ceremony; never keeps who reacted. */
export function createReactions() {
  let totals = new Map<string, ReactionTotals>()
  return {
    add(room: string, reaction: Reaction): void {
      const sum = totals.get(room) ?? {}
      totals.set(room, { ...sum, [reaction]: (sum[reaction] ?? 0) + 1 })
    },
    /** The totals since the last call, by room. */
    take(): Map<string, ReactionTotals> {
      const taken = totals
      totals = new Map()
      return taken
    },
  }
}
