import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { learningMode, outcome } from './programs.ts'
import { commandId, httpsUrl, id, instant, plainText } from './text.ts'

/** A link behind a story, titled by the nominator; the server never opens it. */
export const evidence = z.strictObject({
  title: plainText(1, limits.evidenceTitle),
  url: httpsUrl(limits.url),
})

/** What a nominator says (rule N4). */
export const nominationContent = z.strictObject({
  awardId: id,
  nominees: z.array(personRef).min(limits.nominees.min).max(limits.nominees.max),
  story: plainText(limits.story.min, limits.story.max),
  mode: learningMode,
  outcome,
  helpers: z.array(personRef).max(limits.helpers),
  evidence: z.array(evidence).max(limits.evidence),
  /** Whether colleagues may read the story: of an open award to endorse it, of any once it is published. */
  shareStory: z.boolean(),
})
export type NominationContent = z.infer<typeof nominationContent>

export const submitNomination = nominationContent.extend({ commandId })
/** `revision` is the one the edit was made on; an older one is refused as `stale`. */
export const editNomination = nominationContent.extend({ commandId, revision: z.int().min(1) })

export const nominationStatuses = ['submitted', 'withdrawn', 'ineligible'] as const

/** A nomination as its nominator (and an owner) sees it. */
export const nomination = z.object({
  id,
  cycleId: id,
  awardId: id,
  nominator: person,
  nominees: z.array(person),
  helpers: z.array(person),
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
})
export type Nomination = z.infer<typeof nomination>

/** A nomination of an open award, as colleagues see it to endorse it. */
export const openNomination = z.object({
  id,
  cycleId: id,
  awardId: id,
  nominees: z.array(person),
  /** Only where its nominator agreed to show it. */
  story: z.string().optional(),
  mode: learningMode,
  outcome,
  endorsements: z.int(),
  endorsed: z.boolean(),
  /** One's own nomination, so can't endorse it. */
  own: z.boolean(),
})
export type OpenNomination = z.infer<typeof openNomination>

export const ruleEligibility = z.discriminatedUnion('eligible', [
  z.strictObject({ commandId, eligible: z.literal(true) }),
  z.strictObject({
    commandId,
    eligible: z.literal(false),
    reason: plainText(limits.reason.min, limits.reason.max),
  }),
])
