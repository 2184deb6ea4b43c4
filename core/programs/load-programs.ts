import { type CycleHead, headRow } from '#core/cycles/head.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { loadAwards } from './load-awards.ts'
import { type AwardRecord, type CalendarEntry, calendarRow, type ProgramRecord, programRow } from './rows.ts'

export type LoadedProgram = ProgramRecord & {
  /** In their order (rule P13). */
  awards: AwardRecord[]
  /** Newest first, without those cancelled: one whose results are not out is never hidden by a later one (rule P11). */
  cycles: { id: string; head: CycleHead }[]
}

/** Which cycles of a program are read: in years, hundreds come together, and most screens speak of the present. */
type Wanted = 'all' | 'current'

/**
 * A tenant's programs with their awards and the heads of their cycles.
 * @param wanted `current` leaves out cycles that are published, but for the newest of them
 */
export async function loadPrograms(
  world: World,
  tenant: string,
  wanted: (program: ProgramRecord) => Wanted = () => 'all',
): Promise<LoadedProgram[]> {
  const place = programsOf(tenant)
  const [programs, awards, calendar] = await Promise.all([
    scanRows(world.rows, place, programRow),
    loadAwards(world, tenant),
    scanRows(world.rows, place, calendarRow),
  ])
  return Promise.all(
    programs.map(async ({ value: program }) => {
      const known = calendar.map(({ value }) => value).filter(({ programId }) => programId === program.id)
      return {
        ...program,
        awards: awards.filter((award) => award.programId === program.id),
        cycles: await readCycles(world, tenant, wanted(program) === 'all' ? known : withoutOver(known)),
      }
    }),
  )
}

/** One program. @throws Refusal `not_found` */
export async function loadProgram(world: World, tenant: string, programId: string): Promise<LoadedProgram> {
  const place = programsOf(tenant)
  const [program, awards, calendar] = await Promise.all([
    readRow(world.rows, place, programRow, programId),
    loadAwards(world, tenant, programId),
    scanRows(world.rows, place, calendarRow, programId),
  ])
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  const known = calendar.map(({ value }) => value)
  return { ...program.value, awards, cycles: await readCycles(world, tenant, known) }
}

async function readCycles(
  world: World,
  tenant: string,
  calendar: CalendarEntry[],
): Promise<LoadedProgram['cycles']> {
  const known = calendar.filter(({ cancelled }) => !cancelled)
  const heads = await Promise.all(known.map(({ id }) => readRow(world.rows, cycleOf(tenant, id), headRow)))
  return known
    .flatMap(({ id }, at) => {
      const head = heads[at]?.value
      return head && head.cancelled === undefined ? [{ id, head }] : []
    })
    .sort((one, other) => other.head.opensAt - one.head.opensAt)
}

/** Rule P11: but for the newest, those whose results are out. */
function withoutOver(calendar: CalendarEntry[]): CalendarEntry[] {
  const newest = Math.max(...calendar.map(({ over }) => over ?? Number.NEGATIVE_INFINITY))
  return calendar.filter(({ over }) => over === undefined || over === newest)
}
