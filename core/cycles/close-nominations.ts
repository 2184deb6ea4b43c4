import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { once } from '#core/once.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { recorded } from './audit.ts'
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
      const closing = decideClosing(head.value, world.now(), world)
      const closed = { ...head, value: closing }
      return {
        writes: recorded(closed, { kind: 'closed' }, actor.person, world.now()),
        effects: [{ kind: 'finish-closing', notBefore: closing.judgingAt ?? world.now() }],
        result: { status: 'closing' },
      }
    },
  )
}

/** The outbox's part of closing: begins judging when the time has come. Doing it twice changes nothing. */
export async function finishClosing(world: World, place: Place): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (head?.value.status !== 'closing') return
  const { judgingAt: _, ...rest } = head.value
  const begun = { ...head, value: { ...rest, status: 'judging' as const } }
  try {
    await save(world, place, recorded(begun, { kind: 'judging-began' }, 'system', world.now()), [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await finishClosing(world, place)
  }
}
