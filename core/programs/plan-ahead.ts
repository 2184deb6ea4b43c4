import type { PlannedCycle } from '#core/contract/schedule.ts'
import { recorded } from '#core/cycles/audit.ts'
import { type CycleHead, emptyChain, headRow } from '#core/cycles/head.ts'
import { noteDue } from '#core/cycles/note-due.ts'
import { type Place, RowConflict, type World, type Write } from '#core/ports.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { replaced, settledClaims } from './claim-window.ts'
import { plannedAhead, plannedId } from './planned-ahead.ts'
import { type Claim, calendarRow, type ProgramRecord, programRow } from './rows.ts'

const day = 24 * 60 * 60 * 1_000
const never = 8.64e15

/**
 * Brings the cycles ahead in line with a program's schedule (rule P8): creates those missing, gives those that have
 * not opened their dates, and cancels those it has no more. A cycle's id follows from program and period, so that
 * each is created once, whichever processes do this at once or die at it.
 */
export async function planAhead(world: World, tenant: string, programId: string): Promise<void> {
  const place = programsOf(tenant)
  const claimId = world.newId()
  for (;;) {
    const program = await readRow(world.rows, place, programRow, programId)
    if (!program) return
    // Before the cycles are read, to which this may add one.
    const live = await settledClaims(world, tenant, program.value)
    const plan = await planFor(world, tenant, { ...program.value, claims: live })
    const claims = live.filter(({ id }) => id !== claimId)
    if (isInLine(plan)) {
      await bringInLine(world, tenant, programId, plan)
      const planAt = nextLook(world.now(), program.value, plan)
      if (await replaced(world, place, { ...program, value: { ...program.value, planAt, claims } })) return
    } else {
      const claimed = [...claims, ...claimsOf(world, programId, plan, claimId)]
      // The schedule may be another one now.
      if (await replaced(world, place, { ...program, value: { ...program.value, claims: claimed } }))
        await bringInLine(world, tenant, programId, plan)
    }
  }
}

type Cycle = { id: string; head: Versioned<CycleHead> }
type Plan = {
  planned: { cycle: PlannedCycle; head: Versioned<CycleHead> | undefined }[]
  unwanted: Cycle[]
}

async function planFor(world: World, tenant: string, program: ProgramRecord): Promise<Plan> {
  const cycles = await cyclesOf(world, tenant, program.id)
  const others = cycles.filter(({ head }) => !follows(head.value, world.now())).map(({ head }) => head.value)
  const planned = await freePeriods(world, tenant, program, others)
  const wanted = planned.map(({ cycle }) => cycle.period)
  const unwanted = cycles.filter(
    ({ head }) => follows(head.value, world.now()) && !wanted.includes(head.value.period ?? ''),
  )
  return { planned, unwanted }
}

function isInLine({ planned, unwanted }: Plan): boolean {
  return unwanted.length === 0 && planned.every(({ cycle, head }) => head && isPlaced(head.value, cycle))
}

/** Rule P6: the times of the cycles about to be written. */
function claimsOf(world: World, programId: string, { planned }: Plan, id: string): Claim[] {
  const until = world.now() + world.closingMs
  return planned.map(({ cycle }) => {
    const { opensAt, closesAt } = cycle
    return { id, cycleId: plannedId(programId, cycle), by: 'schedule' as const, opensAt, closesAt, until }
  })
}

/** Writes what differs, and notes all in the calendar: whoever wrote it may have died before that. */
async function bringInLine(
  world: World,
  tenant: string,
  programId: string,
  { planned, unwanted }: Plan,
): Promise<void> {
  for (const { cycle, head } of planned) await place(world, tenant, programId, cycle, head)
  for (const { id, head } of unwanted) await cancel(world, cycleOf(tenant, id), head)
}

/** Looked at daily, so that nothing that came in between stays as it is for long. */
function nextLook(now: number, { schedule }: ProgramRecord, { planned }: Plan): number {
  const opening = planned.map(({ cycle }) => cycle.opensAt).filter((opensAt) => opensAt > now)
  return schedule ? Math.min(...opening, now + day) : never
}

/** A program's cycles but for those cancelled. */
async function cyclesOf(world: World, tenant: string, programId: string): Promise<Cycle[]> {
  const calendar = await scanRows(world.rows, programsOf(tenant), calendarRow, programId)
  const known = calendar.filter(({ value }) => !value.cancelled)
  const cycles = await Promise.all(
    known.map(async ({ value: { id } }) => ({
      id,
      head: await readRow(world.rows, cycleOf(tenant, id), headRow),
    })),
  )
  return cycles.flatMap(({ id, head }) => (head && head.value.cancelled === undefined ? [{ id, head }] : []))
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
        head: await readRow(world.rows, cycleOf(tenant, plannedId(program.id, cycle)), headRow),
      })),
    )
    const taken = planned.filter(({ head }) => head && !follows(head.value, world.now()))
    if (taken.length === 0) return planned
    for (const { cycle } of taken) left.add(cycle.period)
  }
}

async function place(
  world: World,
  tenant: string,
  programId: string,
  cycle: PlannedCycle,
  head: Versioned<CycleHead> | undefined,
): Promise<void> {
  const place = cycleOf(tenant, plannedId(programId, cycle))
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
  const value = { ...rest, ...dates, period, revision: (rest.revision ?? 1) + 1 }
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
