import type { Pace } from '#core/ports.ts'

/** For where nobody is posted to, or nobody counts. */
export const unhurried: Pace = { turn: async () => undefined, answered: () => undefined }
