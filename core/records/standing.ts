import type { RecordStanding } from '#core/contract/records.ts'
import type { ItemRecord } from '#core/recognition/rows.ts'

/** Whether what was given still stands (rule R6); why it doesn't only for those who may know. */
export function standingOf({ item, standing }: ItemRecord, mayKnowWhy: boolean): RecordStanding {
  if (standing.kind === 'revoked') {
    const { at, reason } = standing
    return { kind: 'revoked', at, ...(mayKnowWhy ? { reason } : {}) }
  }
  return item.changedAt === undefined ? { kind: 'valid' } : { kind: 'corrected', at: item.changedAt }
}
