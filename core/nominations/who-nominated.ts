import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, scanBetween } from '#core/rows/row-kind.ts'
import { mineRow, nominationRow } from './rows.ts'

/**
 * Of the people whose ids lie between these two, both included, those who have nominated in a cycle and not withdrawn
 * all of it. Reads what they nominated, and nobody else's.
 */
export async function whoNominated(
  world: World,
  tenant: string,
  cycleId: string,
  { first, last }: { first: string; last: string },
): Promise<ReadonlySet<string>> {
  const place = cycleOf(tenant, cycleId)
  const mine = await scanBetween(world.rows, place, mineRow, { first, last })
  const live = await Promise.all(
    mine.map(async ({ value }) => {
      const nomination = await readRow(world.rows, place, nominationRow, value.nominationId)
      return nomination && nomination.value.status !== 'withdrawn' ? nomination.value.nominator : undefined
    }),
  )
  return new Set(live.filter((person) => person !== undefined))
}
