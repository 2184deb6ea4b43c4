import { type Actor, isOwner } from '#core/actor.ts'
import {
  type Completion,
  type ImportMilestones,
  type ImportResult,
  importResult,
} from '#core/contract/milestones.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { digest } from '#core/cycles/audit.ts'
import { once } from '#core/once.ts'
import { drain } from '#core/outbox/drain.ts'
import { saveFor } from '#core/outbox/save.ts'
import { namePeople } from '#core/people/name-people.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { newItem } from '#core/recognition/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { indexOf, programsOf, recognitionOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { findPeople } from './find-people.ts'
import { noonOf, requireReached } from './rules.ts'

type ResultRow = ImportResult['rows'][number]

/** So many rows are under way at once. */
const together = 5

/**
 * Takes over completions from another system (rule R3): the same person, title and day is one milestone, however
 * often it comes; what is there already, also what its person removed, stays as it is. A row that can't be taken
 * says why and keeps no other back (rule R4). Rows for which a request has no time are not in the answer: send them
 * again.
 * @throws Refusal `not_owner`
 */
export async function importMilestones(
  world: World,
  actor: Actor,
  input: ImportMilestones,
): Promise<ImportResult> {
  await requireSomeOwner(world, actor)
  const { commandId, rows, visibility } = input
  const place = indexOf(actor.tenant, actor.person)
  const command = { place, commandId, operation: 'import-milestones', result: importResult }
  return once(world, actor, command, async () => {
    // What is begun by then can still be saved and answered in time, also where storage is slow.
    const begun = world.now()
    const lastStart = begun + (actor.deadline - begun) / 3
    const people = new Map<string, string>()
    const results: ResultRow[] = []
    for (let from = 0; from < rows.length && (from === 0 || world.now() < lastStart); from += together)
      results.push(
        ...(await addTogether(world, actor, rows.slice(from, from + together), people, visibility)),
      )
    return { writes: [], result: { rows: results } }
  })
}

/** @param people who is known by which address so far; those asked for are added */
async function addTogether(
  world: World,
  actor: Actor,
  rows: Completion[],
  people: Map<string, string>,
  visibility: ImportMilestones['visibility'],
): Promise<ResultRow[]> {
  const asked = rows.map(({ person }) => person).filter((address) => !people.has(address))
  for (const [address, id] of await findPeople(world, actor, asked)) people.set(address, id)
  const named = await namePeople(
    world,
    actor.tenant,
    rows.flatMap(({ person }) => people.get(person) ?? []),
  )
  return Promise.all(
    rows.map(async (row): Promise<ResultRow> => {
      const person = people.get(row.person)
      if (person === undefined) return { line: row.line, outcome: 'refused', code: 'person_not_found' }
      return addCompletion(world, actor, row, named(person), visibility)
    }),
  )
}

async function addCompletion(
  world: World,
  actor: Actor,
  row: Completion,
  to: { id: string; name: string },
  visibility: ImportMilestones['visibility'],
): Promise<ResultRow> {
  const { line, on, text, mode } = row
  try {
    requireReached(on, world.now())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { line, outcome: 'refused', code: error.code }
  }
  const id = digest([actor.tenant, 'completion', to.id, text, on]).slice(0, 32)
  const item: Recognition = {
    kind: 'milestone',
    id,
    // Where it belongs in time, so that years of completions don't bury what happened today.
    at: Math.max(0, Math.min(noonOf(on), world.now())),
    to: [to],
    helpers: [],
    text,
    on,
    ...(mode === undefined ? {} : { mode }),
    visibility,
    reactions: {},
    comments: 0,
    source: 'import',
  }
  const place = recognitionOf(actor.tenant, id)
  // Thousands of rows are brought to their feeds row by row, here, and not all at once beside everybody's work.
  const unhurried = { ...world, startOn: () => {} }
  try {
    await saveFor(unhurried, actor, place, [newItem(item)], [{ kind: 'distribute' }])
    // What fails here is found by the wake-up.
    await drain(world, place).catch(() => undefined)
    return { line, outcome: 'added' }
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return { line, outcome: 'known' }
  }
}

/** Whoever owns a program of the tenant: what was completed belongs to none. */
export async function requireSomeOwner(world: World, actor: Actor): Promise<void> {
  const programs = await scanRows(world.rows, programsOf(actor.tenant), programRow)
  if (!programs.some(({ value }) => isOwner(value, actor)))
    throw new Refusal('not_owner', 'Only an owner of a program can do this.')
}
