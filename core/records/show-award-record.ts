import { type Actor, isOwner } from '#core/actor.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { AwardRecord } from '#core/contract/records.ts'
import { headRow } from '#core/cycles/head.ts'
import { decisionRow } from '#core/judging/rows.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { type ProgramRecord, programRow } from '#core/programs/rows.ts'
import { type ItemStanding, itemRow } from '#core/recognition/rows.ts'
import { ownsSomething } from '#core/recognition/see-item.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, programsOf, recognitionOf } from '#core/rows/places.ts'
import { padded, readRow } from '#core/rows/row-kind.ts'
import { standingOf } from './standing.ts'

type AwardItem = Extract<Recognition, { kind: 'award' }>

/**
 * An award won, for good: who, what, when, who decided, and whether it stands (rule R6). Told to everybody of the
 * tenant, also where it was revoked or is off the wall (rule W3); to nobody else, not even that it exists (rule R7).
 * What was said of it only who holds it and owners read where an owner hid it (rule W4).
 * @throws Refusal `not_found`
 */
export async function showAwardRecord(world: World, actor: Actor, itemId: string): Promise<AwardRecord> {
  const row = await readRow(world.rows, recognitionOf(actor.tenant, itemId), itemRow)
  const item = row?.value.item
  if (!row || item?.kind !== 'award') throw new Refusal('not_found', 'There is no such record.')
  const { program, decided } = await originOf(world, actor.tenant, item)
  const mine = item.to.some(({ id }) => id === actor.person)
  const mayKnowWhy = mine || (program !== undefined && isOwner(program, actor))
  const mayRead = mine || !isHidden(row.value.standing) || (await ownsSomething(world, actor))
  return {
    id: item.id,
    at: item.at,
    to: item.to,
    helpers: item.helpers,
    ...(mayRead ? { citation: item.text } : {}),
    outcome: item.outcome,
    award: item.award,
    cycle: { ...(item.cycleId === undefined ? {} : { id: item.cycleId }), name: item.cycleName },
    ...(program ? { program: { id: program.id, name: program.name } } : {}),
    ...(decided ? { decided } : {}),
    standing: standingOf(row.value, mayKnowWhy),
    mine,
  }
}

function isHidden(standing: ItemStanding): boolean {
  return standing.kind === 'hidden' || (standing.kind === 'revoked' && standing.before?.kind === 'hidden')
}

type Origin = { program?: ProgramRecord; decided?: AwardRecord['decided'] }

/** The program it is of, and who decided it: the owner who signed, and how many judges sat on its panel. */
async function originOf(world: World, tenant: string, { award, cycleId }: AwardItem): Promise<Origin> {
  if (cycleId === undefined) return {}
  const place = cycleOf(tenant, cycleId)
  const head = await readRow(world.rows, place, headRow)
  if (!head) return {}
  const [program, decision] = await Promise.all([
    readRow(world.rows, programsOf(tenant), programRow, head.value.programId),
    readRow(world.rows, place, decisionRow, padded(head.value.pinned ?? head.value.decision)),
  ])
  if (!program) return {}
  if (!decision) return { program: program.value }
  const { decidedBy, decidedAt, made } = decision.value
  const { by, at } = made?.[award.id] ?? { by: decidedBy, at: decidedAt }
  const named = await namePeople(world, tenant, [by])
  const judges = head.value.judges[award.id]?.length ?? 0
  return { program: program.value, decided: { at, by: named(by), judges } }
}
