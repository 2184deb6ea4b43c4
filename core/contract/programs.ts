import { z } from 'zod'
import { person } from './people.ts'
import { id, instant } from './text.ts'

/** How somebody learned (DESIGN §1). */
export const learningModes = [
  'course',
  'certification',
  'workshop',
  'mentoring',
  'peer-exchange',
  'on-the-job',
  'self-study',
  'conversation',
  'teaching',
] as const
export const learningMode = z.enum(learningModes)
export type LearningMode = z.infer<typeof learningMode>

export const outcomes = ['achieved', 'attempted'] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

export const medallionShapes = ['circle', 'shield', 'hexagon', 'star', 'rosette', 'scallop'] as const
export const medallionColors = ['gold', 'teal', 'plum', 'coral', 'indigo', 'forest'] as const
export const medallionEmblems = [
  'laurel',
  'compass',
  'lamp',
  'handshake',
  'book',
  'mountain',
  'spark',
  'scroll',
] as const

/** What an award's medal looks like: drawn as SVG from these three. */
export const medallion = z.object({
  shape: z.enum(medallionShapes),
  color: z.enum(medallionColors),
  emblem: z.enum(medallionEmblems),
})
export type Medallion = z.infer<typeof medallion>

/** One question a judge answers from 1 to 5. Weights are relative to each other. */
export const criterion = z.object({
  id,
  name: z.string(),
  guidance: z.string(),
  weight: z.number().positive(),
})
export type Criterion = z.infer<typeof criterion>

export const nomineeKinds = ['person', 'group', 'either'] as const
export const deciders = ['judges', 'vote', 'judges-then-vote'] as const
export const eligibleAttributes = ['department', 'jobTitle'] as const

/** Who may be nominated: anybody, those listed, or those of whom the directory says so. */
export const eligibility = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  /** To whom the list is none of their business it is empty. */
  z.object({ kind: z.literal('list'), people: z.array(id) }),
  z.object({
    kind: z.literal('attribute'),
    attribute: z.enum(eligibleAttributes),
    values: z.array(z.string()).min(1),
  }),
])
export type Eligibility = z.infer<typeof eligibility>

export const award = z.object({
  id,
  programId: id,
  name: z.string(),
  description: z.string(),
  /** What it is given for, in the words nominators read beside their story. */
  criteria: z.string(),
  rubric: z.array(criterion).min(1),
  modes: z.array(learningMode).min(1),
  outcomes: z.array(outcome).min(1),
  medallion,
  active: z.boolean(),
  /** Open: nominations are shown to colleagues for endorsement. */
  open: z.boolean(),
  /** Blind: judges don't see who nominated and endorsed. */
  blind: z.boolean(),
  selfNomination: z.boolean(),
  /** One person, several together, or as the nominator likes. */
  nominees: z.enum(nomineeKinds).default('either'),
  eligibility: eligibility.default({ kind: 'everyone' }),
  /** Who won it in this many cycles before can't win it now. */
  restCycles: z.int().min(0).max(20).default(0),
  /** Who decides: the judges, a live vote among finalists, or the judges with the vote where they tie. */
  decidedBy: z.enum(deciders).default('judges'),
  /** Judges' scores are brought to one scale before they are averaged (rule J4). */
  normalized: z.boolean().default(false),
  /** How many judges read each nomination; absent: all of the award's. */
  judgesEach: z.int().min(1).optional(),
  /** Fewer scores than this flags a result. */
  quorum: z.int().min(1),
})
export type Award = z.infer<typeof award>

export const cycleStatuses = ['scheduled', 'open', 'closing', 'judging', 'decided', 'published'] as const
export const cycle = z.object({
  id,
  programId: id,
  name: z.string(),
  status: z.enum(cycleStatuses),
  opensAt: instant,
  closesAt: instant,
  /** While nominations are closing: when judging begins. */
  judgingAt: instant.optional(),
  /** When judges are to be done. */
  judgedBy: instant.optional(),
  ceremonyAt: instant.optional(),
})
export type Cycle = z.infer<typeof cycle>

export const program = z.object({
  id,
  name: z.string(),
  description: z.string(),
  timeZone: z.string(),
  owners: z.array(person),
  awards: z.array(award),
  /** Newest first; of those published, to who is no owner the newest alone. */
  cycles: z.array(cycle),
})
export type Program = z.infer<typeof program>
