import type { CycleHead } from '#core/cycles/head.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { endorsementRow, type NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { padded, readRow, scanRows } from '#core/rows/row-kind.ts'
import { readable } from './decision-texts.ts'
import { awardsOfInterest, type Ties } from './interests.ts'
import {
  type AssignmentRecord,
  assignmentRow,
  type CitedRecord,
  citationRow,
  citedRow,
  type DecisionRecord,
  decisionRow,
  interestRow,
  type ScoreRecord,
  type StoredDecision,
  scoreRow,
} from './rows.ts'

/** A cycle's nominations and everything that ties people to them. */
export async function loadTies(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<{ nominations: NominationRecord[]; ties: Ties }> {
  const place = cycleOf(tenant, cycleId)
  const [nominations, endorsements, declared] = await Promise.all([
    loadNominations(world, tenant, cycleId),
    scanRows(world.rows, place, endorsementRow),
    scanRows(world.rows, place, interestRow),
  ])
  return {
    nominations,
    ties: {
      endorsers: gather(endorsements.map(({ key, value }) => [key.split(':')[1] ?? '', value.person])),
      declared: gather(declared.map(({ value }) => [value.nominationId, value.person])),
    },
  }
}

export async function loadScores(world: World, tenant: string, cycleId: string): Promise<ScoreRecord[]> {
  const rows = await scanRows(world.rows, cycleOf(tenant, cycleId), scoreRow)
  return rows.map(({ value }) => value)
}

/** Who reads what, by award; those that all of their judges read have none. */
export async function loadAssignments(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<Map<string, AssignmentRecord>> {
  const rows = await scanRows(world.rows, cycleOf(tenant, cycleId), assignmentRow)
  return new Map(rows.map(({ value }) => [value.awardId, value]))
}

/** A cycle's decision by its number; 0 is before the first. */
export async function loadDecision(
  world: World,
  tenant: string,
  cycleId: string,
  number: number,
): Promise<DecisionRecord | undefined> {
  if (number === 0) return undefined
  const place = cycleOf(tenant, cycleId)
  const [row, cited] = await Promise.all([
    readRow(world.rows, place, decisionRow, padded(number)),
    readRow(world.rows, place, citedRow, padded(number)),
  ])
  return row && readable(row.value, cited?.value)
}

/** The awards that a cycle's newest decision decides: what they were judged by stays (rules J6, P5). */
export async function decidedAwards(
  world: World,
  tenant: string,
  cycleId: string,
  { decision }: Pick<CycleHead, 'decision'>,
): Promise<string[]> {
  const newest = await loadDecision(world, tenant, cycleId, decision)
  return newest?.awards.map(({ awardId }) => awardId) ?? []
}

/** All decisions of a cycle, oldest first. */
export async function loadDecisions(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<DecisionRecord[]> {
  const { decisions, cited } = await loadStoredDecisions(world, tenant, cycleId)
  return decisions.map((decision) =>
    readable(
      decision,
      cited.find(({ number }) => number === decision.number),
    ),
  )
}

/** All decisions of a cycle as they are stored, oldest first, and the texts they cite. */
export async function loadStoredDecisions(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<{ decisions: StoredDecision[]; cited: CitedRecord[] }> {
  const place = cycleOf(tenant, cycleId)
  const [decisions, cited] = await Promise.all([
    scanRows(world.rows, place, decisionRow),
    scanRows(world.rows, place, citedRow),
  ])
  return { decisions: decisions.map(({ value }) => value), cited: cited.map(({ value }) => value) }
}

/** Approved citations by nomination. */
export async function loadCitations(
  world: World,
  tenant: string,
  cycleId: string,
): Promise<Map<string, string>> {
  const rows = await scanRows(world.rows, cycleOf(tenant, cycleId), citationRow)
  return new Map(rows.map(({ value }) => [value.nominationId, value.text]))
}

/** The awards of a cycle in which a person has an interest (rule J2). */
export async function interestedAwards(
  world: World,
  tenant: string,
  cycleId: string,
  person: string,
): Promise<Set<string>> {
  const { nominations, ties } = await loadTies(world, tenant, cycleId)
  return awardsOfInterest(person, nominations, ties)
}

function gather(pairs: [string, string][]): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>()
  for (const [key, person] of pairs) sets.set(key, (sets.get(key) ?? new Set()).add(person))
  return sets
}
