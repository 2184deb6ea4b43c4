import { z } from 'zod'
import { limits } from './limits.ts'
import { learningMode } from './programs.ts'
import { commandId, id, plainText } from './text.ts'

/** How far insight looks back, in calendar months of the program's time zone, the current one included. */
export const insightQuery = z.strictObject({ months: z.coerce.number().int().min(1).max(24).default(12) })

const count = z.int().min(0)

/** What an owner learns of a program as a whole. Numbers of people and of things; never who (rule W6). */
export const insight = z.object({
  /** More happened in these months than was looked at: the numbers are of the newest part. */
  partial: z.boolean(),
  /** Oldest first. */
  months: z.array(
    z.object({
      /** YYYY-MM */
      month: z.string(),
      /** People who nominated, endorsed, thanked, helped, or told of what they learned. */
      tookPart: count,
      /** People who were thanked, won, or reached something. */
      recognized: count,
      nominations: count,
      commendations: count,
      milestones: count,
      awards: count,
    }),
  ),
  /**
   * Departments in alphabetical order. Those of fewer than five people are counted together, under no name; where
   * that are fewer than five, too, with the smallest other one. Empty where there are fewer than five people at all.
   */
  departments: z.array(
    z.object({ department: z.string().optional(), people: count, tookPart: count, recognized: count }),
  ),
  /** In the order of the contract's learning modes. */
  modes: z.array(z.object({ mode: learningMode, nominations: count, recognitions: count })),
  /** Oldest cycle first: what was nominated, and of what was published, how much won. */
  outcomes: z.array(
    z.object({
      cycleId: id,
      cycleName: z.string(),
      achieved: count,
      attempted: count,
      achievedWon: count,
      attemptedWon: count,
    }),
  ),
  people: z.object({
    /** Known to Laurels. */
    known: count,
    /** Of those, never recognized in all that was looked at. */
    never: count,
    /** More is on the wall than was looked at. */
    partial: z.boolean(),
  }),
  /** Of those whose job title holds one of the words an owner named. */
  leaders: z.object({
    words: z.array(z.string()),
    people: count,
    /** Absent where the leaders are fewer than five. */
    tookPart: count.optional(),
    recognized: count.optional(),
  }),
})
export type Insight = z.infer<typeof insight>

export const nameLeaders = z.strictObject({
  commandId,
  words: z.array(plainText(2, limits.leaderWord)).max(limits.leaderWords),
})
