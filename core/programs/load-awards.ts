import type { World } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { type AwardRecord, awardRow } from './rows.ts'

/**
 * A tenant's or a program's awards in the order in which its owners put them (rule P13); those that have no place yet
 * come last, in the order of their ids.
 */
export async function loadAwards(world: World, tenant: string, ...program: string[]): Promise<AwardRecord[]> {
  const rows = await scanRows(world.rows, programsOf(tenant), awardRow, ...program)
  const last = rows.length
  return rows.map(({ value }) => value).sort((one, other) => (one.place ?? last) - (other.place ?? last))
}
