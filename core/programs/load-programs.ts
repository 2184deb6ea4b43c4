import { type CycleHead, headRow } from '#core/cycles/head.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { loadAwards } from './load-awards.ts'
import { type AwardRecord, calendarRow, type ProgramRecord, programRow } from './rows.ts'

export type LoadedProgram = ProgramRecord & {
  /** In their order (rule P13). */
  awards: AwardRecord[]
  /** Newest first, without those cancelled: one whose results are not out is never hidden by a later one (rule P11). */
  cycles: { id: string; head: CycleHead }[]
}

/** A tenant's programs with their awards and the heads of their cycles. */
export async function loadPrograms(world: World, tenant: string): Promise<LoadedProgram[]> {
  const place = programsOf(tenant)
  const [programs, awards, cycles] = await Promise.all([
    scanRows(world.rows, place, programRow),
    loadAwards(world, tenant),
    loadCycles(world, tenant),
  ])
  return programs.map(({ value: program }) => ({
    ...program,
    awards: awards.filter((award) => award.programId === program.id),
    cycles: cycles.filter(({ head }) => head.programId === program.id),
  }))
}

/** One program. @throws Refusal `not_found` */
export async function loadProgram(world: World, tenant: string, programId: string): Promise<LoadedProgram> {
  const place = programsOf(tenant)
  const [program, awards, cycles] = await Promise.all([
    readRow(world.rows, place, programRow, programId),
    loadAwards(world, tenant, programId),
    loadCycles(world, tenant, programId),
  ])
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  return { ...program.value, awards, cycles }
}

async function loadCycles(
  world: World,
  tenant: string,
  ...program: string[]
): Promise<LoadedProgram['cycles']> {
  const known = await scanRows(world.rows, programsOf(tenant), calendarRow, ...program)
  const calendar = known.filter(({ value }) => !value.cancelled)
  const heads = await Promise.all(
    calendar.map(({ value }) => readRow(world.rows, cycleOf(tenant, value.id), headRow)),
  )
  return calendar
    .flatMap(({ value: { id } }, at) => {
      const head = heads[at]?.value
      return head && head.cancelled === undefined ? [{ id, head }] : []
    })
    .sort((one, other) => other.head.opensAt - one.head.opensAt)
}
