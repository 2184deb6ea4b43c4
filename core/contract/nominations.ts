import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { award, cycle, learningMode, outcome } from './programs.ts'
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

/** `draftId` names the draft it was written in, which ends with this and may prove that it was begun in time (rule N1). */
export const submitNomination = nominationContent.extend({ commandId, draftId: id.optional() })
/** `revision` is the one the edit was made on; an older one is refused as `stale`. */
export const editNomination = nominationContent.extend({
  commandId,
  draftId: id.optional(),
  revision: z.int().min(1),
})

export const nominationStatuses = ['submitted', 'withdrawn', 'ineligible'] as const

/** Why a nomination counts though it came after closing (rule N1). */
export const lateness = z.enum(['grace', 'exception'])
export type Lateness = z.infer<typeof lateness>

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
  /** It was sent, or last changed, after nominations closed. */
  late: lateness.optional(),
})
export type Nomination = z.infer<typeof nomination>

/** A nomination as owners list it. Who judges a blind award themselves isn't told who nominated (rule J3). */
export const ownedNomination = nomination.extend({ nominator: person.optional() })
export type OwnedNomination = z.infer<typeof ownedNomination>

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

/** People named in a query, separated by commas. */
const namedPeople = z
  .string()
  .max(2_000)
  .transform((text) => text.split(',').filter((ref) => ref !== ''))
  .pipe(z.array(personRef).max(limits.nominees.max))

export const nomineeHintsQuery = z.strictObject({
  nominees: namedPeople,
  awardId: id.optional(),
})

/** Why somebody can't be nominated for an award (the codes a nomination of them would be refused with). */
export const bar = z.enum(['not_eligible', 'won_recently'])
export type Bar = z.infer<typeof bar>

/** What is good to know while choosing whom to nominate for what. */
export const nomineeHints = z.object({
  /** Of those named, who can't be nominated for the award, in the words they were named by. */
  barred: z.array(z.object({ ref: personRef, why: bar })),
  /** Nominations of open awards by others about the same people, likest first (rule N6). */
  similar: z.array(openNomination),
})
export type NomineeHints = z.infer<typeof nomineeHints>

const shownAward = award.pick({ id: true, name: true, medallion: true })

/** What became of a nomination, once its award is published. */
export const nominationResult = z.enum(['won', 'not-chosen', 'not-awarded', 'taken-back'])
export type NominationResult = z.infer<typeof nominationResult>

/** Whether and until when one may still nominate in a cycle, and by what right (rule N1). */
export const nominatingTime = z.object({
  time: z.object({ until: instant, why: z.enum(['open', ...lateness.options]) }).optional(),
  /** The server's clock, by which it counts. */
  now: instant,
})
export type NominatingTime = z.infer<typeof nominatingTime>

/** One's own nominations, cycle by cycle, newest first. */
export const ownNominations = z.object({
  cycles: z.array(
    z.object({
      cycle,
      nominations: z.array(
        nomination.extend({
          award: shownAward,
          result: nominationResult.optional(),
          /** It can be edited and withdrawn as things stand now. */
          changeable: z.boolean(),
        }),
      ),
    }),
  ),
  /** Asks for older cycles. */
  next: id.optional(),
})
export type OwnNominations = z.infer<typeof ownNominations>
export type OwnNomination = OwnNominations['cycles'][number]['nominations'][number]

/** A nomination as the one it is about sees it: after its award is published, where its nominator shares it (rule N6). */
export const nominationAboutMe = z.object({
  id,
  cycle: cycle.pick({ id: true, name: true }),
  award: shownAward,
  nominator: person,
  nominees: z.array(person),
  story: z.string(),
  mode: learningMode,
  outcome,
  won: z.boolean(),
  submittedAt: instant,
})
export type NominationAboutMe = z.infer<typeof nominationAboutMe>

/** Awards that nominees of a nomination have won before, newest first; for owners and judges only. */
export const formerAwards = z.array(
  z.object({
    nominee: person,
    awards: z.array(z.object({ award: shownAward, cycleName: z.string(), at: instant })),
  }),
)
export type FormerAwards = z.infer<typeof formerAwards>
