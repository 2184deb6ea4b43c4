import type { Reaction } from '#core/contract/ceremony.ts'
import type { ReactionTotals } from '#core/contract/live.ts'
import { Refusal } from '#core/refusal.ts'

/** The most reactions a person may send in a second, and how many may pile up (rule C11). */
const perSecond = 4
const burst = 8

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

/** One connection's allowance. @throws Refusal `too_many_requests` */
export function createAllowance(now: () => number): () => void {
  let left = burst
  let at = now()
  return () => {
    left = Math.min(burst, left + ((now() - at) / 1_000) * perSecond)
    at = now()
    if (left < 1) throw new Refusal('too_many_requests', 'That is a lot of applause. Take a breath.')
    left -= 1
  }
}
