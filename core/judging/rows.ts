import { z } from 'zod'
import { awardDecision, scoreContent } from '#core/contract/judging.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Cycles: a judge's answer to a nomination (rule J1); keyed by nomination and judge. */
export const scoreRow = defineRow(
  'score',
  z.object({ nominationId: z.string(), judge: z.string(), score: scoreContent, at: instant }),
)
export type ScoreRecord = z.infer<(typeof scoreRow)['schema']>

/** Cycles: an interest a judge declared; keyed by nomination and person. */
export const interestRow = defineRow(
  'interest',
  z.object({ nominationId: z.string(), person: z.string(), reason: z.string(), at: instant }),
)

/** Cycles: the approved public text on a nomination. */
export const citationRow = defineRow(
  'citation',
  z.object({ nominationId: z.string(), text: z.string(), approvedBy: z.string(), at: instant }),
)

/** Cycles: a decision on the whole cycle, never changed (rule J6); keyed by its number. */
export const decisionRow = defineRow(
  'decision',
  z.object({
    number: z.int(),
    decidedAt: instant,
    decidedBy: z.string(),
    awards: z.array(awardDecision),
    /** The citations as approved when it was decided, by nomination. */
    citations: z.record(z.string(), z.string()),
    auditHead: z.string(),
  }),
)
export type DecisionRecord = z.infer<(typeof decisionRow)['schema']>
