import type { Actor } from '#core/actor.ts'
import type { AwardDecision } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import { recorded } from '#core/cycles/audit.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import type { DecisionRecord } from '#core/judging/rows.ts'
import { requireWhole } from '#core/judging/rules.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { saveFor } from '#core/outbox/save.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { whoIsOffWall } from '#core/recognition/off-wall.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { arranged } from './arrange.ts'
import type { HostCommand } from './machine.ts'
import type { CeremonyPlan, SealedEntry, Segment } from './state.ts'

/**
 * Pins the cycle's newest decision (rule J6) and makes the running order from it. Doing it again, after a crash
 * in between or for a second ceremony, finds the same decision pinned.
 * @throws Refusal `cycle_not_decided`, `decision_incomplete` where somebody chosen no longer stands
 */
export async function prepareCeremony(
  world: World,
  actor: Actor,
  plan: CeremonyPlan,
): Promise<NonNullable<HostCommand['prepared']>> {
  const { value: head, version } = await loadHead(world, actor.tenant, plan.cycleId)
  const number = head.pinned ?? head.decision
  const decision = requireWhole(await loadDecision(world, actor.tenant, plan.cycleId, number))
  const segments = await inProgramOrder(
    world,
    actor.tenant,
    plan,
    await segmentsOf(world, actor.tenant, plan, decision),
  )
  if (head.pinned === undefined) {
    const what = { kind: 'pinned' as const, number, ceremonyId: plan.id }
    const pinned = { version, value: { ...head, pinned: number } }
    try {
      const writes = recorded(pinned, what, actor.person, world.now())
      await saveFor(world, actor, cycleOf(actor.tenant, plan.cycleId), writes, [])
    } catch (error) {
      if (!(error instanceof RowConflict)) throw error
      return prepareCeremony(world, actor, plan)
    }
  }
  const order = arranged(
    plan.order,
    segments.map(({ id }) => id),
  )
  return { decision: number, cycleName: head.name, segments, ...order }
}

/** Rule P13: awards come as their owners put them in order; those that have no place yet, after them as decided. */
async function inProgramOrder(world: World, tenant: string, plan: CeremonyPlan, segments: Segment[]) {
  const awards = await loadAwards(world, tenant, plan.programId)
  const places = new Map(awards.map(({ id, place = awards.length }) => [id, place]))
  const placeOf = ({ id }: Segment) => places.get(id) ?? awards.length
  return segments.sort((one, other) => placeOf(one) - placeOf(other))
}

/**
 * A decision's awards in their order, each with what the stage and the wall say of it.
 * @throws Refusal `decision_incomplete` where somebody chosen no longer stands
 */
export async function segmentsOf(
  world: World,
  tenant: string,
  cycle: { programId: string; cycleId: string },
  decision: DecisionRecord,
): Promise<Segment[]> {
  const [awards, nominations] = await Promise.all([
    loadAwards(world, tenant, cycle.programId),
    loadNominations(world, tenant, cycle.cycleId),
  ])
  const standing = new Map(
    nominations.flatMap((nomination) =>
      nomination.status === 'submitted' ? [[nomination.id, nomination]] : [],
    ),
  )
  const corrected = Object.values(decision.helpers ?? {}).flat()
  const people = [...standing.values()].flatMap(({ nominees, helpers }) => [...nominees, ...helpers])
  const [named, erased, off] = await Promise.all([
    namePeople(world, tenant, [...people, ...corrected]),
    whoIsErased(world, tenant, people),
    whoIsOffWall(world, tenant, people),
  ])
  return decision.awards.flatMap((decided) => {
    const award = awards.find(({ id }) => id === decided.awardId)
    return award
      ? [
          segmentOf({ tenant, cycleId: cycle.cycleId }, award, decided, decision, standing, {
            named,
            erased,
            off,
          }),
        ]
      : []
  })
}

function segmentOf(
  place: { tenant: string; cycleId: string },
  award: Award,
  decided: AwardDecision,
  decision: DecisionRecord,
  standing: Map<string, NominationRecord>,
  { named, erased, off }: { named: PeopleByName; erased: ReadonlySet<string>; off: ReadonlySet<string> },
): Segment {
  const { id, name, description, criteria, medallion } = award
  const shown = { id, award: { id, name, description, criteria, medallion } }
  if (decided.kind === 'not-awarded') return { ...shown, result: { kind: 'not-awarded' }, finalists: [] }
  const entry = (nominationId: string): SealedEntry => {
    const nomination = standing.get(nominationId)
    if (!nomination)
      throw new Refusal(
        'decision_incomplete',
        'Somebody chosen no longer stands. Decide again.',
        nominationId,
      )
    const nominees = nomination.nominees.map(named)
    const citation = decision.citations[nominationId] ?? ''
    return {
      nominationId,
      nominees,
      helpers: (decision.helpers?.[nominationId] ?? nomination.helpers).map(named),
      // Of who is erased nothing is said (rule W5).
      ...(nominees.every(({ id }) => erased.has(id)) ? { citation: erasedText, erased: true } : { citation }),
      outcome: nomination.outcome,
      // Of who isn't to appear on the wall, nothing is found there (rule W3).
      ...(nominees.every((nominee) => off.has(nominee.id))
        ? {}
        : { itemId: awardItemId(place.tenant, place.cycleId, id, nominationId) }),
    }
  }
  const finalists = decided.finalists.map(entry).sort(byFirstName)
  if (decided.kind === 'vote')
    return { ...shown, result: { kind: 'vote' }, finalists, vote: { round: 1, state: 'waiting' } }
  return {
    ...shown,
    result: { kind: 'winners', winners: decided.winners.map(entry) },
    finalists,
  }
}

// An order that tells nothing about who won, also among people of one name.
function byFirstName(one: SealedEntry, other: SealedEntry): number {
  const key = ({ nominees, nominationId }: SealedEntry) => `${nominees[0]?.name} ${nominationId}`
  return key(one) < key(other) ? -1 : 1
}
