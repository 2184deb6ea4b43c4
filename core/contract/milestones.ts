import { z } from 'zod'
import { errorCode } from './errors.ts'
import { limits } from './limits.ts'
import { evidence } from './nominations.ts'
import { learningMode } from './programs.ts'
import { visibility } from './recognition.ts'
import { commandId, plainText } from './text.ts'

const text = plainText(limits.milestone.min, limits.milestone.max)

/** What somebody tells of something they reached (rule R1). */
export const milestoneContent = z.strictObject({
  text,
  /** The day it was reached, YYYY-MM-DD. */
  on: z.iso.date(),
  mode: learningMode,
  link: evidence.optional(),
  visibility,
})
export type MilestoneContent = z.infer<typeof milestoneContent>

export const tellMilestone = milestoneContent.extend({ commandId })

/** A completion as another system knows it. */
export const completion = z.strictObject({
  /** Where it stands in the file, to tell what became of it. */
  line: z.int().min(1).max(1_000_000),
  /** Mail address, sign-in name or directory id of the person. */
  person: plainText(1, limits.personAddress),
  text,
  on: z.iso.date(),
  mode: learningMode.optional(),
})
export type Completion = z.infer<typeof completion>

/** A part of a file of completions (rule R3). */
export const importMilestones = z.strictObject({
  commandId,
  /** Who may see them: the whole organization, or each person their own. */
  visibility: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tenant') }),
    z.strictObject({ kind: z.literal('private') }),
  ]),
  rows: z.array(completion).min(1).max(limits.importBatch),
})
export type ImportMilestones = z.infer<typeof importMilestones>

/** What became of each row: new, there already, or refused and why. Rows that are not in it were not reached: send them again. */
export const importResult = z.object({
  rows: z.array(
    z.object({ line: z.int(), outcome: z.enum(['added', 'known', 'refused']), code: errorCode.optional() }),
  ),
})
export type ImportResult = z.infer<typeof importResult>
