import { z } from 'zod'
import { limits } from './limits.ts'
import { commandId, id } from './text.ts'

/**
 * A choice in a live vote (rule C7). `after` is the number of one's own ballot that it replaces, 0 for the first, so
 * that an older message that arrives again replaces nothing.
 */
export const castBallot = z.strictObject({
  commandId,
  segmentId: id,
  round: z.int().min(1).max(1_000),
  /** As the scene names them. */
  option: z
    .string()
    .regex(/^\d$/, 'is not an option')
    .refine((option) => Number(option) < limits.winners, 'is not an option'),
  after: z.int().min(0).max(1_000_000),
})
export type Vote = z.infer<typeof castBallot>

/**
 * What stands for the voter, once it is stored. `taken`: it is this choice; else one made after `after`, on another
 * screen or before a lost answer, and the choice is to be sent anew, after that one.
 */
export const ballotAnswer = z.object({
  taken: z.boolean(),
  number: z.int(),
  option: z.string().optional(),
})
export type BallotAnswer = z.infer<typeof ballotAnswer>

/** What stands for oneself in the vote that is open. */
export const ownBallot = z.object({ segmentId: id, round: z.int(), option: z.string(), number: z.int() })
export type OwnBallot = z.infer<typeof ownBallot>
