import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { decidedAwards, interestedAwards } from '#core/judging/load-judging.ts'
import { once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { showOwnedCycle } from '#core/programs/show-settings.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { recorded } from './audit.ts'
import { givenAwards } from './given-awards.ts'
import type { CycleHead } from './head.ts'
import { loadOwnedCycle } from './load-cycle.ts'

/**
 * Says who judges an award in one cycle, until it is decided (rule P5). What somebody scored who judges no more
 * stays in the books, and does not count. From closing on, not for owners with an interest in the award.
 * @throws Refusal `not_owner`, `not_found`, `cycle_has_begun`, `judges_fixed`, `interest`, `person_not_found`
 */
export async function setJudges(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string; awardId: string; judges: string[] },
): Promise<OwnedCycle> {
  const { cycleId, commandId, awardId } = input
  const command = {
    place: cycleOf(actor.tenant, cycleId),
    commandId,
    operation: `judges of ${awardId}`,
    result: z.object({ cycleId: z.string() }),
  }
  await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    if (head.value.status === 'decided' || head.value.status === 'published')
      throw new Refusal('cycle_has_begun', 'This cycle has been decided.')
    const given = await givenAwards(world, actor.tenant, head.value)
    if (!given.some(({ id }) => id === awardId))
      throw new Refusal('not_found', 'This award is not given in the cycle.')
    if ((await decidedAwards(world, actor.tenant, cycleId, head.value)).includes(awardId))
      throw new Refusal('judges_fixed', 'This award has been decided.', awardId)
    await requireNoInterest(world, actor, { ...input, head: head.value })
    const judges = await resolvePeople(world, actor, input.judges)
    const value = { ...head.value, judges: { ...head.value.judges, [awardId]: judges } }
    const happening = { kind: 'judges-set' as const, awardId, judges }
    return {
      writes: recorded({ ...head, value }, happening, actor.person, world.now()),
      effects: [{ kind: 'assign-judges' }],
      result: { cycleId },
    }
  })
  return showOwnedCycle(world, actor, cycleId)
}

/** Rule J2: what is nominated is settled by then, and who judges it is half of who wins. @throws Refusal `interest` */
async function requireNoInterest(
  world: World,
  actor: Actor,
  { cycleId, awardId, head }: { cycleId: string; awardId: string; head: CycleHead },
): Promise<void> {
  if (head.status === 'scheduled' || head.status === 'open') return
  if ((await interestedAwards(world, actor.tenant, cycleId, actor.person)).has(awardId))
    throw new Refusal('interest', 'Another owner names the judges of an award in which you have an interest.')
}
