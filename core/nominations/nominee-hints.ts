import { type Actor, requireMember } from '#core/actor.ts'
import type { NomineeHints, OpenNomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { activeAwards, loadHead } from '#core/cycles/load-cycle.ts'
import { identityRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { barOf, loadEligibility } from './eligibility.ts'
import { listOpenNominations } from './list-nominations.ts'

type Named = { ref: string; id: string | undefined; oid: string | undefined }

/** How many similar nominations are told of: more would be a list to read, not a hint. */
const mostSimilar = 3

/**
 * What is good to know while choosing whom to nominate for what: who can't be (rule N10), and whom others have
 * nominated for open awards (rule N6). Changes nothing: somebody new to Laurels stays new.
 */
export async function showNomineeHints(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominees: string[]; awardId?: string | undefined },
): Promise<NomineeHints> {
  requireMember(actor)
  const { cycleId, awardId } = input
  const [{ value: head }, named] = await Promise.all([
    loadHead(world, actor.tenant, cycleId),
    Promise.all(input.nominees.map((ref) => look(world, actor.tenant, ref))),
  ])
  const awards = await activeAwards(world, actor.tenant, head.programId)
  const award = awards.find(({ id }) => id === awardId)
  const [barred, similar] = await Promise.all([
    award ? barredFor(world, actor, { cycleId, head, award }, named) : [],
    awards.some(({ open }) => open) ? similarTo(world, actor, cycleId, awardId, named) : [],
  ])
  return { barred, similar }
}

async function barredFor(
  world: World,
  actor: Actor,
  asked: { cycleId: string; head: CycleHead; award: Award },
  named: Named[],
): Promise<NomineeHints['barred']> {
  const { winners, ask } = await loadEligibility(world, actor, asked)
  const found = await Promise.all(
    named.map(async ({ ref, id, oid }) => {
      const directory = await ask({ ...(id ? { id } : {}), ...(oid ? { oid } : {}) })
      const why = barOf(asked.award, { id, directory }, winners)
      return why ? [{ ref, why }] : []
    }),
  )
  return found.flat()
}

/** By others, about the same people; those for the same award and exactly these people first. */
async function similarTo(
  world: World,
  actor: Actor,
  cycleId: string,
  awardId: string | undefined,
  named: Named[],
): Promise<OpenNomination[]> {
  const ids = named.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (ids.length === 0) return []
  const open = await listOpenNominations(world, actor, cycleId)
  const likeness = (other: OpenNomination) => {
    const shared = other.nominees.filter(({ id }) => ids.includes(id)).length
    if (shared === 0) return 0
    const exact = shared === ids.length && shared === other.nominees.length
    return (other.awardId === awardId ? 4 : 0) + (exact ? 2 : 0) + shared / (ids.length + 1)
  }
  return open
    .filter((other) => !other.own && likeness(other) > 0)
    .sort((one, other) => likeness(other) - likeness(one))
    .slice(0, mostSimilar)
}

async function look(world: World, tenant: string, ref: string): Promise<Named> {
  if (!ref.startsWith('dir:')) return { ref, id: ref, oid: undefined }
  const oid = ref.slice(4)
  const known = await readRow(world.rows, peopleOf(tenant), identityRow, oid)
  return { ref, id: known?.value.person, oid }
}
