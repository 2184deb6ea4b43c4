import { type Place, RowConflict, type World } from '#core/ports.ts'
import { replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { type Effect, outboxRow } from './effect.ts'
import { doWork } from './work.ts'

type Pending = Versioned<Effect> & { key: string }

/**
 * Does the work that waits in a place's outbox (DESIGN §3). Safe to run twice, at once, or again after a crash.
 * @param goesOn asked after each piece of work; what is left when it no longer does is for another process
 * @returns when the earliest work left becomes due, or undefined when nothing is left
 * @throws AggregateError of what went wrong, after all other work is done; what failed is left for another time
 */
export async function drain(
  world: World,
  place: Place,
  goesOn: () => boolean = () => true,
): Promise<number | undefined> {
  const failed = new Map<string, unknown>()
  for (;;) {
    const pending = await scanRows(world.rows, place, outboxRow)
    const due = pending.filter(({ key, value }) => dueAt(value) <= world.now() && !failed.has(key))
    for (const work of due) {
      await carryOut(world, place, work).catch((error: unknown) => failed.set(work.key, error))
      if (!goesOn()) return world.now()
    }
    if (due.length > 0) continue
    if (failed.size > 0) throw new AggregateError(failed.values(), `Work of ${place.partition} failed.`)
    return pending.length === 0 ? undefined : Math.min(...pending.map(({ value }) => dueAt(value)))
  }
}

function dueAt(effect: Effect): number {
  return ('notBefore' in effect && effect.notBefore) || 0
}

async function carryOut(world: World, place: Place, work: Pending): Promise<void> {
  const left = await doWork(world, place, work.value)
  const parts = work.key.split(':').slice(1)
  try {
    await world.rows.commit(place, [
      left
        ? replace(outboxRow, parts, left, work.version)
        : { kind: 'delete', row: work.key, version: work.version },
    ])
  } catch (error) {
    // Somebody else did it, too: their checkpoint counts.
    if (!(error instanceof RowConflict)) throw error
  }
}
