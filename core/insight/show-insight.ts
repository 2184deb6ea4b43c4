import { type Actor, requireOwner } from '#core/actor.ts'
import type { Insight } from '#core/contract/insight.ts'
import type { Outcome } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { endorsementRow } from '#core/nominations/rows.ts'
import { profileRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { type LoadedProgram, loadPrograms } from '#core/programs/load-programs.ts'
import { everyone } from '#core/recognition/feeds.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, feedOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { parseRow, readRow, scanRows } from '#core/rows/row-kind.ts'
import { type CountedCycle, countInsight, type Deed } from './count.ts'
import { monthIn, monthsUntil } from './months.ts'
import { leadersRow } from './rows.ts'

/** At most so many cycles, and so many thousands of the wall's items, are looked at for one answer. */
const mostCycles = 12
const mostPages = 20

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
    readWall(world, actor.tenant, (at) => monthOf(at) >= (months[0] ?? '')),
    scanRows(world.rows, peopleOf(actor.tenant), profileRow),
    readRow(world.rows, programsOf(actor.tenant), leadersRow, program.id),
  ])
  return countInsight({
    deeds: [...cycles.flatMap(({ deeds }) => deeds), ...wall.items.map(deedOf)],
    cycles: cycles
      .filter(({ nominated }) => nominated.length > 0)
      .map((cycle) => withWinners(cycle, wall.items))
      .toReversed(),
    people: people.map(({ value }) => value),
    leaderWords: leaders?.value.words ?? [],
    months,
    monthOf,
    partial: wall.partial || program.cycles.length > mostCycles,
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

/** The wall from now back to where `isNear` says no, within bounds. */
async function readWall(
  world: World,
  tenant: string,
  isNear: (at: number) => boolean,
): Promise<{ items: Recognition[]; partial: boolean }> {
  const items: Recognition[] = []
  let from = `${copyRow.name}:`
  for (let page = 0; page < mostPages; page++) {
    const rows = await world.rows.scan(feedOf(tenant, everyone), {
      from,
      below: `${copyRow.name};`,
      limit: 1_000,
    })
    const read = rows.map((row) => parseRow(copyRow, row).value)
    items.push(...read.filter(({ at }) => isNear(at)))
    const last = rows.at(-1)
    if (!last || rows.length < 1_000 || read.some(({ at }) => !isNear(at))) return { items, partial: false }
    from = `${last.row}!`
  }
  return { items, partial: true }
}

function deedOf(item: Recognition): Deed {
  const { at, mode } = item
  const helpers = item.helpers.map(({ id }) => id)
  const receivers = item.to.map(({ id }) => id)
  switch (item.kind) {
    case 'commendation':
      return { kind: item.kind, at, mode, tookPart: [item.from.id, ...helpers], recognized: receivers }
    case 'milestone':
      return { kind: item.kind, at, mode, tookPart: [...receivers, ...helpers], recognized: receivers }
    case 'award':
      return { kind: item.kind, at, mode, tookPart: helpers, recognized: receivers }
    default:
      return item satisfies never
  }
}

function withWinners({ id, name, nominated }: NominatedCycle, items: Recognition[]): CountedCycle {
  const won = items.flatMap((item) => (item.kind === 'award' && item.cycleId === id ? [item.outcome] : []))
  return { id, name, nominated, won }
}
