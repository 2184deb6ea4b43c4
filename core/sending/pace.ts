import type { Pace } from '#core/ports.ts'

/** For where nobody is posted to, or nobody counts. */
export const unhurried: Pace = {
  process: '',
  perSecond: Number.POSITIVE_INFINITY,
  crowdedUntil: () => undefined,
  turn: async () => undefined,
  passes: () => undefined,
  goes: async () => true,
  posted: () => undefined,
  answered: () => undefined,
}
