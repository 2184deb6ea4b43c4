import type { PlannedCycle } from '#core/contract/schedule.ts'
import { recorded } from '#core/cycles/audit.ts'
import { type CycleHead, emptyChain, headRow } from '#core/cycles/head.ts'
import { noteDue } from '#core/cycles/note-due.ts'
import { type Place, RowConflict, type World, type Write } from '#core/ports.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { plannedAhead } from './planned-ahead.ts'
import { calendarRow, type ProgramRecord, programRow } from './rows.ts'

const day = 24 * 60 * 60 * 1_000
const never = 8.64e15

/**
 * Brings the cycles ahead in line with a program's schedule (rule P8): creates those missing, gives those that have
 * not opened their dates, and cancels those it has no more. A cycle's id follows from program and period, so that
 * each is created once, whichever processes do this at once or die at it.
 */
export async function planAhead(world: World, tenant: string, programId: string): Promise<void> {
  const place = programsOf(tenant)
  for (;;) {
    const program = await readRow(world.rows, place, programRow, programId)
    if (!program) return
    const planned = await bringInLine(world, tenant, program.value)
    const opening = planned.map(({ opensAt }) => opensAt).filter((opensAt) => opensAt > world.now())
    // Looked at daily, so that nothing that came in between stays as it is for long.
    const planAt = program.value.schedule ? Math.min(...opening, world.now() + day) : never
    try {
      await world.rows.commit(place, [
        replace(programRow, [programId], { ...program.value, planAt }, program.version),
      ])
      return
    } catch (error) {
      // The schedule may be another one now.
      if (!(error instanceof RowConflict)) throw error
    }
  }
}

type Cycle = { id: string; head: Versioned<CycleHead> }

async function bringInLine(world: World, tenant: string, program: ProgramRecord): Promise<PlannedCycle[]> {
  const live = await liveCycles(world, tenant, program.id)
  const others = live.filter(({ head }) => !follows(head.value, world.now())).map(({ head }) => head.value)
  const planned = await freePeriods(world, tenant, program, others)
  for (const { cycle, head } of planned) await place(world, tenant, program.id, cycle, head)
  const wanted = planned.map(({ cycle }) => cycle.period)
  for (const { id, head } of live)
    if (follows(head.value, world.now()) && !wanted.includes(head.value.period ?? ''))
      await cancel(world, cycleOf(tenant, id), head)
  return planned.map(({ cycle }) => cycle)
}

/** A program's cycles that are scheduled or open. */
async function liveCycles(world: World, tenant: string, programId: string): Promise<Cycle[]> {
  const calendar = await scanRows(world.rows, programsOf(tenant), calendarRow, programId)
  const due = calendar.filter(({ value }) => value.due !== null)
  const cycles = await Promise.all(
    due.map(async ({ value: { id } }) => ({
      id,
      head: await readRow(world.rows, cycleOf(tenant, id), headRow),
    })),
  )
  return cycles.flatMap(({ id, head }) =>
    head && head.value.cancelled === undefined && ['scheduled', 'open'].includes(head.value.status)
      ? [{ id, head }]
      : [],
  )
}

/**
 * Whether a cycle's dates are the schedule's to set. One that it had no more can be taken up again; one that is
 * about to open can't be moved any more.
 */
function follows(head: CycleHead, now: number): boolean {
  if (head.period === undefined || head.status !== 'scheduled' || head.byHand) return false
  return head.cancelled === undefined ? head.opensAt > now : head.cancelled === 'schedule'
}

async function freePeriods(
  world: World,
  tenant: string,
  program: ProgramRecord,
  others: CycleHead[],
): Promise<{ cycle: PlannedCycle; head: Versioned<CycleHead> | undefined }[]> {
  const left = new Set<string>()
  for (;;) {
    const planned = await Promise.all(
      plannedAhead(program, others, left, world.now()).map(async (cycle) => ({
        cycle,
        head: await readRow(world.rows, cycleOf(tenant, cycleId(program.id, cycle)), headRow),
      })),
    )
    const taken = planned.filter(({ head }) => head && !follows(head.value, world.now()))
    if (taken.length === 0) return planned
    for (const { cycle } of taken) left.add(cycle.period)
  }
}

const cycleId = (programId: string, { period }: PlannedCycle) => `${programId}-${period}`

async function place(
  world: World,
  tenant: string,
  programId: string,
  cycle: PlannedCycle,
  head: Versioned<CycleHead> | undefined,
): Promise<void> {
  const place = cycleOf(tenant, cycleId(programId, cycle))
  if (!head) await commitUnlessLate(world, place, [insert(headRow, [], newHead(programId, cycle))])
  else if (!isPlaced(head.value, cycle)) await commitUnlessLate(world, place, dated(world, head, cycle))
  await noteDue(world, place)
}

function newHead(programId: string, cycle: PlannedCycle): CycleHead {
  return {
    ...cycle,
    programId,
    status: 'scheduled',
    exceptions: {},
    judges: {},
    auditSeq: 0,
    auditHash: emptyChain,
    decision: 0,
  }
}

function isPlaced(head: CycleHead, cycle: PlannedCycle): boolean {
  const keys = ['name', 'opensAt', 'closesAt', 'judgedBy', 'ceremonyAt'] as const
  return head.cancelled === undefined && keys.every((key) => head[key] === cycle[key])
}

function dated(world: World, head: Versioned<CycleHead>, { period, ...dates }: PlannedCycle): Write[] {
  const { cancelled: _, ...rest } = head.value
  const value = { ...rest, ...dates, period }
  return recorded({ ...head, value }, { kind: 'dates-set', ...dates }, 'system', world.now())
}

async function cancel(world: World, place: Place, head: Versioned<CycleHead>): Promise<void> {
  const value = { ...head.value, cancelled: 'schedule' as const }
  await commitUnlessLate(
    world,
    place,
    recorded({ ...head, value }, { kind: 'cancelled' }, 'system', world.now()),
  )
  await noteDue(world, place)
}

/** Who was first had a reason: it has opened, an owner has changed it, or another process does the same. */
async function commitUnlessLate(world: World, place: Place, writes: Write[]): Promise<void> {
  try {
    await world.rows.commit(place, writes)
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
  }
}
