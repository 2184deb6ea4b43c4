import { z } from 'zod'
import { isTimeZone } from './calendar.ts'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import {
  award,
  cycle,
  deciders,
  eligibleAttributes,
  learningMode,
  medallion,
  nomineeKinds,
  outcome,
} from './programs.ts'
import { orderedSchedule, schedule } from './schedule-schema.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** How often something was changed: a command names the one it was made on, and is `stale` on an older one. */
const revision = z.int().min(1)

const distinct = <T>(items: T[]) => new Set(items).size === items.length
const panel = z.array(personRef).max(limits.judges)

const programContent = {
  name: plainText(1, limits.title),
  description: plainText(0, limits.description),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
  /** Rule P1: a program has an owner at any time. */
  owners: z.array(personRef).min(1).max(limits.owners),
}
export const createProgram = z.strictObject({ commandId, ...programContent })
export const changeProgram = z.strictObject({ commandId, revision, ...programContent })

const eligible = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('list'), people: z.array(personRef).min(1).max(limits.eligible) }),
  z.strictObject({
    kind: z.literal('attribute'),
    attribute: z.enum(eligibleAttributes),
    values: z.array(plainText(1, limits.title)).min(1).max(limits.attributeValues),
  }),
])

/** Scores are records keyed by criterion, in which these mean something of their own. */
const taken = ['__proto__', 'constructor', 'prototype']

const rubric = z
  .array(
    z.strictObject({
      /** Its own within the rubric; kept when the rest of it changes. */
      id: id.refine((text) => !taken.includes(text), 'is taken'),
      name: plainText(1, limits.criterionName),
      guidance: plainText(0, limits.guidance),
      weight: z.number().positive().max(limits.weight),
    }),
  )
  .min(1)
  .max(limits.rubric)
  .refine((criteria) => distinct(criteria.map(({ id }) => id)), 'names a criterion twice')

const awardContent = {
  name: plainText(1, limits.title),
  description: plainText(0, limits.description),
  criteria: plainText(1, limits.criteria),
  rubric,
  modes: z.array(learningMode).min(1).refine(distinct, 'names one twice'),
  outcomes: z.array(outcome).min(1).refine(distinct, 'names one twice'),
  medallion,
  active: z.boolean(),
  open: z.boolean(),
  blind: z.boolean(),
  selfNomination: z.boolean(),
  nominees: z.enum(nomineeKinds),
  eligibility: eligible,
  restCycles: z.int().min(0).max(20),
  decidedBy: z.enum(deciders),
  normalized: z.boolean(),
  judgesEach: z.int().min(1).max(limits.judges).optional(),
  quorum: z.int().min(1).max(limits.judges),
  /** Its usual judges, whom each cycle takes over when it opens. */
  judges: panel,
}

/** Fewer readers than scores needed would flag every result. */
const readable = ({ judgesEach, quorum }: { judgesEach?: number | undefined; quorum: number }) =>
  judgesEach === undefined || judgesEach >= quorum
const unreadable = { path: ['judgesEach'], error: 'must not be less than the quorum' }

export const createAward = z.strictObject({ commandId, ...awardContent }).refine(readable, unreadable)
export const changeAward = z
  .strictObject({ commandId, revision, ...awardContent })
  .refine(readable, unreadable)

/** Rule P3: what can't change while a cycle that gives the award is between closing and its results being out. */
export const fixedWhileJudged = [
  'rubric',
  'modes',
  'outcomes',
  'blind',
  'normalized',
  'judgesEach',
  'quorum',
  'decidedBy',
] as const

const order = z.array(id).min(1).max(limits.orderedAwards).refine(distinct, 'names one twice')
/** Puts a program's awards in order. `seen` is the order it was changed from. */
export const orderAwards = z.strictObject({ commandId, seen: order, awards: order })

/** Null: cycles come by hand only. Cycles of the schedule that have not opened follow it. */
export const setSchedule = z.strictObject({ commandId, revision, schedule: orderedSchedule.nullable() })

const cycleDates = {
  name: plainText(1, limits.title),
  opensAt: instant,
  closesAt: instant,
  judgedBy: instant,
  ceremonyAt: instant,
}
/** A cycle beside the schedule. */
export const createCycle = z.strictObject({
  commandId,
  ...cycleDates,
  judgedBy: instant.optional(),
  ceremonyAt: instant.optional(),
})
/** What is left out stays. */
export const changeCycle = z
  .strictObject({ commandId, revision, ...cycleDates })
  .partial()
  .required({ commandId: true, revision: true })

/** Judges of one award in one cycle. */
export const setJudges = z.strictObject({ commandId, awardId: id, judges: panel })

export const allowLate = z.strictObject({
  commandId,
  person: personRef,
  until: instant,
  reason: plainText(limits.reason.min, limits.reason.max),
})

/** Whoever has the duty is a guest, and guests watch, no more. */
const guest = z.literal(true).optional()

/** A duty that nobody fulfils: whoever has it has left or is a guest, or nobody has it. */
export const gap = z.discriminatedUnion('duty', [
  z.object({ duty: z.literal('owner'), person, guest }),
  /** Of an award by its usual panel, or in a cycle that is not over. Without a person: nobody judges it. */
  z.object({
    duty: z.literal('judge'),
    person: person.optional(),
    guest,
    awardId: id,
    cycleId: id.optional(),
  }),
  z.object({ duty: z.literal('host'), person, guest, ceremonyId: id, title: z.string() }),
])
export type Gap = z.infer<typeof gap>

export const ownedAward = award.extend({
  revision,
  judges: z.array(person),
  /** Cycles because of which `fixedWhileJudged` can't change now. */
  judgedIn: z.array(id),
})
export type OwnedAward = z.infer<typeof ownedAward>

export const lateException = z.object({
  person,
  until: instant,
  by: person,
  at: instant,
  reason: z.string(),
})

export const ownedCycle = cycle.extend({
  /** Of its name and dates. */
  revision,
  /** Follows the schedule: comes from it, and its dates were not set by hand. */
  scheduled: z.boolean(),
  /** Of each award that is or will be given in it, who judges; `fixed` once it is decided (rule P5). */
  judges: z.array(z.object({ awardId: id, judges: z.array(person), fixed: z.boolean() })),
  exceptions: z.array(lateException),
})
export type OwnedCycle = z.infer<typeof ownedCycle>

/** Everything an owner sets. */
export const programSettings = z.object({
  id,
  name: z.string(),
  description: z.string(),
  timeZone: z.string(),
  revision,
  owners: z.array(person),
  awards: z.array(ownedAward),
  schedule: schedule.optional(),
  /** Newest first. */
  cycles: z.array(ownedCycle),
  /** Names of the people whom awards list as eligible. */
  people: z.array(person),
  /** Absent where the directory does not answer. */
  gaps: z.array(gap).optional(),
})
export type ProgramSettings = z.infer<typeof programSettings>
