import { type Actor, requireMember } from '#core/actor.ts'
import { limits } from '#core/contract/limits.ts'
import type { NominationAboutMe, OwnNomination, OwnNominations } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { type CycleHead, cycleView } from '#core/cycles/head.ts'
import { concernRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { loadPrograms } from '#core/programs/load-programs.ts'
import { cycleOf, indexOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { senderMending, timeFor } from './late.ts'
import { loadPublished } from './published.ts'
import { mineRow, type NominationRecord, nominationRow } from './rows.ts'
import { viewNominations } from './view.ts'

type KnownCycle = { id: string; head: CycleHead; awards: Award[] }

/**
 * One's own nominations, cycle by cycle and newest first, and what became of each once its award is published
 * (rules N6, C4).
 * @param cursor the cycle a page before ended with
 */
export async function listOwnNominations(
  world: World,
  actor: Actor,
  cursor?: string,
): Promise<OwnNominations> {
  requireMember(actor)
  const known = await knownCycles(world, actor.tenant)
  const cycles: OwnNominations['cycles'] = []
  let count = 0
  for (const cycle of known.slice(known.findIndex(({ id }) => id === cursor) + 1)) {
    const nominations = await ownIn(world, actor, cycle)
    if (nominations.length === 0) continue
    cycles.push({ cycle: cycleView(cycle.id, cycle.head), nominations })
    count += nominations.length
    if (count >= limits.ownNominations) break
  }
  const last = cycles.at(-1)?.cycle.id
  const more = count >= limits.ownNominations && last !== undefined && known.at(-1)?.id !== last
  return { cycles, ...(more ? { next: last } : {}) }
}

async function ownIn(world: World, actor: Actor, cycle: KnownCycle): Promise<OwnNomination[]> {
  const mine = await scanRows(world.rows, cycleOf(actor.tenant, cycle.id), mineRow, actor.person)
  if (mine.length === 0) return []
  const records = await recordsOf(
    world,
    actor.tenant,
    cycle.id,
    mine.map(({ value }) => value.nominationId),
  )
  const [published, views, changeable] = await Promise.all([
    loadPublished(world, actor.tenant, cycle.id, cycle.head),
    viewNominations(world, actor.tenant, cycle.id, records),
    Promise.all(records.map((record) => isChangeable(world, actor, cycle, record))),
  ])
  return views
    .flatMap((view, at) => {
      const award = cycle.awards.find(({ id }) => id === view.awardId)
      const result = published.resultOf(records[at] as NominationRecord)
      if (!award) return []
      return [{ ...view, award, changeable: changeable[at] === true, ...(result ? { result } : {}) }]
    })
    .sort((one, other) => other.submittedAt - one.submittedAt)
}

/** Rules N1 and N5: whether its nominator may change a nomination now, as far as that is not up to what they change. */
async function isChangeable(
  world: World,
  actor: Actor,
  { id: cycleId, head }: KnownCycle,
  nomination: NominationRecord,
): Promise<boolean> {
  if (nomination.status !== 'submitted') return false
  const person = await senderMending(world, actor, head, { cycleId, nomination })
  return timeFor(head, { person }, world.now(), world.graceMs) !== undefined
}

/**
 * Nominations about the person who asks, newest first: those whose award is published and whose nominators chose to
 * share them (rule N6).
 */
export async function listNominationsAboutMe(world: World, actor: Actor): Promise<NominationAboutMe[]> {
  requireMember(actor)
  const [known, concerns] = await Promise.all([
    knownCycles(world, actor.tenant),
    scanRows(world.rows, indexOf(actor.tenant, actor.person), concernRow, 'nomination'),
  ])
  const ofCycle = (cycleId: string) =>
    concerns.flatMap(({ value }) =>
      value.cycleId === cycleId && value.as.includes('nominee') ? [value.id] : [],
    )
  const about = await Promise.all(known.map((cycle) => aboutIn(world, actor, cycle, ofCycle(cycle.id))))
  return about.flat()
}

async function aboutIn(
  world: World,
  actor: Actor,
  cycle: KnownCycle,
  ids: string[],
): Promise<NominationAboutMe[]> {
  if (ids.length === 0) return []
  const { tenant, person } = actor
  const [records, published] = await Promise.all([
    recordsOf(world, tenant, cycle.id, ids),
    loadPublished(world, tenant, cycle.id, cycle.head),
  ])
  // An edit may have left somebody out since: that they were named is then no business of theirs.
  const shared = records.filter(
    (record) =>
      record.shareStory &&
      record.nominees.includes(person) &&
      record.nominator !== person &&
      published.resultOf(record) !== undefined,
  )
  const views = await viewNominations(world, tenant, cycle.id, shared)
  return views.flatMap((view, at) => {
    const award = cycle.awards.find(({ id }) => id === view.awardId)
    const won = published.resultOf(shared[at] as NominationRecord) === 'won'
    return award ? [{ ...view, cycle: { id: cycle.id, name: cycle.head.name }, award, won }] : []
  })
}

async function recordsOf(
  world: World,
  tenant: string,
  cycleId: string,
  ids: string[],
): Promise<NominationRecord[]> {
  const rows = await Promise.all(
    ids.map((id) => readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, id)),
  )
  return rows.flatMap((row) => (row ? [row.value] : []))
}

/** Every cycle of the tenant, newest first. */
async function knownCycles(world: World, tenant: string): Promise<KnownCycle[]> {
  const programs = await loadPrograms(world, tenant)
  return programs
    .flatMap(({ awards, cycles }) => cycles.map((cycle) => ({ ...cycle, awards })))
    .sort((one, other) => other.head.opensAt - one.head.opensAt)
}
