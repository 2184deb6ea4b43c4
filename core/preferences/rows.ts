import { z } from 'zod'
import { quietHours } from '#core/contract/preferences.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** People: what somebody wants the bot to say to them, and when; keyed by person, absent where they never said. */
export const preferenceRow = defineRow(
  'preference',
  z.object({
    reminders: z.boolean(),
    wins: z.boolean(),
    outcomes: z.boolean(),
    quiet: quietHours.nullable(),
    timeZone: z.string().optional(),
    revision: z.int(),
  }),
)
export type PreferenceRecord = z.infer<(typeof preferenceRow)['schema']>

/** Of who never said (rule Q2): everything, but reminders not between eight in the evening and eight in the morning. */
export const unsaid: PreferenceRecord = {
  reminders: true,
  wins: true,
  outcomes: true,
  quiet: { from: 20 * 60, to: 8 * 60 },
  revision: 0,
}
