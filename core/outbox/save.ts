import type { Actor } from '#core/actor.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { insert, padded, put } from '#core/rows/row-kind.ts'
import { type Effect, outboxRow } from './effect.ts'

/**
 * Saves a change together with the work that follows from it (DESIGN §3).
 * The wake-up goes first, so that a crash at any point leaves either nothing or work that will be found.
 * @throws RowConflict where somebody else was first
 */
export async function save(world: World, place: Place, writes: Write[], effects: Effect[]): Promise<void> {
  await saveUntil(Number.POSITIVE_INFINITY, world, place, writes, effects)
}

/** As `save`, for what a person asked for: refused once their request has lasted too long (rule N1). */
export async function saveFor(
  world: World,
  actor: Actor,
  place: Place,
  writes: Write[],
  effects: Effect[],
): Promise<void> {
  await saveUntil(actor.deadline, world, place, writes, effects)
}

async function saveUntil(
  deadline: number,
  world: World,
  place: Place,
  writes: Write[],
  effects: Effect[],
): Promise<void> {
  if (effects.length > 0) await world.wakeups.announce(place)
  // After announcing, which may take its time: only the one write may still come later.
  if (world.now() > deadline) throw new Refusal('unavailable', 'This took too long. Please try again.')
  await world.rows.commit(place, [...writes, ...effects.map((effect) => outboxWrite(world, effect))])
  if (effects.length > 0) world.startOn(place)
}

function outboxWrite(world: World, effect: Effect): Write {
  // Looks at all that waits, so one is enough; put anew, it is found by whoever is about to be done with it.
  if (effect.kind === 'send-messages' || effect.kind === 'end-rehearsal')
    return put(outboxRow, [effect.kind], effect)
  if (effect.kind === 'redraw') return put(outboxRow, [effect.kind, effect.about], effect)
  if (effect.kind === 'count') return put(outboxRow, [effect.kind, padded(effect.notBefore)], effect)
  if (effect.kind === 'redraw-shared')
    return put(
      outboxRow,
      [effect.kind, effect.nominationId ?? effect.cycleId ?? 'all', padded(effect.notBefore)],
      effect,
    )
  if (effect.kind === 'distribute-import') return put(outboxRow, [effect.kind, effect.id], effect)
  return insert(outboxRow, [padded(world.now()), world.newId()], effect)
}
