import { z } from 'zod'
import { limits } from './limits.ts'
import { personRef } from './people.ts'
import { learningMode, outcome } from './programs.ts'
import { commandId, id, instant, typedText } from './text.ts'

const named = z.strictObject({ ref: personRef, name: typedText(limits.typed.name) })

/** A nomination as far as it has been written: anything may still be missing, too long or wrong. */
export const draftContent = z.strictObject({
  awardId: z.union([id, z.literal('')]),
  /** With the names they were chosen by, so that a draft can be shown without asking the directory again. */
  nominees: z.array(named).max(limits.nominees.max),
  story: typedText(limits.typed.story),
  mode: z.union([learningMode, z.literal('')]),
  outcome,
  helpers: z.array(named).max(limits.helpers),
  evidence: z
    .array(z.strictObject({ title: typedText(limits.typed.line), url: typedText(limits.typed.line) }))
    .max(limits.evidence),
  shareStory: z.boolean(),
})
export type DraftContent = z.infer<typeof draftContent>

/**
 * Keeps what has been written so far. `revision` is the one it goes on from, 0 for a new draft. Where the draft was
 * changed elsewhere meanwhile, what is sent now wins, and the answer holds the other version beside it.
 */
export const saveDraft = z.strictObject({
  commandId,
  revision: z.int().min(0),
  /** The nomination that is being changed; absent for a new one. */
  nominationId: id.optional(),
  content: draftContent,
  /** The person has looked at the other version: it need not be kept any longer. */
  settled: z.boolean().default(false),
})

/** A draft as its writer alone sees it. */
export const draft = z.object({
  id,
  cycleId: id,
  nominationId: id.optional(),
  content: draftContent,
  revision: z.int(),
  begunAt: instant,
  savedAt: instant,
  /** What it said on another device before this one's words took its place. */
  other: z.object({ content: draftContent, savedAt: instant }).optional(),
})
export type Draft = z.infer<typeof draft>
