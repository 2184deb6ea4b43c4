import { z } from 'zod'
import { misplacedDate, rhythms, type Schedule, type ScheduledDate } from './schedule.ts'

const datePlace = z.strictObject({
  month: z.int().min(0).max(24),
  day: z.int().min(1).max(31),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time'),
})

/** A schedule as it is sent and stored. */
export const schedule = z.strictObject({
  rhythm: z.enum(rhythms),
  firstMonth: z.int().min(1).max(12),
  opens: datePlace,
  closes: datePlace,
  judged: datePlace,
  ceremony: datePlace,
  ahead: z.int().min(1).max(4).default(2),
}) satisfies z.ZodType<Schedule>

/** A schedule whose dates are in order (rule P6). */
export const orderedSchedule = schedule.superRefine((value, context) => {
  const wrong = misplacedDate(value)
  if (wrong) context.addIssue({ code: 'custom', path: [wrong], message: misplaced[wrong] })
})

const misplaced: Record<ScheduledDate, string> = {
  opens: 'must be within the period, and not before the nominations of the one before have closed',
  closes: 'must be at least two days after nominations open',
  judged: 'must not be before nominations close',
  ceremony: 'must not be before judges are done',
}
