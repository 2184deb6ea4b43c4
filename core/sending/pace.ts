import type { Pace } from '#core/ports.ts'

/** For where nobody is posted to, or nobody counts. */
export const unhurried: Pace = {
  perSecond: Number.POSITIVE_INFINITY,
  turn: async () => undefined,
  answered: () => undefined,
}
