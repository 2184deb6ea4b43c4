import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
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
      /** Decided, though others of the cycle may be open: its scores are frozen. */
      decided: z.boolean(),
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
  /** What it is ranked by, 1 to 5: normalized where the award asks for it; absent without a score. */
  mean: z.number().optional(),
  /** The same before normalization; absent without a score. */
  rawMean: z.number().optional(),
  /** 1 is best; equal for ties; absent without a score. */
  rank: z.int().optional(),
  tied: z.boolean(),
  scores: z.int(),
  abstentions: z.int(),
  recusals: z.int(),
  belowQuorum: z.boolean(),
  /** Of somebody who won this award lately and is to rest: choosing it needs a reason (rule N10). */
  rests: z.boolean(),
  citation: z.string().optional(),
})
export type RankedNomination = z.infer<typeof rankedNomination>

const winners = z.strictObject({
  kind: z.literal('winners'),
  awardId: id,
  winners: z.array(id).min(1).max(limits.winners),
  /** Shown on stage before the reveal; the winners are among them. */
  finalists: z.array(id).max(limits.winners),
  /** Needed where the choice departs from the ranking, settles a tie, lacks a quorum (rule J5) or a rest (N10). */
  reason: plainText(limits.reason.min, limits.reason.max).optional(),
})
const notAwarded = z.strictObject({
  kind: z.literal('not-awarded'),
  awardId: id,
  reason: plainText(limits.reason.min, limits.reason.max),
})
/**
 * Decided by a live vote among these: of an award decided by vote, or of one that judges decide and the vote where
 * they tie; then they are those tied for the first place.
 */
const byVote = z.strictObject({
  kind: z.literal('vote'),
  awardId: id,
  finalists: z.array(id).min(2).max(limits.winners),
  /** Needed where somebody scored as well or better is left out, or somebody is to rest. */
  reason: plainText(limits.reason.min, limits.reason.max).optional(),
})
export const awardDecision = z.discriminatedUnion('kind', [winners, notAwarded, byVote])
export type AwardDecision = z.infer<typeof awardDecision>

export const decide = z.strictObject({
  commandId,
  /** What an owner decides now, one for each award. What is left out stays as it was decided before, or open. */
  awards: z.array(awardDecision).min(1).max(50),
})

/**
 * Who decided an award, when, and in which decision of the cycle; whether a live vote did, which they had left it to.
 */
const made = { decidedBy: person, decidedAt: instant, number: z.int(), voted: z.boolean().optional() }

/** A decision on a whole cycle (rule J6): numbered, never changed. */
export const decision = z.object({
  number: z.int(),
  decidedAt: instant,
  decidedBy: person,
  /** A live vote made it; `decidedBy` had left the award to it. */
  voted: z.boolean().optional(),
  /** Every award decided by then, but those in which the asking owner has an interest. */
  awards: z.array(
    z.discriminatedUnion('kind', [winners.extend(made), notAwarded.extend(made), byVote.extend(made)]),
  ),
  /** Awards not decided yet: the cycle is decided when there are none. */
  open: z.array(id),
  /** Where it corrects a published result (rule C14): of which award, and why. */
  corrects: z.object({ awardId: id, reason: z.string() }).optional(),
  /** Head of the audit chain the decision was made on, sha-256 in hex. */
  auditHead: z.string(),
})
export type Decision = z.infer<typeof decision>

/** How far a judge has come with what an award assigns to them; recused nominations are not assigned. */
export const judgeProgress = z.object({
  judge: person,
  assigned: z.int(),
  /** Scored or abstained. */
  answered: z.int(),
  recused: z.int(),
})

/** What owners deliberate over. */
export const ranking = z.object({
  cycleId: id,
  awards: z.array(
    z.object({
      award,
      judges: z.array(person),
      /** The asking owner has an interest in this award: its scores are withheld (rule J2). */
      withheld: z.boolean(),
      progress: z.array(judgeProgress),
      /** Nominations for which too few judges are free of an interest to read them as often as the award asks. */
      short: z.array(id),
      nominations: z.array(rankedNomination),
    }),
  ),
  decision: decision.optional(),
})
export type Ranking = z.infer<typeof ranking>

