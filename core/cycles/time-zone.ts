import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

/** The zone by whose clocks a program's dates come (rule P7). */
export async function timeZoneOf(world: World, tenant: string, programId: string): Promise<string> {
  return (await readRow(world.rows, programsOf(tenant), programRow, programId))?.value.timeZone ?? 'UTC'
}
