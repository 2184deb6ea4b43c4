import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { claimWindow, releaseClaim } from '#core/programs/claim-window.ts'
import { loadOwnedProgram, nextRevision } from '#core/programs/load-owned-program.ts'
import { planAhead } from '#core/programs/plan-ahead.ts'
import { type Settings, settingsOf, showOwnedCycle } from '#core/programs/show-settings.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { advanceCycle } from './advance-cycle.ts'
import { digest, recorded } from './audit.ts'
import { type Dates, datesOf, requireMovable, requireOrder } from './dates.ts'
import { type CycleHead, emptyChain, headRow } from './head.ts'
import { loadOwnedCycle } from './load-cycle.ts'

const result = z.object({ cycleId: z.string() })
const noteDue = { kind: 'note-due' as const }

/**
 * Adds a cycle beside the schedule; it opens at once where its opening is past.
 * @throws Refusal `not_owner`, `dates_out_of_order`, `date_is_past`, `cycles_overlap` (rules P6, P9)
 */
export async function createCycle(
  world: World,
  actor: Actor,
  { programId, commandId, ...dates }: Dates & { programId: string; commandId: string },
): Promise<OwnedCycle> {
  // Of the command, so that the same one again finds the same cycle.
  const cycleId = digest([programId, actor.person, commandId]).slice(0, 32)
  const command = { place: cycleOf(actor.tenant, cycleId), commandId, operation: 'create cycle', result }
  const claimId = world.newId()
  await once(world, actor, command, async () => {
    await loadOwnedProgram(world, actor, programId)
    requireOrder(dates)
    if (dates.closesAt <= world.now())
      throw new Refusal('date_is_past', 'Nominations would be closed already.')
    await claimWindow(world, { tenant: actor.tenant, programId, cycleId }, { id: claimId, ...dates })
    const head: CycleHead = {
      ...datesOf(dates),
      programId,
      status: 'scheduled',
      exceptions: {},
      judges: {},
      auditSeq: 0,
      auditHash: emptyChain,
      decision: 0,
    }
    return { writes: [insert(headRow, [], head)], effects: [noteDue], result: { cycleId } }
  })
  await advanceCycle(world, actor.tenant, cycleId)
  await releaseClaim(world, actor.tenant, programId, claimId)
  return showOwnedCycle(world, actor, cycleId)
}

/**
 * Changes a cycle's name and dates, as far as they are still to come. It does not follow the schedule any more then.
 * @throws Refusal `not_owner`, `stale` (rule P2), `cycle_has_begun`, `date_is_past`, `dates_out_of_order`,
 * `cycles_overlap` (P6, P9)
 */
export async function changeCycle(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; revision: number } & DatesChange,
): Promise<OwnedCycle> {
  const { cycleId, commandId, revision: madeOn, ...change } = input
  const command = { place: cycleOf(actor.tenant, cycleId), commandId, operation: 'change cycle', result }
  const claimId = world.newId()
  let programId: string | undefined
  await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    const revision = nextRevision(head.value, madeOn)
    const dates = datesOf({ ...head.value, ...given(change) })
    requireMovable(head.value, dates, world.now())
    requireOrder(dates)
    const { opensAt, closesAt } = head.value
    if (opensAt !== dates.opensAt || closesAt !== dates.closesAt) {
      programId = head.value.programId
      await claimWindow(world, { tenant: actor.tenant, programId, cycleId }, { id: claimId, ...dates })
    }
    const value = { ...head.value, ...dates, byHand: true, revision }
    const writes = recorded({ ...head, value }, { kind: 'dates-set', ...dates }, actor.person, world.now())
    const effects = [noteDue, { kind: 'redraw-shared' as const, notBefore: world.now() }]
    return { writes, effects, result: { cycleId } }
  })
  await advanceCycle(world, actor.tenant, cycleId)
  if (programId !== undefined) await releaseClaim(world, actor.tenant, programId, claimId)
  return showOwnedCycle(world, actor, cycleId)
}

/** Cancels a cycle that has not opened; of the schedule, another is ahead then. @throws Refusal `cycle_has_begun` */
export async function cancelCycle(
  world: World,
  actor: Actor,
  { cycleId, commandId }: { cycleId: string; commandId: string },
): Promise<Settings> {
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: 'cancel cycle', result: z.object({ programId: z.string() }) }
  const { programId } = await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    if (head.value.status !== 'scheduled')
      throw new Refusal('cycle_has_begun', 'Nominations have been opened.')
    const value = { ...head.value, cancelled: 'owner' as const }
    return {
      writes: recorded({ ...head, value }, { kind: 'cancelled' }, actor.person, world.now()),
      effects: [noteDue],
      result: { programId: head.value.programId },
    }
  })
  await advanceCycle(world, actor.tenant, cycleId)
  await planAhead(world, actor.tenant, programId)
  return settingsOf(world, actor, programId)
}

/** What is left out stays. */
type DatesChange = { [K in keyof Dates]?: Dates[K] | undefined }

function given(change: DatesChange): Partial<Dates> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
