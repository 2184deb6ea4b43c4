import { type Place, RowConflict, type World } from '#core/ports.ts'
import { calendarRow, type CalendarEntry as Entry } from '#core/programs/rows.ts'
import { ownersOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { headRow } from './head.ts'
import { nextStep } from './next-step.ts'
import { timeZoneOf } from './time-zone.ts'

/**
 * Notes in the calendar that the cycle exists, is cancelled or over, and when its next step is due (rule P10). What is read of the cycle
 * is newer than what is replaced, so that of several at once none notes a later moment than is right.
 */
export async function noteDue(world: World, place: Place): Promise<void> {
  const { tenant, id } = ownersOf(place)
  const programId = (await readRow(world.rows, place, headRow))?.value.programId
  if (programId === undefined) return
  const programs = programsOf(tenant)
  const noted = await readRow(world.rows, programs, calendarRow, programId, id)
  const head = await readRow(world.rows, place, headRow)
  if (!head) return
  const step = nextStep(head.value, world.now(), await timeZoneOf(world, tenant, programId))
  const due = step.kind === 'wait' ? (step.at ?? null) : world.now()
  const { status, opensAt, cancelled } = head.value
  const entry: Entry = {
    id,
    programId,
    due,
    ...(cancelled ? { cancelled: true } : {}),
    ...(status === 'published' ? { over: opensAt } : {}),
  }
  // What is due already need not be noted anew at each look.
  if (noted && (isSame(noted.value, entry) || (step.kind !== 'wait' && isPast(noted.value.due, due)))) return
  try {
    await world.rows.commit(programs, [
      noted
        ? replace(calendarRow, [programId, id], entry, noted.version)
        : insert(calendarRow, [programId, id], entry),
    ])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await noteDue(world, place)
  }
}

function isSame(noted: Entry, { due, cancelled, over }: Entry): boolean {
  return noted.due === due && noted.cancelled === cancelled && noted.over === over
}

function isPast(noted: number | null | undefined, due: number | null): boolean {
  return noted === undefined || (noted !== null && due !== null && noted <= due)
}
