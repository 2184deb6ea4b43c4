import { z } from 'zod'
import { limits } from './limits.ts'
import { person } from './people.ts'
import { award, learningMode, outcome } from './programs.ts'
import { commandId, id, instant, plainText } from './text.ts'

const points = z.int().min(limits.score.min).max(limits.score.max)

/** A judge's answer to a rubric (rule J1): criterion id → 1 to 5, or an abstention. */
export const scoreContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scored'),
    points: z.record(id, points),
    note: plainText(0, limits.note).optional(),
  }),
  z.strictObject({ kind: z.literal('abstained'), note: plainText(0, limits.note).optional() }),
])
export type ScoreContent = z.infer<typeof scoreContent>
export const submitScore = z.strictObject({ commandId, score: scoreContent })

export const declareInterest = z.strictObject({
  commandId,
  reason: plainText(limits.reason.min, limits.reason.max),
})

export const interests = ['nominator', 'nominee', 'helper', 'endorser', 'declared'] as const
export const interest = z.enum(interests)
export type Interest = z.infer<typeof interest>

export const judgedStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('answered'), score: scoreContent }),
  z.object({ kind: z.literal('recused'), interest }),
])

/** A nomination as a judge sees it. A recused one tells whom it is about and why, nothing more. */
export const judgedNomination = z.object({
  id,
  nominees: z.array(person),
  standing: judgedStanding,
  content: z
    .object({
      /** Absent where the award is blind (rule J3). */
      nominator: person.optional(),
      helpers: z.array(person),
      story: z.string(),
      mode: learningMode,
      outcome,
      evidence: z.array(z.object({ title: z.string(), url: z.string() })),
      endorsements: z.int(),
    })
    .optional(),
})
export type JudgedNomination = z.infer<typeof judgedNomination>

/** A judge's queue: their awards of one cycle. */
export const judging = z.object({
  cycleId: id,
  /** Scores can be given now. */
  open: z.boolean(),
  awards: z.array(
    z.object({
      award,
      /** Nominated for this award themselves, so out of judging it whole: its nominations are not shown. */
      recused: z.boolean(),
      nominations: z.array(judgedNomination),
    }),
  ),
})
export type Judging = z.infer<typeof judging>

/** One nomination in an award's ranking, as owners see it (rules J4, J5). */
export const rankedNomination = z.object({
  id,
  nominees: z.array(person),
  helpers: z.array(person),
  story: z.string(),
  mode: learningMode,
  outcome,
  /** Weighted mean over the judges, 1 to 5; absent without a score. */
  mean: z.number().optional(),
  /** 1 is best; equal for ties; absent without a score. */
  rank: z.int().optional(),
  tied: z.boolean(),
  scores: z.int(),
  abstentions: z.int(),
  recusals: z.int(),
  belowQuorum: z.boolean(),
  citation: z.string().optional(),
})
export type RankedNomination = z.infer<typeof rankedNomination>

export const awardDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('winners'),
    awardId: id,
    winners: z.array(id).min(1).max(10),
    /** Shown on stage before the reveal; the winners are among them. */
    finalists: z.array(id).max(10),
    /** Needed where the choice departs from the ranking, settles a tie or lacks a quorum (rule J5). */
    reason: plainText(limits.reason.min, limits.reason.max).optional(),
  }),
  z.strictObject({
    kind: z.literal('not-awarded'),
    awardId: id,
    reason: plainText(limits.reason.min, limits.reason.max),
  }),
])
export type AwardDecision = z.infer<typeof awardDecision>

export const decide = z.strictObject({
  commandId,
  /** One for every active award of the program. */
  awards: z.array(awardDecision).min(1).max(50),
})

/** A decision on a whole cycle (rule J6): numbered, never changed. */
export const decision = z.object({
  number: z.int(),
  decidedAt: instant,
  decidedBy: person,
  awards: z.array(awardDecision),
  /** Head of the audit chain the decision was made on, sha-256 in hex. */
  auditHead: z.string(),
})
export type Decision = z.infer<typeof decision>

/** What owners deliberate over. */
export const ranking = z.object({
  cycleId: id,
  awards: z.array(
    z.object({
      award,
      judges: z.array(person),
      /** The asking owner has an interest in this award: its scores are withheld (rule J2). */
      withheld: z.boolean(),
      nominations: z.array(rankedNomination),
    }),
  ),
  decision: decision.optional(),
})
export type Ranking = z.infer<typeof ranking>

export const approveCitation = z.strictObject({ commandId, citation: plainText(1, limits.citation) })
