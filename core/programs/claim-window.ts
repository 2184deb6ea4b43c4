import { noteDue } from '#core/cycles/note-due.ts'
import { type Place, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace, type Versioned } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { loadProgram } from './load-programs.ts'
import { liveClaims, overlap, type Window } from './planned-ahead.ts'
import { type Claim, type ProgramRecord, programRow } from './rows.ts'

/**
 * Rule P6: nominations of one cycle at a time. Heads of cycles lie apart and can't be written together, so whoever is
 * about to write one claims its time with the program first; of two who do so at once, the later one sees the other's.
 * @param id the claim's, to be released when the cycle stands in the calendar
 * @throws Refusal `cycles_overlap`
 */
export async function claimWindow(
  world: World,
  place: { tenant: string; programId: string; cycleId: string },
  { id, opensAt, closesAt }: Window & { id: string },
): Promise<void> {
  const { tenant, programId, cycleId } = place
  const changed = await changeClaims(world, tenant, programId, async (claims) => {
    // Read after the claims: whoever released theirs has written.
    const { cycles } = await loadProgram(world, tenant, programId)
    const windows = cycles.filter(({ head }) => head.status === 'scheduled' || head.status === 'open')
    const taken = [
      ...windows.map(({ id, head: { opensAt, closesAt } }) => ({ cycleId: id, opensAt, closesAt })),
      ...claims,
    ]
    const other = taken.find((one) => one.cycleId !== cycleId && overlap(one, { opensAt, closesAt }))
    if (other)
      throw new Refusal('cycles_overlap', 'Nominations of another cycle are open then.', other.cycleId)
    const until = world.now() + world.closingMs
    return [...without(claims, id), { id, cycleId, by: 'owner', opensAt, closesAt, until }]
  })
  if (!changed) throw new Refusal('not_found', 'There is no such program.')
}

/** Rule P6: the cycle stands in the calendar, where others see it. */
export async function releaseClaim(
  world: World,
  tenant: string,
  programId: string,
  id: string,
): Promise<void> {
  await changeClaims(world, tenant, programId, async (claims) => without(claims, id))
}

/**
 * Rule P6: the claims of a program that still count. Whoever made one that doesn't may have died between writing the
 * cycle and putting it in the calendar: it stands there before its claim is dropped, so that others see one or the other.
 */
export async function settledClaims(world: World, tenant: string, program: ProgramRecord): Promise<Claim[]> {
  const live = liveClaims(program, world.now())
  const over = (program.claims ?? []).filter((claim) => !live.includes(claim))
  const cycles = new Set(over.map(({ cycleId }) => cycleId))
  await Promise.all([...cycles].map((id) => noteDue(world, cycleOf(tenant, id))))
  return live
}

/** @returns whether nobody was first */
export async function replaced(
  world: World,
  place: Place,
  { value, version }: Versioned<ProgramRecord>,
): Promise<boolean> {
  return unlessFirst(world.rows.commit(place, [replace(programRow, [value.id], value, version)]))
}

async function changeClaims(
  world: World,
  tenant: string,
  programId: string,
  change: (claims: Claim[]) => Promise<Claim[]>,
): Promise<boolean> {
  const place = programsOf(tenant)
  for (;;) {
    const program = await readRow(world.rows, place, programRow, programId)
    if (!program) return false
    const claims = await change(await settledClaims(world, tenant, program.value))
    if (await replaced(world, place, { ...program, value: { ...program.value, claims } })) return true
  }
}

const without = (claims: Claim[], id: string) => claims.filter((claim) => claim.id !== id)
