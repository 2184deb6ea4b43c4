import type { NominationResult } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { loadDecisions } from '#core/judging/load-judging.ts'
import type { DecisionRecord } from '#core/judging/rows.ts'
import type { World } from '#core/ports.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { cycleOf, programsOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import type { NominationRecord } from './rows.ts'

/** What of a cycle's decision everybody may know by now. */
export type Published = {
  /** What became of a nomination; undefined before its award is published (rule C4). */
  resultOf(nomination: NominationRecord): NominationResult | undefined
  /** Who has won an award and still holds it. */
  winnersOf(awardId: string): string[]
}

type Given = { awardId: string; nominationId: string; people: string[]; revoked: boolean }

/**
 * What has been published of a cycle, told by what lies on the wall: an award given is published even while the
 * others are sealed, and one corrected or taken back is what it now is.
 */
export async function loadPublished(
  world: World,
  tenant: string,
  cycleId: string,
  head: CycleHead,
): Promise<Published> {
  const decisions = await loadDecisions(world, tenant, cycleId)
  const holds = decisions.find(({ number }) => number === (head.pinned ?? head.decision))
  const given = await loadGiven(world, tenant, cycleId, decisions)
  const isPublished = (awardId: string) => {
    const decided = holds?.awards.find((award) => award.awardId === awardId)
    // One winner after the other comes to the wall: until all are there, nobody else's lot is told.
    return decided?.kind === 'winners'
      ? decided.winners.every((id) => given.some(({ nominationId }) => nominationId === id))
      : head.status === 'published' || given.some((one) => one.awardId === awardId)
  }
  return {
    resultOf({ id, awardId, status }) {
      const own = given.find(({ nominationId }) => nominationId === id)
      if (status !== 'submitted' || !holds || !isPublished(awardId)) return undefined
      if (own) return own.revoked ? 'taken-back' : 'won'
      return given.some((one) => one.awardId === awardId && !one.revoked) ? 'not-chosen' : 'not-awarded'
    },
    winnersOf: (awardId) =>
      given.filter((one) => one.awardId === awardId && !one.revoked).flatMap(({ people }) => people),
  }
}

/**
 * Who won an award in the cycles before this one in which winners rest (rule N10), as far as it is published. A cycle
 * that was cancelled is none of them.
 */
export async function recentWinners(
  world: World,
  tenant: string,
  { cycleId, head, award }: { cycleId: string; head: CycleHead; award: Award },
): Promise<Set<string>> {
  if (award.restCycles === 0) return new Set()
  const calendar = await scanRows(world.rows, programsOf(tenant), calendarRow, head.programId)
  const others = calendar.map(({ value }) => value.id).filter((id) => id !== cycleId)
  const heads = await Promise.all(
    others.map(async (id) => ({ id, head: await readRow(world.rows, cycleOf(tenant, id), headRow) })),
  )
  const before = heads
    .flatMap(({ id, head: other }) =>
      other && other.value.cancelled === undefined && other.value.opensAt < head.opensAt
        ? [{ id, head: other.value }]
        : [],
    )
    .sort((one, other) => other.head.opensAt - one.head.opensAt)
    .slice(0, award.restCycles)
  const published = await Promise.all(
    before.map(({ id, head: other }) => loadPublished(world, tenant, id, other)),
  )
  return new Set(published.flatMap((cycle) => cycle.winnersOf(award.id)))
}

/** The winners that lie on the wall. Nothing is written there before every screen has unveiled it. */
async function loadGiven(
  world: World,
  tenant: string,
  cycleId: string,
  decisions: DecisionRecord[],
): Promise<Given[]> {
  const named = new Map<string, string>()
  // Of every decision, as a correction no longer names whom it takes an award from; and finalists, as whom a live
  // vote chose among them only the wall says.
  for (const award of decisions.flatMap(({ awards }) => awards))
    if (award.kind !== 'not-awarded')
      for (const id of [...('winners' in award ? award.winners : []), ...award.finalists])
        named.set(id, award.awardId)
  const found = await Promise.all(
    [...named].map(async ([nominationId, awardId]) => {
      const id = awardItemId(tenant, cycleId, awardId, nominationId)
      const row = await readRow(world.rows, recognitionOf(tenant, id), itemRow)
      if (!row) return []
      const revoked = row.value.standing.kind === 'revoked'
      return [{ awardId, nominationId, people: row.value.item.to.map((person) => person.id), revoked }]
    }),
  )
  return found.flat()
}
