import { z } from 'zod'
import { awardDecision, scoreContent } from '#core/contract/judging.ts'
import { deciders } from '#core/contract/programs.ts'
import { instant } from '#core/contract/text.ts'
import { sealedText } from '#core/cycles/audit.ts'
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
  z.object({
    nominationId: z.string(),
    text: z.string(),
    approvedBy: z.string(),
    at: instant,
    /** Whom it was about is erased, and it with them (rule W5). */
    erased: z.literal(true).optional(),
  }),
)

/**
 * Cycles: who reads which nominations of an award that asks for so many judges each; keyed by award. An award without
 * such a row is read by all of its judges.
 */
export const assignmentRow = defineRow(
  'assignment',
  z.object({
    awardId: z.string(),
    each: z.int(),
    judges: z.array(z.string()),
    /** Nomination id → its judges, by their place in `judges`: there may be thousands. */
    readers: z.record(z.string(), z.array(z.int())),
  }),
)
export type AssignmentRecord = z.infer<(typeof assignmentRow)['schema']>

/** What of an award's settings a result follows from. */
const rules = z.object({
  rubric: z.array(z.object({ id: z.string(), weight: z.number() })),
  quorum: z.int(),
  normalized: z.boolean(),
  decidedBy: z.enum(deciders),
})

/**
 * Cycles: a decision on the whole cycle, never changed (rule J6); keyed by its number. Its digest is in the chain, so
 * what is missing from older rows stays missing when they are read.
 */
export const decisionRow = defineRow(
  'decision',
  z.object({
    number: z.int(),
    decidedAt: instant,
    decidedBy: z.string(),
    awards: z.array(awardDecision),
    /** Awards not decided yet. */
    open: z.array(z.string()).optional(),
    /** Who decided an award in which decision, or left it to the vote that did: it may have been carried over. By award. */
    made: z
      .record(
        z.string(),
        z.object({ number: z.int(), by: z.string(), at: instant, voted: z.boolean().optional() }),
      )
      .optional(),
    /** The citations as approved when it was decided, by nomination: their seals, in older rows their texts. */
    citations: z.record(z.string(), sealedText.or(z.string())),
    /** Helpers as corrected after publication, by nomination; the others are as nominated. */
    helpers: z.record(z.string(), z.array(z.string())).optional(),
    /** Of each award that a live vote decided, the seal of its count: the text lies beside it, told once published. */
    voted: z.record(z.string(), sealedText).optional(),
    /** The published award it corrects, and why (rule C14). */
    corrects: z.object({ awardId: z.string(), reason: z.string() }).optional(),
    /** What it was decided on, so that it can be recounted: judges and settings by award, nominations by digest. */
    basis: z
      .object({
        judges: z.record(z.string(), z.array(z.string())),
        rules: z.record(z.string(), rules),
        nominations: z.string(),
      })
      .optional(),
    auditHead: z.string(),
  }),
)
export type StoredDecision = z.infer<(typeof decisionRow)['schema']>
/** A decision with its citations as they read. */
export type DecisionRecord = Omit<StoredDecision, 'citations'> & { citations: Record<string, string> }

/**
 * Cycles: what a decision's seals stand for, by nomination; keyed by the decision's number. What is erased is missing
 * (rule W5).
 */
export const citedRow = defineRow(
  'cited',
  z.object({ number: z.int(), texts: z.record(z.string(), z.string()) }),
)
export type CitedRecord = z.infer<(typeof citedRow)['schema']>

/** Cycles: what a live vote's seal stands for, keyed by award: how many ballots each nomination got, as JSON. */
export const voteCountRow = defineRow(
  'vote-count',
  z.object({ awardId: z.string(), number: z.int(), text: z.string() }),
)
