import { planRow } from '#core/ceremony/state.ts'
import { comeNearer } from '#core/messages/come-nearer.ts'
import type { World } from '#core/ports.ts'
import { planAhead } from '#core/programs/plan-ahead.ts'
import { calendarRow, programRow } from '#core/programs/rows.ts'
import { programsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { advanceCycle } from './advance-cycle.ts'

/**
 * Does what the dates of a tenant's programs ask for by now: creates cycles ahead (rule P8) and takes the steps of
 * those that are due (rule P10), and what is due as ceremonies come nearer (rules M20, L10). Reads three ranges of rows, and beyond them only what is
 * due.
 * @returns when something is due again, as far as it is known now
 * @throws AggregateError of what went wrong, after all else is done; what failed is due still
 */
export async function keepSchedule(world: World, tenant: string): Promise<number | undefined> {
  const place = programsOf(tenant)
  const now = world.now()
  const failed: unknown[] = []
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => void failed.push(error))

  const programs = await scanRows(world.rows, place, programRow)
  for (const { value } of programs)
    if ((value.planAt ?? now) <= now) await attempt(planAhead(world, tenant, value.id))

  // Read after planning, which adds to it.
  const calendar = await scanRows(world.rows, place, calendarRow)
  for (const { value } of calendar)
    if (isDue(value.due, now)) await attempt(advanceCycle(world, tenant, value.id))

  const plans = await scanRows(world.rows, place, planRow)
  for (const { value } of plans) if (isDue(value.due, now)) await attempt(comeNearer(world, tenant, value.id))

  if (failed.length > 0) throw new AggregateError(failed, `Not all that is due was done for ${tenant}.`)
  const later = [...calendar, ...plans].flatMap(({ value }) =>
    value.due && value.due > now ? [value.due] : [],
  )
  return later.length === 0 ? undefined : Math.min(...later)
}

/** Where nobody has looked yet, it may be. */
function isDue(due: number | null | undefined, now: number): boolean {
  return due !== null && (due ?? now) <= now
}
