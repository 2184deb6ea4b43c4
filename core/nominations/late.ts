import { type Actor, requireMember } from '#core/actor.ts'
import type { Lateness, NominatingTime } from '#core/contract/nominations.ts'
import { recorded } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { scoreRow } from '#core/judging/rows.ts'
import type { World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf, indexOf } from '#core/rows/places.ts'
import { readRow, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { draftRow } from './draft-rows.ts'
import type { NominationRecord } from './rows.ts'
import { isOpen } from './rules.ts'

/** Until when somebody may nominate, and by what right. */
export type Time = { until: number; why: 'open' | Lateness }

/**
 * Rule N1: how long somebody may still nominate. After closing, by the calendar or by an owner, a draft begun
 * before may be sent in the grace, and whom an owner allows it until their exception ends, at the latest until the
 * cycle is decided.
 * @param by.person whose exceptions count; to change what was sent, as `senderMending` says
 * @param by.begunAt when the server first kept the draft
 */
export function timeFor(
  head: CycleHead,
  by: { person?: string | undefined; begunAt?: number | undefined },
  now: number,
  graceMs: number,
): Time | undefined {
  if (isOpen(head, now)) return { until: head.closesAt, why: 'open' }
  if (now < head.opensAt || head.status === 'scheduled') return undefined
  const exception = by.person === undefined ? undefined : head.exceptions[by.person]
  if (exception && now < exception.until && head.status !== 'decided' && head.status !== 'published')
    return { until: exception.until, why: 'exception' }
  const { closedAt = head.closesAt, graceUntil = head.closesAt + graceMs } = head
  const inGrace = (head.status === 'open' || head.status === 'closing') && now < graceUntil
  if (inGrace && by.begunAt !== undefined && by.begunAt < closedAt) return { until: graceUntil, why: 'grace' }
  return undefined
}

/** @returns by what right it is late; undefined while nominations are open. @throws Refusal `cycle_not_open` */
export function requireTime(
  head: CycleHead,
  by: { person?: string | undefined; begunAt?: number | undefined },
  now: number,
  graceMs: number,
): Lateness | undefined {
  const time = timeFor(head, by, now, graceMs)
  if (!time) throw new Refusal('cycle_not_open', 'Nominations are not open.')
  return time.why === 'open' ? undefined : time.why
}

/** When the draft was begun by which somebody may be late; not looked up while nominations are open. */
export async function draftBegunAt(
  world: World,
  actor: Actor,
  head: CycleHead,
  { cycleId, draftId }: { cycleId: string; draftId: string | undefined },
): Promise<number | undefined> {
  if (draftId === undefined || isOpen(head, world.now())) return undefined
  const draft = await readRow(world.rows, indexOf(actor.tenant, actor.person), draftRow, cycleId, draftId)
  return draft?.value.state === 'kept' ? draft.value.begunAt : undefined
}

/**
 * Whose exception lets a nomination be changed or taken back: that of who sent it by one, until a judge has answered
 * it or anything of the cycle is decided (rule N1). What judges have read stays as they read it.
 */
export async function senderMending(
  world: World,
  actor: Actor,
  head: CycleHead,
  { cycleId, nomination }: { cycleId: string; nomination: NominationRecord },
): Promise<string | undefined> {
  if (nomination.late !== 'exception' || head.decision > 0) return undefined
  const answers = await scanRows(world.rows, cycleOf(actor.tenant, cycleId), scoreRow, nomination.id)
  return answers.length === 0 ? actor.person : undefined
}

/** What records a late nomination, edit or withdrawal in the cycle's chain; it can't be saved once the cycle has moved on. */
export function recordedLate(
  head: Versioned<CycleHead>,
  nominationId: string,
  change: 'sent' | 'edited' | 'withdrawn',
  by: Lateness,
  person: string,
  now: number,
): Write[] {
  return recorded(head, { kind: 'nominated-late', nominationId, change, by }, person, now)
}

/** For showing only, as each nomination checks for itself. @throws Refusal `not_found` */
export async function showNominatingTime(
  world: World,
  actor: Actor,
  { cycleId, draftId }: { cycleId: string; draftId?: string | undefined },
): Promise<NominatingTime> {
  requireMember(actor)
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  const begunAt = await draftBegunAt(world, actor, head, { cycleId, draftId })
  const now = world.now()
  const time = timeFor(head, { person: actor.person, begunAt }, now, world.graceMs)
  return { now, ...(time ? { time } : {}) }
}
