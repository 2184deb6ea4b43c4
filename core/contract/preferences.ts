import { z } from 'zod'
import { isTimeZone } from './calendar.ts'
import { commandId } from './text.ts'

/** Minutes since midnight on the wall. */
const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1)

/** From one time of day to another, over midnight where that is the earlier one. */
export const quietHours = z
  .strictObject({ from: minuteOfDay, to: minuteOfDay })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'is when they begin' })
export type QuietHours = z.infer<typeof quietHours>

const wishes = {
  /** To be reminded: to nominate, and as a judge to judge. */
  reminders: z.boolean(),
  /** To hear of winning. */
  wins: z.boolean(),
  /** To hear what became of one's nominations. */
  outcomes: z.boolean(),
  /** When reminders wait; null where they never do. */
  quiet: quietHours.nullable(),
}

/** What the bot may say to a person of its own accord, and when. */
export const preferences = z.object({
  ...wishes,
  /** By whose clocks quiet hours are meant, as the person chose it or as Teams told; absent where neither is known. */
  timeZone: z.string().optional(),
  /** How often they were set; 0 where these are the defaults. */
  revision: z.int(),
})
export type Preferences = z.infer<typeof preferences>

export const setPreferences = z.strictObject({
  commandId,
  revision: z.int().min(0),
  ...wishes,
  timeZone: z.string().refine(isTimeZone, 'is not a time zone').optional(),
})
