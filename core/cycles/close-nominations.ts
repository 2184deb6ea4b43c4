import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { loadAssigning } from '#core/judging/assign-judges.ts'
import { type Assigning, beginAssignments } from '#core/judging/assignments.ts'
import { once } from '#core/once.ts'
import type { Effect } from '#core/outbox/effect.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World, type Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, type Versioned } from '#core/rows/row-kind.ts'
import { type Happening, recorded } from './audit.ts'
import { givenAwards, panels } from './given-awards.ts'
import { type CycleHead, headRow } from './head.ts'
import { loadOwnedCycle } from './load-cycle.ts'

/**
 * Rule N1: closing takes an open cycle to `closing`. Drafts begun before may still be sent for `graceMs`, counted
 * from when it is noticed that the calendar's moment has come; after that requests under way may end.
 * @throws Refusal `cycle_not_open`
 */
export function decideClosing(
  head: CycleHead,
  now: number,
  { closingMs, graceMs }: Pick<World, 'closingMs' | 'graceMs'>,
): CycleHead {
  if (head.status !== 'open') throw new Refusal('cycle_not_open', 'Nominations are not open.')
  const graceUntil = now + graceMs
  return {
    ...head,
    status: 'closing',
    closedAt: Math.min(now, head.closesAt),
    graceUntil,
    judgingAt: graceUntil + closingMs,
  }
}

const status = z.object({ status: z.enum(['closing', 'judging', 'decided', 'published']) })

/** Closes nominations for good; judging begins by itself a moment later. For owners. */
export async function closeNominations(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string },
): Promise<z.infer<typeof status>> {
  const place = cycleOf(actor.tenant, input.cycleId)
  return once(
    world,
    actor,
    { place, commandId: input.commandId, operation: 'close', result: status },
    async () => {
      const { head } = await loadOwnedCycle(world, actor, input.cycleId)
      return {
        ...(await closing(world, actor.tenant, head, actor.person)),
        result: { status: 'closing' as const },
      }
    },
  )
}

/**
 * What closing changes, for an owner or the scheduler. The awards given in the cycle and their judges are fixed
 * with it (rule P4).
 * @param by a person's id, or `system`
 * @throws Refusal `cycle_not_open`
 */
export async function closing(
  world: World,
  tenant: string,
  head: Versioned<CycleHead>,
  by: string,
): Promise<{ writes: Write[]; effects: Effect[] }> {
  const given = await givenAwards(world, tenant, head.value)
  const awards = given.map(({ id }) => id)
  const judges = panels(head.value, given)
  const now = world.now()
  const value = { ...decideClosing(head.value, now, world), awards, judges }
  return {
    writes: recorded({ ...head, value }, { kind: 'closed', awards, judges }, by, now),
    effects: [
      { kind: 'finish-closing', notBefore: value.judgingAt ?? now },
      { kind: 'redraw-shared', notBefore: now },
    ],
  }
}

/** The outbox's part of closing: begins judging when the time has come. Doing it twice changes nothing. */
export async function finishClosing(world: World, place: Place): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (head?.value.status !== 'closing') return
  const { judgingAt: _, ...rest } = head.value
  const begun = { ...head, value: { ...rest, status: 'judging' as const } }
  const assigning = await loadAssigning(world, place, begun.value)
  const { writes, happened } = beginAssignments(assigning)
  const audit = recorded(begun, [judgingBegan(assigning), ...happened], 'system', world.now())
  try {
    await save(
      world,
      place,
      [...audit, ...writes],
      [{ kind: 'note-due' }, { kind: 'remind-judges', step: 'begun' }],
    )
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await finishClosing(world, place)
  }
}

function judgingBegan({ awards, nominations }: Assigning): Happening {
  const given = new Set(awards.map(({ id }) => id))
  const retired = new Set(nominations.map(({ awardId }) => awardId).filter((id) => !given.has(id)))
  return { kind: 'judging-began', ...(retired.size > 0 ? { retired: [...retired].sort() } : {}) }
}
