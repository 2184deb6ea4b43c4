import { type Actor, requireOwner } from '#core/actor.ts'
import type { Award } from '#core/contract/programs.ts'
import type { World } from '#core/ports.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import { awardRow, type ProgramRecord, programRow } from '#core/programs/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, type Versioned } from '#core/rows/row-kind.ts'
import { type CycleHead, headRow } from './head.ts'

/** @throws Refusal `not_found`, also for another tenant's cycle */
export async function loadHead(world: World, tenant: string, cycleId: string): Promise<Versioned<CycleHead>> {
  const head = await readRow(world.rows, cycleOf(tenant, cycleId), headRow)
  if (!head || head.value.cancelled !== undefined) throw new Refusal('not_found', 'There is no such cycle.')
  return head
}

/** A cycle's head and program, for one of the program's owners. @throws Refusal `not_found`, `not_owner` */
export async function loadOwnedCycle(
  world: World,
  actor: Actor,
  cycleId: string,
): Promise<{ head: Versioned<CycleHead>; program: ProgramRecord }> {
  const head = await loadHead(world, actor.tenant, cycleId)
  const program = await readRow(world.rows, programsOf(actor.tenant), programRow, head.value.programId)
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  requireOwner(program.value, actor)
  return { head, program: program.value }
}

/** @throws Refusal `not_found` where the program has no such award */
export async function loadAward(
  world: World,
  tenant: string,
  programId: string,
  awardId: string,
): Promise<Award> {
  const award = await readRow(world.rows, programsOf(tenant), awardRow, programId, awardId)
  if (!award) throw new Refusal('not_found', 'There is no such award.')
  return award.value
}

/** A program's awards, active ones only, in their order (rule P13). */
export async function activeAwards(world: World, tenant: string, programId: string): Promise<Award[]> {
  const awards = await loadAwards(world, tenant, programId)
  return awards.filter((award) => award.active)
}
