import type { Effect } from '#core/outbox/effect.ts'
import type { NominationRecord } from './rows.ts'

/** Cards in channels change once in so long, however many endorse at once. */
const everyMs = 1_000

/** Something about a nomination changes: where it was shared, its cards follow at the end of this second (rule L5). */
export function shareChanged({ id, shared }: Pick<NominationRecord, 'id' | 'shared'>, now: number): Effect[] {
  if (shared === undefined) return []
  const notBefore = (Math.floor(now / everyMs) + 1) * everyMs
  return [{ kind: 'redraw-shared', nominationId: id, notBefore }]
}
