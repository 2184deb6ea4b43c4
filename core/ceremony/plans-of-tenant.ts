import type { World } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { type CeremonyPlan, planRow } from './state.ts'

export async function plansOfTenant(world: World, tenant: string): Promise<CeremonyPlan[]> {
  const rows = await scanRows(world.rows, programsOf(tenant), planRow)
  return rows.map(({ value }) => value)
}
