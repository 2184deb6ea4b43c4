import type { Actor } from '#core/actor.ts'
import { isRehearsal, planOf } from '#core/contract/rehearsal-id.ts'
import { headRow } from '#core/cycles/head.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf, cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { Desk } from './desk.ts'
import { type Ceremony, type CeremonyPlan, plannedCeremony, planRow, stateRow } from './state.ts'
import { isPublishedWithout } from './who-reveals.ts'

export type LoadedCeremony = {
  plan: CeremonyPlan
  ceremony: Ceremony
  /** Of the saved state; undefined where nothing has happened yet. */
  version: string | undefined
  /**
   * Whether its cycle lets a lobby open: it has been decided and, where the ceremony ended early, is not published
   * without it.
   */
  opens: boolean
  desk: Desk
}

/** @throws Refusal `not_found`, also for another tenant's ceremony, and for a rehearsal that is over */
export async function loadCeremony(
  world: World,
  tenant: string,
  ceremonyId: string,
): Promise<LoadedCeremony> {
  const [plan, state] = await Promise.all([
    readRow(world.rows, programsOf(tenant), planRow, planOf(ceremonyId)),
    readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
  ])
  if (!plan || (isRehearsal(ceremonyId) && !state)) throw unknown()
  const ceremony = state?.value ?? plannedCeremony(plan.value)
  return {
    plan: plan.value,
    ceremony,
    version: state?.version,
    ...(await aside(world, tenant, plan.value, ceremony)),
  }
}

/** What is asked of a ceremony alone, and never of its rehearsal. @throws Refusal `not_found` */
export async function loadReal(world: World, tenant: string, ceremonyId: string): Promise<LoadedCeremony> {
  if (isRehearsal(ceremonyId)) throw unknown()
  return loadCeremony(world, tenant, ceremonyId)
}

/** What else there is to know, read at once. */
async function aside(world: World, tenant: string, plan: CeremonyPlan, ceremony: Ceremony) {
  const [opens, desk] = await Promise.all([canOpen(world, tenant, ceremony), deskOf(world, tenant, plan)])
  return { opens, desk }
}

/** What hosts have before them, with the names of those who are named in it. */
async function deskOf(
  world: World,
  tenant: string,
  { hosts, order, sayings, version }: CeremonyPlan,
): Promise<Desk> {
  const presenters = order?.flatMap(({ presenter }) => presenter ?? []) ?? []
  const named = await namePeople(world, tenant, [...hosts, ...presenters])
  return {
    hosts: hosts.map(named),
    presenters: new Map(presenters.map((id) => [id, named(id)])),
    sayings,
    version,
    ...(order ? { order } : {}),
  }
}

/** Whether its cycle lets a ceremony open its doors, or open them again. */
export async function canOpen(
  world: World,
  tenant: string,
  { cycleId, status, rehearsal }: Ceremony,
): Promise<boolean> {
  if (rehearsal) return true
  const isEarly = status.kind === 'ended' && status.early
  if (status.kind !== 'planned' && !isEarly) return true
  const head = await readRow(world.rows, cycleOf(tenant, cycleId), headRow)
  if (!head) return false
  return isEarly
    ? !isPublishedWithout(head.value)
    : head.value.status === 'decided' || head.value.status === 'published'
}

/** Rule C1. @throws Refusal `not_host` */
export function requireHost(plan: CeremonyPlan, actor: Actor): void {
  if (!isHost(plan, actor)) throw new Refusal('not_host', 'Only a host of the ceremony can do this.')
}

/**
 * Rule C1. That there is a rehearsal is told to its hosts alone (rule C9).
 * @throws Refusal `not_host`; `not_found` for a rehearsal
 */
export function requireHostOf({ plan, ceremony }: LoadedCeremony, actor: Actor): void {
  if (ceremony.rehearsal && !isHost(plan, actor)) throw unknown()
  requireHost(plan, actor)
}

const unknown = () => new Refusal('not_found', 'There is no such ceremony.')

export function isHost(plan: CeremonyPlan, actor: Actor): boolean {
  return !actor.guest && plan.hosts.includes(actor.person)
}

/** The newest seq saved, for screens that may have missed a state (rule C5). */
export async function seqOf(world: World, tenant: string, ceremonyId: string): Promise<number> {
  const state = await readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow)
  return state?.value.seq ?? 0
}
