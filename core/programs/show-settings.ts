import { type Actor, requireOwner } from '#core/actor.ts'
import type { OwnedAward, OwnedCycle, ProgramSettings } from '#core/contract/program-settings.ts'
import type { Schedule } from '#core/contract/schedule.ts'
import { isGiven, panels } from '#core/cycles/given-awards.ts'
import { type CycleHead, cycleView } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { decidedAwards } from '#core/judging/load-judging.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { findGaps } from './find-gaps.ts'
import { loadOwnedProgram } from './load-owned-program.ts'
import { type LoadedProgram, loadProgram } from './load-programs.ts'
import type { AwardRecord } from './rows.ts'

export type Settings = Omit<ProgramSettings, 'gaps'>

/** Everything an owner sets, and which duties nobody fulfils. @throws Refusal `not_found`, `not_owner` */
export async function showSettings(
  world: World,
  actor: Actor,
  { programId }: { programId: string },
): Promise<ProgramSettings> {
  await loadOwnedProgram(world, actor, programId)
  const program = await loadProgram(world, actor.tenant, programId)
  const [settings, gaps] = await Promise.all([
    viewSettings(world, actor.tenant, program),
    findGaps(world, actor, program),
  ])
  return { ...settings, ...(gaps ? { gaps } : {}) }
}

/**
 * A program's settings, after a change. Rule P1: a command said again, which `once` does not decide anew, is
 * answered to owners only.
 * @throws Refusal `not_owner`
 */
export async function settingsOf(world: World, actor: Actor, programId: string): Promise<Settings> {
  const program = await loadProgram(world, actor.tenant, programId)
  requireOwner(program, actor)
  return viewSettings(world, actor.tenant, program)
}

/** As `settingsOf`, for somebody who was let change it in this same call and may have handed it over by that. */
export async function settingsMade(world: World, actor: Actor, programId: string): Promise<Settings> {
  return viewSettings(world, actor.tenant, await loadProgram(world, actor.tenant, programId))
}

/** One award of a program as its owners see it. @throws Refusal `not_owner`, `not_found` */
export async function showOwnedAward(
  world: World,
  actor: Actor,
  { programId, awardId }: { programId: string; awardId: string },
): Promise<OwnedAward> {
  const program = await loadProgram(world, actor.tenant, programId)
  requireOwner(program, actor)
  const award = program.awards.find(({ id }) => id === awardId)
  if (!award) throw new Refusal('not_found', 'There is no such award.')
  return viewAward(award, program.cycles, await namePeople(world, actor.tenant, award.judges ?? []))
}

/** One cycle as its program's owners see it. @throws Refusal `not_found`, `not_owner` */
export async function showOwnedCycle(world: World, actor: Actor, cycleId: string): Promise<OwnedCycle> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const { awards } = await loadProgram(world, actor.tenant, head.value.programId)
  const [named, fixed] = await Promise.all([
    namePeople(world, actor.tenant, peopleInCycle(head.value, awards)),
    fixedIn(world, actor.tenant, cycleId, head.value),
  ])
  return viewCycle(cycleId, head.value, awards, named, fixed)
}

async function viewSettings(world: World, tenant: string, program: LoadedProgram): Promise<Settings> {
  const { id, name, description, timeZone, owners, schedule, awards, cycles } = program
  const eligible = awards.flatMap(({ eligibility }) =>
    eligibility.kind === 'list' ? eligibility.people : [],
  )
  const named = await namePeople(world, tenant, [
    ...owners,
    ...eligible,
    ...awards.flatMap(({ judges }) => judges ?? []),
    ...cycles.flatMap(({ head }) => peopleInCycle(head, awards)),
  ])
  return {
    id,
    name,
    description,
    timeZone,
    revision: program.revision ?? 1,
    owners: owners.map(named),
    awards: awards.map((award) => viewAward(award, cycles, named)),
    ...(schedule ? { schedule: viewSchedule(schedule) } : {}),
    cycles: await Promise.all(
      cycles.map(async ({ id, head }) =>
        viewCycle(id, head, awards, named, await fixedIn(world, tenant, id, head)),
      ),
    ),
    people: [...new Set(eligible)].map(named),
  }
}

function viewSchedule({ rhythm, firstMonth, ahead, ...places }: Schedule): Schedule {
  const { opens, closes, judged, ceremony } = places
  return { rhythm, firstMonth, ahead, opens, closes, judged, ceremony }
}

function viewAward(award: AwardRecord, cycles: LoadedProgram['cycles'], named: PeopleByName): OwnedAward {
  return {
    ...award,
    revision: award.revision ?? 1,
    judges: (award.judges ?? []).map(named),
    judgedIn: judgedIn(award, cycles),
  }
}

/** Rule P3: the cycles that give an award and are between closing and publishing. */
export function judgedIn(award: AwardRecord, cycles: LoadedProgram['cycles']): string[] {
  const isJudged = ({ status }: CycleHead) => ['closing', 'judging', 'decided'].includes(status)
  return cycles.filter(({ head }) => isJudged(head) && isGiven(head, award)).map(({ id }) => id)
}

/** Rule P5: whether an award's judges stay as they are, by its id. */
async function fixedIn(
  world: World,
  tenant: string,
  cycleId: string,
  head: CycleHead,
): Promise<(awardId: string) => boolean> {
  if (head.status === 'decided' || head.status === 'published') return () => true
  const decided = await decidedAwards(world, tenant, cycleId, head)
  return (awardId) => decided.includes(awardId)
}

function viewCycle(
  id: string,
  head: CycleHead,
  awards: AwardRecord[],
  named: PeopleByName,
  isFixed: (awardId: string) => boolean,
): OwnedCycle {
  const given = awards.filter((award) => isGiven(head, award))
  const judges = panels(head, given)
  return {
    ...cycleView(id, head),
    revision: head.revision ?? 1,
    scheduled: head.period !== undefined && !head.byHand,
    judges: given.map((award) => ({
      awardId: award.id,
      judges: (judges[award.id] ?? []).map(named),
      fixed: isFixed(award.id),
    })),
    exceptions: Object.entries(head.exceptions).map(([person, { until, by, at, reason = '' }]) => ({
      person: named(person),
      until,
      by: named(by),
      at,
      reason,
    })),
  }
}

function peopleInCycle(head: CycleHead, awards: AwardRecord[]): string[] {
  const exceptions = Object.entries(head.exceptions).flatMap(([person, { by }]) => [person, by])
  return [...Object.values(panels(head, awards)).flat(), ...exceptions]
}
