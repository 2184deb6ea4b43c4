import type { Actor } from '#core/actor.ts'
import type { DataPage } from '#core/contract/records.ts'
import { headRow } from '#core/cycles/head.ts'
import { interestRow, scoreRow } from '#core/judging/rows.ts'
import { endorsementRow, nominationRow } from '#core/nominations/rows.ts'
import { commandRow } from '#core/once.ts'
import type { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { concernsOf } from '#core/recognition/distribute.ts'
import { commentRow, itemRow } from '#core/recognition/rows.ts'
import { cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'

export type Held = DataPage['held'][number]
type Concern = (typeof concernRow)['schema']['_output']

/** A nomination or a recognition that concerns a person, as they may know it. */
export function heldOfConcern(world: World, actor: Actor, concern: Concern): Promise<Held[]> {
  return concern.kind === 'recognition'
    ? heldOfItem(world, actor, concern)
    : heldOfNomination(world, actor, concern)
}

/**
 * By what the item says now: a correction may name others than the row that led here (rule C14). Who but confirmed
 * what its person keeps to themselves or a team by now may not read it (rule W2).
 */
async function heldOfItem(world: World, actor: Actor, { id }: Concern): Promise<Held[]> {
  const place = recognitionOf(actor.tenant, id)
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return []
  const { item, standing } = row.value
  const as = concernsOf(item).get(actor.person) ?? []
  const mayRead = item.visibility.kind === 'tenant' || as.some((part) => part !== 'confirmer')
  const told = mayRead ? { as, standing: standing.kind, ...item } : { as, id }
  return [
    ...(as.length === 0 ? [] : [{ kind: item.kind, data: told }]),
    ...(await commandsIn(world, place, actor.person)),
  ]
}

/** One's own in full; one that is about oneself once it is published and where its nominator shares it (rule N6). */
async function heldOfNomination(world: World, actor: Actor, concern: Concern): Promise<Held[]> {
  const { id, cycleId = '', as } = concern
  const place = cycleOf(actor.tenant, cycleId)
  const [row, head] = await Promise.all([
    readRow(world.rows, place, nominationRow, id),
    readRow(world.rows, place, headRow),
  ])
  if (!row || !head) return []
  const { nominator: _, ...about } = row.value
  if (as.includes('nominator')) return [{ kind: 'nomination', data: { as, cycleId, ...about } }]
  const told = head.value.status === 'published' && row.value.shareStory && row.value.status === 'submitted'
  const { story, mode, outcome, evidence, awardId } = about
  return told
    ? [{ kind: 'nomination', data: { as, cycleId, id, awardId, story, mode, outcome, evidence } }]
    : []
}

/** What one wrote about an item. */
export async function heldOfComment(
  world: World,
  actor: Actor,
  { itemId, commentId }: { itemId: string; commentId: string },
): Promise<Held[]> {
  const row = await readRow(world.rows, recognitionOf(actor.tenant, itemId), commentRow, commentId)
  return row ? [{ kind: 'comment', data: { itemId, ...row.value } }] : []
}

/** What one did in a cycle: endorsements, scores with their notes, interests, and every command. */
export async function heldInCycle(world: World, actor: Actor, cycleId: string): Promise<Held[]> {
  const { person } = actor
  const place = cycleOf(actor.tenant, cycleId)
  const [endorsements, scores, interests, commands] = await Promise.all([
    scanRows(world.rows, place, endorsementRow),
    scanRows(world.rows, place, scoreRow),
    scanRows(world.rows, place, interestRow),
    commandsIn(world, place, person),
  ])
  return [
    ...endorsements.flatMap(({ key, value }) =>
      value.person === person
        ? [{ kind: 'endorsement', data: { cycleId, nominationId: key.split(':')[1], at: value.at } }]
        : [],
    ),
    ...scores.flatMap(({ value }) =>
      value.judge === person ? [{ kind: 'score', data: { cycleId, ...value } }] : [],
    ),
    ...interests.flatMap(({ value }) =>
      value.person === person ? [{ kind: 'interest', data: { cycleId, ...value } }] : [],
    ),
    ...commands,
  ]
}

/**
 * What these led to may be kept from whoever said them: decisions on other owners' awards (rule J2), who nominated
 * (rule J3), what somebody wrote (rule N6).
 */
const keptResults = /^(decide|correct|rule|cite|endorse)\b/

/** Commands carried out for a person in a place, with what they were answered where that was for them alone. */
export async function commandsIn(world: World, place: Place, person: string): Promise<Held[]> {
  const rows = await scanRows(world.rows, place, commandRow, person)
  return rows.map(({ value: { operation, result } }) => ({
    kind: commandRow.name,
    data: keptResults.test(operation) ? { operation } : { operation, result },
  }))
}
