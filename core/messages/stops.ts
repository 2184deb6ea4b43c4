import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import type { Place, World } from '#core/ports.ts'
import { defineRow, readRow, type Versioned } from '#core/rows/row-kind.ts'
import { batchOf } from '#core/sending/batches.ts'
import type { MessageRecord } from './rows.ts'

/** Who stopped it, and when. */
export const stopped = z.object({ by: z.string(), at: instant })

/** Messages: the batches of which nothing is sent, who stopped each, and when. One row, as every attempt reads it. */
export const stopsRow = defineRow('stops', z.object({ batches: z.record(z.string(), stopped) }))
export type Stops = z.infer<(typeof stopsRow)['schema']>['batches']

/** Who stopped a batch, and when; undefined where nobody did. Its id may be anything that somebody sent. */
export function stopOf(stops: Stops, batch: string): Stops[string] | undefined {
  return Object.hasOwn(stops, batch) ? stops[batch] : undefined
}

/** `version` where anything was ever stopped there. */
export async function readStops(
  world: World,
  place: Place,
): Promise<{ stops: Stops; version?: Versioned<unknown>['version'] }> {
  const row = await readRow(world.rows, place, stopsRow)
  return row ? { stops: row.value.batches, version: row.version } : { stops: {} }
}

type Watched = {
  /** Nothing of its batch is to be sent, as far as is known here. */
  hold(message: Pick<MessageRecord, 'content'>): boolean
  /** It was come across that a batch is stopped. @returns whether that is new here */
  add(batch: string): boolean
  /** @returns whether others are stopped than before */
  look(): Promise<boolean>
}

/** Which batches are stopped, as whoever sends many knows from time to time. */
export async function watchStops(world: World, place: Place): Promise<Watched> {
  const read = async () => new Set(Object.keys((await readStops(world, place)).stops))
  let stopped = await read()
  return {
    hold: ({ content }) => stopped.has(batchOf(content).id),
    add(batch) {
      const isNew = !stopped.has(batch)
      stopped.add(batch)
      return isNew
    },
    async look() {
      const now = await read()
      const isOther = now.size !== stopped.size || [...now].some((batch) => !stopped.has(batch))
      stopped = now
      return isOther
    },
  }
}
