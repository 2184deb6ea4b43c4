import { type Actor, requireOwner } from '#core/actor.ts'
import type { Insight } from '#core/contract/insight.ts'
import type { Outcome } from '#core/contract/programs.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { endorsementRow } from '#core/nominations/rows.ts'
import { profileRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { type LoadedProgram, loadPrograms } from '#core/programs/load-programs.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { countInsight, type Deed } from './count.ts'
import { monthIn, monthsUntil } from './months.ts'
import { readWall } from './read-wall.ts'
import { leadersRow } from './rows.ts'

/** At most so many cycles are looked at for one answer. */
const mostCycles = 12

/**
 * What an owner learns of a program: nominations and endorsements of its newest cycles, and the wall as everybody
 * sees it (rule W6). What is for a team's or two people's eyes is left out.
 * @param months how many calendar months of the program's time zone, the current one included
 * @throws Refusal `not_found`, `not_owner`
 */
export async function showInsight(
  world: World,
  actor: Actor,
  input: { programId: string; months: number },
): Promise<Insight> {
  const program = await loadOwnedProgram(world, actor, input.programId)
  const monthOf = monthIn(program.timeZone)
  const months = monthsUntil(monthOf(world.now()), input.months)
  const [cycles, wall, people, leaders] = await Promise.all([
    Promise.all(
      program.cycles.slice(0, mostCycles).map((cycle) => nominationsOf(world, actor.tenant, cycle)),
    ),
    readWall(world, actor.tenant),
    scanRows(world.rows, peopleOf(actor.tenant), profileRow),
    readRow(world.rows, programsOf(actor.tenant), leadersRow, program.id),
  ])
  const isWallShort = wall.oldest !== undefined && monthOf(wall.oldest) >= (months[0] ?? '')
  return countInsight({
    deeds: [...cycles.flatMap(({ deeds }) => deeds), ...wall.deeds],
    cycles: cycles
      .filter(({ nominated }) => nominated.length > 0)
      .map(({ id, name, nominated }) => ({ id, name, nominated, won: wall.won.get(id) ?? [] }))
      .toReversed(),
    // Who was erased is nobody any more.
    people: people.map(({ value }) => value).filter(({ oid }) => oid !== ''),
    leaderWords: leaders?.value.words ?? [],
    months,
    monthOf,
    partial: isWallShort || program.cycles.length > mostCycles,
    wallRead: wall.oldest === undefined,
  })
}

/** @throws Refusal `not_found`, `not_owner` */
export async function loadOwnedProgram(
  world: World,
  actor: Actor,
  programId: string,
): Promise<LoadedProgram> {
  const program = (await loadPrograms(world, actor.tenant)).find(({ id }) => id === programId)
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  requireOwner(program, actor)
  return program
}

type NominatedCycle = { id: string; name: string; nominated: Outcome[]; deeds: Deed[] }

async function nominationsOf(
  world: World,
  tenant: string,
  { id, head }: LoadedProgram['cycles'][number],
): Promise<NominatedCycle> {
  const [all, endorsements] = await Promise.all([
    loadNominations(world, tenant, id),
    scanRows(world.rows, cycleOf(tenant, id), endorsementRow),
  ])
  const nominations = all.filter(({ status }) => status !== 'withdrawn')
  return {
    id,
    name: head.name,
    nominated: nominations.map(({ outcome }) => outcome),
    deeds: [
      ...nominations.map(
        ({ submittedAt, mode, nominator }): Deed => ({
          kind: 'nomination',
          at: submittedAt,
          mode,
          tookPart: [nominator],
          recognized: [],
        }),
      ),
      ...endorsements.map(
        ({ value: { person, at } }): Deed => ({
          kind: 'endorsement',
          at,
          tookPart: [person],
          recognized: [],
        }),
      ),
    ],
  }
}
