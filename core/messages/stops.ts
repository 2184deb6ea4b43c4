import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import type { Place, World } from '#core/ports.ts'
import { defineRow, readRow, type Versioned } from '#core/rows/row-kind.ts'

/** Who stopped it, and when. */
export const stopped = z.object({ by: z.string(), at: instant })

/** Messages: the batches of which nothing is sent, who stopped each, and when. One row, as every attempt reads it. */
export const stopsRow = defineRow('stops', z.object({ batches: z.record(z.string(), stopped) }))
export type Stops = z.infer<(typeof stopsRow)['schema']>['batches']

/** `version` where anything was ever stopped there. */
export async function readStops(
  world: World,
  place: Place,
): Promise<{ stops: Stops; version?: Versioned<unknown>['version'] }> {
  const row = await readRow(world.rows, place, stopsRow)
  return row ? { stops: row.value.batches, version: row.version } : { stops: {} }
}
