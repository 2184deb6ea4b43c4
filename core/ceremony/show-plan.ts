import { type Actor, isOwner, requireMember } from '#core/actor.ts'
import type { CeremonyPlanView, PlannedItem } from '#core/contract/ceremony-plan.ts'
import type { Person } from '#core/contract/people.ts'
import type { StageAward } from '#core/contract/scene.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import { meetingOf } from '#core/messages/known-chats.ts'
import { loadNomination } from '#core/nominations/load-nomination.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { completeOrder } from './arrange.ts'
import { isHost, type LoadedCeremony, loadReal } from './load-ceremony.ts'
import type { CeremonyPlan } from './state.ts'

/**
 * A ceremony as planned, for its hosts and the program's owners: its running order made whole. How to say names is
 * told to hosts alone, as it tells who may be called out (rule C4).
 * @throws Refusal `not_found`, `not_host`, `guest_not_allowed`
 */
export async function showPlan(
  world: World,
  actor: Actor,
  { ceremonyId }: { ceremonyId: string },
): Promise<CeremonyPlanView> {
  const loaded = await loadPlanned(world, actor, ceremonyId)
  const { plan, ceremony, desk } = loaded
  const awards = await awardsOf(world, actor.tenant, plan)
  const order = completeOrder(
    plan.order,
    awards.map(({ id }) => id),
  )
  const meeting = await meetingOf(world, actor.tenant, plan)
  const sayings = isHost(plan, actor) ? await sayingsOf(world, actor.tenant, plan) : undefined
  return {
    ceremonyId,
    cycleId: plan.cycleId,
    title: plan.title,
    startsAt: ceremony.startsAt,
    version: plan.version,
    open: ceremony.status.kind === 'planned',
    hosts: desk.hosts,
    ...(meeting ? { meeting: { chatId: meeting.address.conversationId } } : {}),
    order: order.map((item) => withPresenter(item, desk.presenters)),
    awards,
    ...(sayings ? { sayings } : {}),
  }
}

/** A ceremony for one of its hosts or an owner. @throws Refusal as `showPlan` */
export async function loadPlanned(world: World, actor: Actor, ceremonyId: string): Promise<LoadedCeremony> {
  requireMember(actor)
  const loaded = await loadReal(world, actor.tenant, ceremonyId)
  if (isHost(loaded.plan, actor)) return loaded
  const program = await readRow(world.rows, programsOf(actor.tenant), programRow, loaded.plan.programId)
  if (program && isOwner(program.value, actor)) return loaded
  throw new Refusal('not_host', 'Only a host of the ceremony or an owner can do this.')
}

/** The awards a ceremony gives: those of its cycle. */
export async function awardsOf(
  world: World,
  tenant: string,
  { cycleId }: Pick<CeremonyPlan, 'cycleId'>,
): Promise<StageAward[]> {
  const { value: head } = await loadHead(world, tenant, cycleId)
  const awards = await givenAwards(world, tenant, head)
  return awards.map(({ id, name, description, criteria, medallion }) => ({
    id,
    name,
    description,
    criteria,
    medallion,
  }))
}

/** Everybody whose name may be called out by what is decided so far, by name, and how to say it. */
async function sayingsOf(world: World, tenant: string, plan: CeremonyPlan) {
  const { cycleId, sayings } = plan
  const { value: head } = await loadHead(world, tenant, cycleId)
  const decision = await loadDecision(world, tenant, cycleId, head.pinned ?? head.decision)
  const chosen = new Set(
    decision?.awards.flatMap((award) => [
      ...(award.kind === 'winners' ? award.winners : []),
      ...(award.kind === 'not-awarded' ? [] : award.finalists),
    ]),
  )
  const nominations = await Promise.all([...chosen].map((id) => loadNomination(world, tenant, cycleId, id)))
  const ids = [...new Set(nominations.flatMap(({ value }) => value.nominees))]
  const named = await namePeople(world, tenant, ids)
  const byName = (one: Person, other: Person) =>
    `${one.name} ${one.id}` < `${other.name} ${other.id}` ? -1 : 1
  return ids
    .map(named)
    .filter(({ name }) => name !== '')
    .sort(byName)
    .map((person) => ({ person, text: sayings[person.id] ?? '' }))
}

type ShownItem = CeremonyPlanView['order'][number]

function withPresenter(item: PlannedItem, presenters: ReadonlyMap<string, Person>): ShownItem {
  const { presenter: id, ...rest } = item
  const presenter = id === undefined ? undefined : presenters.get(id)
  return { ...rest, ...(presenter ? { presenter } : {}) }
}
