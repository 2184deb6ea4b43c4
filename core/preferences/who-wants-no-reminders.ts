import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { scanBetween } from '#core/rows/row-kind.ts'
import { preferenceRow } from './rows.ts'

/** Of the people whose ids lie between these two, both included, those who don't want to be reminded (rule Q2). */
export async function whoWantsNoReminders(
  world: World,
  tenant: string,
  between: { first: string; last: string },
): Promise<ReadonlySet<string>> {
  const rows = await scanBetween(world.rows, peopleOf(tenant), preferenceRow, between)
  return new Set(rows.flatMap(({ key, value }) => (value.reminders ? [] : [key.split(':')[1] ?? ''])))
}
