import { type Actor, requireOwner } from '#core/actor.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow, type Versioned } from '#core/rows/row-kind.ts'
import { type ProgramRecord, programRow } from './rows.ts'

/** A program for one of its owners. @throws Refusal `not_found`, also for another tenant's, `not_owner` */
export async function loadOwnedProgram(
  world: World,
  actor: Actor,
  programId: string,
): Promise<Versioned<ProgramRecord>> {
  const program = await readRow(world.rows, programsOf(actor.tenant), programRow, programId)
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  requireOwner(program.value, actor)
  return program
}

/**
 * Rule P2: a change is made on the newest state that there is.
 * @returns the revision that it leads to
 * @throws Refusal `stale`
 */
export function nextRevision(stored: { revision?: number | undefined }, madeOn: number): number {
  const newest = stored.revision ?? 1
  if (madeOn !== newest) throw new Refusal('stale', 'This has been changed in the meantime.')
  return newest + 1
}
