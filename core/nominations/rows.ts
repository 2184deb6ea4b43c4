import { z } from 'zod'
import { nomination } from '#core/contract/nominations.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Cycles: a nomination as its nominator sees it, but people by id only. */
export const nominationRow = defineRow(
  'nomination',
  nomination.omit({ cycleId: true }).extend({
    nominator: z.string(),
    nominees: z.array(z.string()),
    helpers: z.array(z.string()),
    /** Channels asked to endorse it, by their keys (rule L4). */
    shared: z.array(z.string()).optional(),
  }),
)
export type NominationRecord = z.infer<(typeof nominationRow)['schema']>

/** Cycles: one live nomination per nominator, award and set of nominees (rule N3); keyed by the three. */
export const uniqueRow = defineRow('unique', z.object({ nominationId: z.string() }))

/** Cycles: a nominator's nominations, withdrawn ones included; keyed by nominator and nomination. */
export const mineRow = defineRow('mine', z.object({ nominationId: z.string() }))

/** Cycles: support by a colleague (rule N7); keyed by nomination and endorser. */
export const endorsementRow = defineRow('endorsement', z.object({ person: z.string(), at: instant }))
