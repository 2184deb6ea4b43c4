import { type Actor, isOwner } from '#core/actor.ts'
import {
  type Completion,
  type ImportMilestones,
  type ImportResult,
  importResult,
} from '#core/contract/milestones.ts'
import { commandRow, once } from '#core/once.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { saveFor } from '#core/outbox/save.ts'
import { namePeople } from '#core/people/name-people.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { distributeTogether } from '#core/recognition/distribute-together.ts'
import { newItem } from '#core/recognition/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { indexOf, programsOf, recognitionOf } from '#core/rows/places.ts'
import { insert, readRow, remove, scanRows } from '#core/rows/row-kind.ts'
import { type Completed, completedOf, type Refused } from './completed.ts'
import { findPeople } from './find-people.ts'

type ResultRow = ImportResult['rows'][number]

/** So many people are looked up, or milestones saved, at the same time. */
const together = 10

/**
 * Takes over completions from another system (rule R3): the same person, title and day is one milestone, however
 * often it comes; what is there already, also what its person removed, stays as it is. A row that can't be taken
 * says why and keeps no other back (rule R4). Rows for which a request has no time are not in the answer: send them
 * again. What is new goes to its feeds together (rule R9).
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
    const until = (part: number) => () => world.now() < begun + (actor.deadline - begun) * part
    const found = await findThem(world, actor, rows, until(1 / 6))
    const judged = found.map(({ row, to }) => completedOf(actor.tenant, row, to, visibility, world.now()))
    const importId = world.newId()
    await announceItems(world, actor, importId, judged)
    const saved = await inParts(judged, until(1 / 3), (one) => saveOne(world, actor, commandId, one))
    const isBrought = until(1 / 2)() && (await bringToFeeds(world, actor.tenant, saved))
    return {
      writes: isBrought ? [remove(outboxRow, ['distribute-import', importId])] : [],
      result: { rows: saved.map(({ result }) => result) },
    }
  })
}

/** Who each row is about, as far as there is time for looking. */
async function findThem(world: World, actor: Actor, rows: Completion[], isTime: () => boolean) {
  const ids = new Map<string, string | undefined>()
  const addresses = [...new Set(rows.map(({ person }) => person))]
  await inParts(addresses, isTime, async (address) => {
    ids.set(address, (await findPeople(world, actor, [address])).get(address))
  })
  const known = [...ids.values()].filter((id) => id !== undefined)
  const named = await namePeople(world, actor.tenant, known)
  const asked = rows.filter(({ person }) => ids.has(person))
  return asked.map((row) => {
    const id = ids.get(row.person)
    return { row, to: id === undefined ? undefined : named(id) }
  })
}

/**
 * Before anything is saved: should this be interrupted, what was saved is brought to its feeds by the outbox, once
 * nothing of this request can be under way any more.
 */
async function announceItems(
  world: World,
  actor: Actor,
  id: string,
  judged: (Completed | Refused)[],
): Promise<void> {
  const items = judged.flatMap((one) => ('item' in one ? [one.item.id] : []))
  if (items.length === 0) return
  const notBefore = world.now() + world.closingMs
  const place = indexOf(actor.tenant, actor.person)
  // The wake-up is enough: it matters only where this process doesn't come to the end.
  const unhurried = { ...world, startOn: () => {} }
  await saveFor(unhurried, actor, place, [], [{ kind: 'distribute-import', id, items, notBefore }])
}

type Saved = { result: ResultRow; added?: Completed['item'] }

async function saveOne(
  world: World,
  actor: Actor,
  commandId: string,
  one: Completed | Refused,
): Promise<Saved> {
  const { line } = one
  if ('code' in one) return { result: { line, outcome: 'refused', code: one.code } }
  const place = recognitionOf(actor.tenant, one.item.id)
  const key = [actor.person, commandId]
  const operation = `import line ${line}`
  const marker = insert(commandRow, key, { operation, result: {}, at: world.now() })
  try {
    await saveFor(world, actor, place, [newItem(one.item), marker], [])
    return { result: { line, outcome: 'added' }, added: one.item }
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    // A first attempt that didn't come to its end has saved it, and its outbox brings it to its feeds.
    const first = await readRow(world.rows, place, commandRow, ...key)
    return { result: { line, outcome: first?.value.operation === operation ? 'added' : 'known' } }
  }
}

/** Whether that came to an end; otherwise the outbox does it again. */
async function bringToFeeds(world: World, tenant: string, saved: Saved[]): Promise<boolean> {
  const items = saved.flatMap(({ added }) => added ?? [])
  try {
    await distributeTogether(world, tenant, items)
    return true
  } catch {
    return false
  }
}

/** Does something with each, a few at a time and at least with the first few, as long as there is time. */
async function inParts<T, R>(all: T[], isTime: () => boolean, act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length && (from === 0 || isTime()); from += together)
    done.push(...(await Promise.all(all.slice(from, from + together).map(act))))
  return done
}

/** Whoever owns a program of the tenant: what was completed belongs to none. */
export async function requireSomeOwner(world: World, actor: Actor): Promise<void> {
  const programs = await scanRows(world.rows, programsOf(actor.tenant), programRow)
  if (!programs.some(({ value }) => isOwner(value, actor)))
    throw new Refusal('not_owner', 'Only an owner of a program can do this.')
}
