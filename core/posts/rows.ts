import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Messages: a card that was posted and can be drawn anew where it stands; keyed by what it is about and its message. */
export const postRow = defineRow(
  'post',
  z.object({
    message: z.string(),
    /** Where it was posted, and what Teams calls it there. */
    address: z.object({ conversationId: z.string(), serviceUrl: z.string(), botId: z.string() }),
    activityId: z.string(),
    locale: z.string(),
    /** What it says there, as a digest; absent where an update may have been the last thing a process did. */
    drawn: z.string().optional(),
    /** The one update that may be under way. */
    claim: z.object({ by: z.string(), at: instant }).optional(),
    /** Updates in a row that Teams did not take, and when it may be asked again. */
    tries: z.int().default(0),
    notBefore: instant.optional(),
  }),
)
export type Post = z.infer<(typeof postRow)['schema']>
