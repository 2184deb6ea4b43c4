import { z } from 'zod'
import { award } from '#core/contract/programs.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Programs: what a tenant recognizes, and who is in charge. */
export const programRow = defineRow(
  'program',
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    timeZone: z.string(),
    owners: z.array(z.string()),
  }),
)
export type ProgramRecord = z.infer<(typeof programRow)['schema']>

/** Programs: an award; keyed by program and award. */
export const awardRow = defineRow('award', award)

/** Programs: that a cycle exists; keyed by program and cycle. All else about it is in its own head. */
export const calendarRow = defineRow('cycle', z.object({ id: z.string(), programId: z.string() }))
