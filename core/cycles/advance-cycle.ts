import type { Effect } from '#core/outbox/effect.ts'
import { save } from '#core/outbox/save.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, type Versioned } from '#core/rows/row-kind.ts'
import { recorded } from './audit.ts'
import { closing } from './close-nominations.ts'
import { givenAwards, panels } from './given-awards.ts'
import { type CycleHead, headRow } from './head.ts'
import { nextStep, type Reminder } from './next-step.ts'
import { noteDue } from './note-due.ts'
import { timeZoneOf } from './time-zone.ts'

/**
 * Takes the steps of a cycle whose dates have come, and notes when the next is due. Each is taken once, whichever
 * processes try at once or die at it, and stands in the audit chain (rule P10).
 */
export async function advanceCycle(world: World, tenant: string, cycleId: string): Promise<void> {
  const place = cycleOf(tenant, cycleId)
  for (;;) {
    const head = await readRow(world.rows, place, headRow)
    if (!head || !(await takeStep(world, tenant, cycleId, head))) return noteDue(world, place)
  }
}

/** @returns whether there may be another step */
async function takeStep(
  world: World,
  tenant: string,
  cycleId: string,
  head: Versioned<CycleHead>,
): Promise<boolean> {
  const timeZone = await timeZoneOf(world, tenant, head.value.programId)
  const step = nextStep(head.value, world.now(), timeZone)
  if (step.kind === 'wait') return false
  const { writes, effects } = await changeOf(world, { tenant, timeZone }, head, step)
  try {
    await save(world, cycleOf(tenant, cycleId), writes, effects)
  } catch (error) {
    // Somebody else took it, or changed the cycle: look again.
    if (!(error instanceof RowConflict)) throw error
  }
  return true
}

/** Whose cycle it is, and the zone of its program. */
type Whose = { tenant: string; timeZone: string }

function changeOf(
  world: World,
  whose: Whose,
  head: Versioned<CycleHead>,
  step: { kind: 'open' | 'close' } | { kind: 'remind'; of: Reminder },
) {
  switch (step.kind) {
    case 'open':
      return opening(world, whose, head)
    case 'remind':
      return reminding(world, head, step.of)
    case 'close':
      return closing(world, whose.tenant, head, 'system')
    default:
      return step satisfies never
  }
}

/** Rule P4: from its opening a cycle has judges of its own. */
async function opening(world: World, { tenant, timeZone }: Whose, head: Versioned<CycleHead>) {
  const judges = panels(head.value, await givenAwards(world, tenant, head.value))
  const opened = { ...head, value: { ...head.value, status: 'open' as const, judges } }
  const now = world.now()
  // Where the next step is due as well, that one tells of it.
  const isLate = nextStep(opened.value, now, timeZone).kind !== 'wait'
  return {
    writes: recorded(opened, { kind: 'opened', judges }, 'system', now),
    effects: isLate ? [] : [{ kind: 'remind-channels' as const, step: 'opened' as const }],
  }
}

function reminding(world: World, head: Versioned<CycleHead>, of: Reminder) {
  const reminded = [...(head.value.reminded ?? []), of]
  const told = { ...head, value: { ...head.value, reminded } }
  const effects: Effect[] =
    of === 'judges'
      ? [{ kind: 'remind-judges', step: 'due' }]
      : [
          { kind: 'remind-channels', step: of },
          { kind: 'remind-people', step: of },
        ]
  return { writes: recorded(told, { kind: 'reminded', of }, 'system', world.now()), effects }
}
