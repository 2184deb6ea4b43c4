import { type Actor, requireMember } from '#core/actor.ts'
import type { Nomination, OpenNomination, OwnedNomination } from '#core/contract/nominations.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import { activeAwards, loadHead, loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { hiddenFrom } from '#core/judging/blind.ts'
import { interestedAwards } from '#core/judging/load-judging.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { loadNomination, loadNominations } from './load-nomination.ts'
import { endorsementRow, mineRow } from './rows.ts'
import { requireNominator } from './rules.ts'
import { viewNomination, viewNominations, viewOpen, withoutNominator } from './view.ts'

/** One's own nominations in a cycle, newest first. */
export async function listMyNominations(world: World, actor: Actor, cycleId: string): Promise<Nomination[]> {
  requireMember(actor)
  await loadHead(world, actor.tenant, cycleId)
  const mine = await scanRows(world.rows, cycleOf(actor.tenant, cycleId), mineRow, actor.person)
  const loaded = await Promise.all(
    mine.map(({ value }) => loadNomination(world, actor.tenant, cycleId, value.nominationId)),
  )
  const records = loaded.map(({ value }) => value).sort((one, other) => other.submittedAt - one.submittedAt)
  return viewNominations(world, actor.tenant, cycleId, records)
}

/** One of one's own nominations. @throws Refusal `not_found`, also for somebody else's (rule N6) */
export async function showMyNomination(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string },
): Promise<Nomination> {
  requireMember(actor)
  const { value } = await loadNomination(world, actor.tenant, input.cycleId, input.nominationId)
  requireNominator(value, actor.person)
  return viewNomination(world, actor.tenant, input.cycleId, value)
}

/** Nominations of open awards, for colleagues to endorse; never to those they are about (rule N6). */
export async function listOpenNominations(
  world: World,
  actor: Actor,
  cycleId: string,
): Promise<OpenNomination[]> {
  requireMember(actor)
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  if (head.status !== 'open') return []
  const [awards, nominations, endorsements] = await Promise.all([
    activeAwards(world, actor.tenant, head.programId),
    loadNominations(world, actor.tenant, cycleId),
    scanRows(world.rows, cycleOf(actor.tenant, cycleId), endorsementRow),
  ])
  const open = new Set(awards.filter((award) => award.open).map((award) => award.id))
  const endorsed = new Set(
    endorsements.filter(({ value }) => value.person === actor.person).map(({ key }) => key.split(':')[1]),
  )
  const shown = nominations.filter(
    ({ awardId, status, nominees }) =>
      open.has(awardId) && status === 'submitted' && !nominees.includes(actor.person),
  )
  const named = await namePeople(
    world,
    actor.tenant,
    shown.flatMap(({ nominees }) => nominees),
  )
  return shown.map((record) => viewOpen(record, cycleId, actor.person, endorsed.has(record.id), named))
}

/** All nominations of a cycle for an owner, but for awards they have an interest in (rule N6). */
export async function listCycleNominations(
  world: World,
  actor: Actor,
  cycleId: string,
): Promise<OwnedNomination[]> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const [nominations, withheld, awards] = await Promise.all([
    loadNominations(world, actor.tenant, cycleId),
    interestedAwards(world, actor.tenant, cycleId, actor.person),
    givenAwards(world, actor.tenant, head.value),
  ])
  const shown = nominations.filter(({ awardId }) => !withheld.has(awardId))
  const views = await viewNominations(world, actor.tenant, cycleId, shown)
  const hidden = hiddenFrom(actor.person, head.value, awards)
  return views.map((view) => (hidden.has(view.awardId) ? withoutNominator(view) : view))
}
