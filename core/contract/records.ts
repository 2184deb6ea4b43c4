import { z } from 'zod'
import { person } from './people.ts'
import { medallion, outcome } from './programs.ts'
import { recognition } from './recognition.ts'
import { id, instant } from './text.ts'

/** Whether what was given still stands (rule C14). */
export const recordStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('valid') }),
  z.object({ kind: z.literal('corrected'), at: instant }),
  /** The reason is told to who holds it and to owners alone. */
  z.object({ kind: z.literal('revoked'), at: instant, reason: z.string().optional() }),
])
export type RecordStanding = z.infer<typeof recordStanding>

/** An award won, for good: who, what, when, who decided, and whether it stands (rule R6). Never a score. */
export const awardRecord = z.object({
  id,
  at: instant,
  to: z.array(person),
  helpers: z.array(person),
  /** Absent where an owner hid it from the wall, but for who holds it and owners (rule W4). */
  citation: z.string().optional(),
  outcome,
  award: z.object({ id, name: z.string(), medallion }),
  cycle: z.object({ id: id.optional(), name: z.string() }),
  /** Absent where the program is gone. */
  program: z.object({ id, name: z.string() }).optional(),
  /** Who answers for it: the owner who signed the decision, and how many judges sat on the panel. */
  decided: z.object({ at: instant, by: person, judges: z.int() }).optional(),
  standing: recordStanding,
  /** The asker is one of those it was given to. */
  mine: z.boolean(),
})
export type AwardRecord = z.infer<typeof awardRecord>

export const recordParts = ['giver', 'receiver', 'helper'] as const

/** Something in a person's learning record. */
export const recordEntry = z.object({
  item: recognition,
  /** Their part in it. */
  as: z.array(z.enum(recordParts)),
  standing: recordStanding,
})
export type RecordEntry = z.infer<typeof recordEntry>

/** A part of one's own learning record, in no particular order; `next` leads to more. */
export const recordPage = z.object({ entries: z.array(recordEntry), next: z.string().optional() })

/** A part of everything held about a person (rule W5); `next` leads to more. */
export const dataPage = z.object({
  held: z.array(z.object({ kind: z.string(), data: z.record(z.string(), z.unknown()) })),
  next: z.string().optional(),
})
export type DataPage = z.infer<typeof dataPage>

/** Where a page before ended. */
export const pageQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9:-]{1,160}$/)
    .optional(),
})
