import { z } from 'zod'
import { nominationStatuses } from '#core/contract/nominations.ts'
import { learningMode, outcome } from '#core/contract/programs.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Cycles: a nomination; people by id only. */
export const nominationRow = defineRow(
  'nomination',
  z.object({
    id: z.string(),
    awardId: z.string(),
    nominator: z.string(),
    nominees: z.array(z.string()),
    helpers: z.array(z.string()),
    story: z.string(),
    mode: learningMode,
    outcome,
    evidence: z.array(z.object({ title: z.string(), url: z.string() })),
    shareStory: z.boolean(),
    status: z.enum(nominationStatuses),
    ineligibleReason: z.string().optional(),
    endorsements: z.int(),
    revision: z.int(),
    submittedAt: instant,
    changedAt: instant,
  }),
)
export type NominationRecord = z.infer<(typeof nominationRow)['schema']>

/** Cycles: one live nomination per nominator, award and set of nominees (rule N3); keyed by the three. */
export const uniqueRow = defineRow('unique', z.object({ nominationId: z.string() }))

/** Cycles: a nominator's nominations, withdrawn ones included; keyed by nominator and nomination. */
export const mineRow = defineRow('mine', z.object({ nominationId: z.string() }))

/** Cycles: support by a colleague (rule N7); keyed by nomination and endorser. */
export const endorsementRow = defineRow('endorsement', z.object({ person: z.string(), at: instant }))
