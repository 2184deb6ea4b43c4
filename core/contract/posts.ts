import { z } from 'zod'
import { reaction } from './ceremony.ts'
import { limits } from './limits.ts'
import { person } from './people.ts'
import { learningMode } from './programs.ts'
import { recognition } from './recognition.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** What this person may do with something written (rule W4). */
export const deed = z.enum(['edit', 'remove', 'hide', 'restore', 'comment'])
export type Deed = z.infer<typeof deed>

/** Whether others can read it, and if not, why (rules W4, C14). */
export const shownStanding = z.object({
  kind: z.enum(['shown', 'removed', 'hidden', 'revoked']),
  reason: z.string().optional(),
})

/** One item at its own address. */
export const recognitionView = z.object({
  item: recognition,
  standing: shownStanding,
  may: z.array(deed),
  mine: z.array(reaction),
})
export type RecognitionView = z.infer<typeof recognitionView>

/** All the ways in which this person reacts from now on. The same twice is once. */
export const react = z.strictObject({ commandId, reactions: z.array(reaction).max(reaction.options.length) })

export const reacted = z.object({ reactions: z.array(reaction) })

/** One's own reactions to items of this stretch of time, both ends included. */
export const reactionsQuery = z.strictObject({
  oldest: z.coerce.number().pipe(instant),
  newest: z.coerce.number().pipe(instant),
})
export const myReactions = z.array(z.object({ itemId: id, reactions: z.array(reaction) }))

/** A comment as this person may see it. */
export const comment = z.object({
  id,
  at: instant,
  author: person,
  /** Empty only in a congratulation. */
  text: z.string(),
  congratulation: z.boolean(),
  changedAt: instant.optional(),
  standing: shownStanding,
  may: z.array(deed),
})
export type Comment = z.infer<typeof comment>

/** Newest first; `next` continues with earlier ones. */
export const commentPage = z.object({ comments: z.array(comment), next: z.string().optional() })
export type CommentPage = z.infer<typeof commentPage>
export const commentQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.commentPage.max).default(limits.commentPage.default),
  cursor: id.optional(),
})

export const writeComment = z
  .strictObject({ commandId, text: plainText(0, limits.comment), congratulation: z.boolean() })
  .refine(({ text, congratulation }) => congratulation || text !== '', {
    path: ['text'],
    error: 'needs at least 1 character',
  })
export const editComment = z.strictObject({ commandId, text: plainText(1, limits.comment) })
export const editCommendation = z.strictObject({
  commandId,
  text: plainText(limits.message.min, limits.message.max),
})
/** An owner says why (rule W4). */
export const hide = z.strictObject({ commandId, reason: plainText(limits.reason.min, limits.reason.max) })

/** A person as the wall knows them. Nothing of it is a score, and nothing is in an order of more and less (rule W6). */
export const personPage = z.object({
  person,
  jobTitle: z.string().optional(),
  department: z.string().optional(),
  /** Whether others find them on the wall (rule W3). */
  onWall: z.boolean(),
  awards: z.array(recognition),
  /** The ways they learned, and whom they helped. */
  modes: z.array(learningMode),
  helped: z.array(person),
})
export type PersonPage = z.infer<typeof personPage>

/** Whether one appears on the wall (rule W3). */
export const wallPreference = z.object({ onWall: z.boolean() })
export const preferWall = z.strictObject({ commandId, onWall: z.boolean() })
