import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { type Change, once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { showOwnedCycle } from '#core/programs/show-settings.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import type { Versioned } from '#core/rows/row-kind.ts'
import { recorded, sealText } from './audit.ts'
import type { CycleHead } from './head.ts'
import { loadOwnedCycle } from './load-cycle.ts'

const result = z.object({ cycleId: z.string() })
type Done = z.infer<typeof result>

/**
 * Rule P12: lets one person nominate after the others, until a moment to come, as long as the cycle is not decided.
 * Who allowed it and why stands in the books. Again for the same person, it replaces what was allowed before.
 * @throws Refusal `not_owner`, `cycle_has_begun`, `cycle_not_open`, `date_is_past`, `person_not_found`
 */
export async function allowLate(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; person: string; until: number; reason: string },
): Promise<OwnedCycle> {
  const { until, reason } = input
  return changeExceptions(world, actor, input, 'allow late', async (head) => {
    if (until <= world.now()) throw new Refusal('date_is_past', 'This moment is past.')
    const [person] = await resolvePeople(world, actor, [input.person])
    if (person === undefined) throw new Refusal('person_not_found', 'Nobody was named.')
    const allowed = { until, by: actor.person, at: world.now(), reason }
    return {
      exceptions: { ...head.value.exceptions, [person]: allowed },
      happening: { kind: 'late-allowed', person, until, reason: sealText(reason, world.newId()) },
    }
  })
}

/** Takes an exception back; what was nominated by it stays. @throws Refusal as `allowLate`, `not_found` */
export async function endLate(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; personId: string },
): Promise<OwnedCycle> {
  const { personId: person } = input
  return changeExceptions(world, actor, input, `end late ${person}`, async (head) => {
    if (!Object.hasOwn(head.value.exceptions, person))
      throw new Refusal('not_found', 'There is no such exception.')
    const { [person]: _, ...exceptions } = head.value.exceptions
    return { exceptions, happening: { kind: 'late-ended', person } }
  })
}

async function changeExceptions(
  world: World,
  actor: Actor,
  { cycleId, commandId }: { cycleId: string; commandId: string },
  operation: string,
  change: (head: Versioned<CycleHead>) => Promise<{
    exceptions: CycleHead['exceptions']
    happening: Parameters<typeof recorded>[1]
  }>,
): Promise<OwnedCycle> {
  const command = { place: cycleOf(actor.tenant, cycleId), commandId, operation, result }
  await once(world, actor, command, async (): Promise<Change<Done>> => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    requireUndecided(head.value)
    const { exceptions, happening } = await change(head)
    const value = { ...head.value, exceptions }
    return {
      writes: recorded({ ...head, value }, happening, actor.person, world.now()),
      result: { cycleId },
    }
  })
  return showOwnedCycle(world, actor, cycleId)
}

function requireUndecided({ status }: CycleHead): void {
  if (status === 'scheduled') throw new Refusal('cycle_not_open', 'Nominations have not been opened.')
  if (status === 'decided' || status === 'published')
    throw new Refusal('cycle_has_begun', 'This cycle has been decided.')
}
