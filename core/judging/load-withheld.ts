import type { Actor } from '#core/actor.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { hiddenFrom } from './blind.ts'
import { awardsOfInterest } from './interests.ts'
import { loadTies } from './load-judging.ts'

/**
 * The awards whose books are closed to an owner: those they have an interest in (rule J2), and blind ones that they
 * judge, until they are decided (rule J3).
 */
export async function loadWithheld(
  world: World,
  { tenant, person }: Actor,
  cycleId: string,
  head: CycleHead,
): Promise<{ nominations: NominationRecord[]; withheld: Set<string> }> {
  const [{ nominations, ties }, awards] = await Promise.all([
    loadTies(world, tenant, cycleId),
    givenAwards(world, tenant, head),
  ])
  const interested = awardsOfInterest(person, nominations, ties)
  return { nominations, withheld: new Set([...interested, ...hiddenFrom(person, head, awards)]) }
}
