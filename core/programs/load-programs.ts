import type { Award } from '#core/contract/programs.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import type { World } from '#core/ports.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { awardRow, calendarRow, type ProgramRecord, programRow } from './rows.ts'

export type LoadedProgram = ProgramRecord & {
  awards: Award[]
  /** Newest first. */
  cycles: { id: string; head: CycleHead }[]
}

/** A tenant's programs with their awards and the heads of their cycles. */
export async function loadPrograms(world: World, tenant: string): Promise<LoadedProgram[]> {
  const place = programsOf(tenant)
  const [programs, awards, calendar] = await Promise.all([
    scanRows(world.rows, place, programRow),
    scanRows(world.rows, place, awardRow),
    scanRows(world.rows, place, calendarRow),
  ])
  const cycles = await Promise.all(calendar.map(({ value }) => loadCycle(world, tenant, value.id)))
  return programs.map(({ value: program }) => ({
    ...program,
    awards: awards.map(({ value }) => value).filter((award) => award.programId === program.id),
    cycles: cycles
      .flatMap((cycle) => (cycle?.head.programId === program.id ? [cycle] : []))
      .sort((one, other) => other.head.opensAt - one.head.opensAt),
  }))
}

async function loadCycle(world: World, tenant: string, id: string) {
  const head = await readRow(world.rows, cycleOf(tenant, id), headRow)
  return head && { id, head: head.value }
}