/** What one judge made of one nomination. A judge's note is theirs alone. */
export const judgeAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    judge: person,
    points: z.record(id, z.int()),
    /** The judge's points weighed by the rubric, 1 to 5. */
    rawMean: z.number(),
    /** What counts: normalized where the award asks for it. */
    mean: z.number(),
  }),
  z.object({ kind: z.literal('abstained'), judge: person }),
  z.object({ kind: z.literal('waiting'), judge: person }),
  /** `rival`: nominated for the same award. `tied`: why is kept from whoever judges a blind award (rule J3). */
  z.object({ kind: z.literal('recused'), judge: person, interest: z.enum([...interests, 'rival', 'tied']) }),
])

/** How an award's judges scored, criterion by criterion and judge by judge, for owners without an interest in it. */
export const deliberation = z.object({
  cycleId: id,
  award,
  nominations: z.array(
    z.object({
      id,
      nominees: z.array(person),
      /** Criterion id → how many judges gave it 1, 2, 3, 4 and 5. */
      distribution: z.record(id, z.array(z.int())),
      /** One for each judge assigned to it or recused from it. */
      answers: z.array(judgeAnswer),
    }),
  ),
  /** How each judge scored on the whole, and whether their scores are normalized (rule J4). */
  judges: z.array(
    judgeProgress.extend({
      scores: z.int(),
      /** Of the judge's own weighted points; absent without a score. */
      mean: z.number().optional(),
      /** Standard deviation of the same. */
      deviation: z.number().optional(),
      normalized: z.boolean(),
    }),
  ),
  /** What normalized scores are brought to; absent where nothing is normalized. */
  scale: z.object({ mean: z.number(), deviation: z.number() }).optional(),
})
export type DeliberationView = z.infer<typeof deliberation>

/** The number of the decision that is being published. */
export const publishedDecision = z.object({ number: z.int() })

/** What is put right in an award that was published (rule C14). */
export const correction = z.discriminatedUnion('kind', [
  /** What is said of a winner, and who helped them. */
  z.strictObject({
    kind: z.literal('wording'),
    nominationId: id,
    citation: plainText(1, limits.citation),
    helpers: z.array(personRef).max(limits.helpers),
  }),
  /** Others won it. Who has no approved citation yet is given one here. */
  z.strictObject({
    kind: z.literal('winners'),
    winners: z.array(id).min(1).max(limits.winners),
    citations: z.record(id, plainText(1, limits.citation)),
  }),
  /** The award is taken back from one winner. */
  z.strictObject({ kind: z.literal('revoke'), nominationId: id }),
])
export type Correction = z.infer<typeof correction>

export const correctResult = z.strictObject({
  commandId,
  awardId: id,
  reason: plainText(limits.reason.min, limits.reason.max),
  correction,
})

/** What the audit of a cycle may tell of. */
export const auditKinds = [
  'opened',
  'reminded',
  'dates-set',
  'cancelled',
  'judges-set',
  'late-allowed',
  'late-ended',
  'closed',
  'judging-began',
  'nominated-late',
  'assigned',
  'scored',
  'interest-declared',
  'eligibility',
  'citation-approved',
  'decided',
  'pinned',
  'voted',
  'published',
  'kept-off-wall',
  'corrected',
] as const

/** A cycle's audit as owners read it: what happened, never what was scored or written. */
export const auditTrail = z.object({
  /** The newest entry's number and hash; 0 and zeros before the first. */
  head: z.object({ seq: z.int(), hash: z.string() }),
  /** Whether the chain holds from its beginning to its head. */
  holds: z.boolean(),
  /** Oldest first. */
  entries: z.array(
    z.object({
      seq: z.int(),
      at: instant,
      hash: z.string(),
      /** Not told where the asking owner has an interest in the award. */
      told: z
        .object({
          kind: z.enum(auditKinds),
          /** Absent where it happened by itself. */
          by: person.optional(),
          awardId: id.optional(),
          nominationId: id.optional(),
          /** Of a decision or correction. */
          number: z.int().optional(),
        })
        .optional(),
    }),
  ),
})
export type AuditTrail = z.infer<typeof auditTrail>

/** `json` holds everything needed to recount; the others are tables for a spreadsheet. */
export const exportForms = ['json', 'nominations', 'scores'] as const
export const exportQuery = z.strictObject({ as: z.enum(exportForms) })
export const exportedFile = z.object({ name: z.string(), mediaType: z.string(), content: z.string() })
export type ExportedFile = z.infer<typeof exportedFile>

export const approveCitation = z.strictObject({ commandId, citation: plainText(1, limits.citation) })
