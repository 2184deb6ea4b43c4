import { z } from 'zod'
import { award } from '#core/contract/programs.ts'
import { schedule } from '#core/contract/schedule-schema.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Counts until whoever made it is done, or can't write any more. */
const claim = z.object({
  id: z.string(),
  cycleId: z.string(),
  by: z.enum(['owner', 'schedule']),
  opensAt: instant,
  closesAt: instant,
  until: instant,
})
export type Claim = z.infer<typeof claim>

/** Programs: what a tenant recognizes, and who is in charge. */
export const programRow = defineRow(
  'program',
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    timeZone: z.string(),
    owners: z.array(z.string()),
    /** How often an owner has changed it, its creation counted; absent before there was a count. */
    revision: z.int().optional(),
    /** How its cycles follow each other, and since when. */
    schedule: schedule.extend({ since: instant }).optional(),
    /** When cycles ahead are to be looked at again (rule P8); absent: now. */
    planAt: instant.optional(),
    /** When cycles about to be written take place, so that two made at once don't overlap (rule P6). */
    claims: z.array(claim).optional(),
  }),
)
export type ProgramRecord = z.infer<(typeof programRow)['schema']>

/** Programs: an award; keyed by program and award. */
export const awardRow = defineRow(
  'award',
  award.extend({
    revision: z.int().optional(),
    /** Where it stands among its program's awards, counted from 0; absent until they are put in order (rule P13). */
    place: z.int().min(0).optional(),
    /** Its usual judges, whom cycles take over (rule P4). */
    judges: z.array(z.string()).optional(),
  }),
)
export type AwardRecord = z.infer<(typeof awardRow)['schema']>

/** Programs: that a cycle exists; keyed by program and cycle. All else about it is in its own head. */
export const calendarRow = defineRow(
  'cycle',
  z.object({
    id: z.string(),
    programId: z.string(),
    /** When its next step is due, or sooner (rule P10); null where no step is left, absent where nobody has looked. */
    due: instant.nullable().optional(),
    /** It will not take place. */
    cancelled: z.literal(true).optional(),
    /** Its results are out: when it opened, which tells the newest of such cycles without reading them (rule P11). */
    over: instant.optional(),
  }),
)
export type CalendarEntry = z.infer<(typeof calendarRow)['schema']>
