import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { type NominationRecord, nominationRow } from './rows.ts'

/** @throws Refusal `not_found` */
export async function loadNomination(
  world: World,
  tenant: string,
  cycleId: string,
  nominationId: string,
): Promise<Versioned<NominationRecord>> {
  const row = await readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId)
  if (!row) throw new Refusal('not_found', 'There is no such nomination.')
  return row
}

export async function loadNominations(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<NominationRecord[]> {
  const rows = await scanRows(world.rows, cycleOf(tenant, cycleId), nominationRow)
  return rows.map(({ value }) => value)
}
