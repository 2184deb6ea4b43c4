import type { Award } from '#core/contract/programs.ts'
import { digest, type Happening } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { Write } from '#core/ports.ts'
import { put } from '#core/rows/row-kind.ts'
import { assign, type Readers } from './assign.ts'
import { isRecused, nomineesOf, type Ties } from './interests.ts'
import { type AssignmentRecord, assignmentRow, type ScoreRecord } from './rows.ts'

/** What assigning judges rests on. */
export type Assigning = {
  head: CycleHead
  awards: Award[]
  nominations: NominationRecord[]
  ties: Ties
  scores: ScoreRecord[]
  /** By award, as far as there are any. */
  assignments: ReadonlyMap<string, AssignmentRecord>
}

/** Assignments to save, and what the audit is told of them. */
export type Assigned = { writes: Write[]; happened: Happening[] }

/** When judging begins: every award that asks for so many judges each gets its assignment. */
export function beginAssignments(state: Assigning): Assigned {
  const asking = state.awards.flatMap(({ id, judgesEach }) =>
    judgesEach === undefined ? [] : [{ awardId: id, each: judgesEach, before: new Map() }],
  )
  return changed(asking.map((award) => assignmentOf(state, award)))
}

/**
 * While judging lasts: every assignment again, changed as little as possible, after a judge came or went, somebody
 * declared an interest, or a nomination was sent late, ruled out or readmitted. What was asked for when judging began
 * counts, whatever the award's settings say by now.
 * @param decided awards that are decided already: nothing of them changes
 */
export function renewAssignments(state: Assigning, decided: ReadonlySet<string>): Assigned {
  const records = [...state.assignments.values()].filter(({ awardId }) => !decided.has(awardId))
  const renewed = records.map((record) => {
    const { awardId, each } = record
    return assignmentOf(state, { awardId, each, before: readersOf(record) })
  })
  return changed(renewed.filter((record, at) => digest(record) !== digest(records[at])))
}

/** Nomination id → its judges. */
export function readersOf({ judges, readers }: AssignmentRecord): Readers {
  return new Map(
    Object.entries(readers).map(([id, places]) => [id, places.flatMap((place) => judges[place] ?? [])]),
  )
}

/** Whether a judge is to read a nomination; all of an award's judges are where it has no assignment. */
export function isReader(assignment: AssignmentRecord | undefined, nominationId: string, judge: string) {
  if (!assignment) return true
  const places = assignment.readers[nominationId] ?? []
  return places.some((place) => assignment.judges[place] === judge)
}

/** Nominations for which fewer judges are free than asked for. */
export function shortOf(assignment: AssignmentRecord | undefined): string[] {
  if (!assignment) return []
  const short = Object.entries(assignment.readers).filter(([, places]) => places.length < assignment.each)
  return short.map(([id]) => id)
}

function assignmentOf(
  { head, nominations, ties, scores }: Assigning,
  { awardId, each, before }: { awardId: string; each: number; before: Readers },
): AssignmentRecord {
  const judges = [...(head.judges[awardId] ?? [])].sort()
  const standing = new Map(
    nominations
      .filter((one) => one.awardId === awardId && one.status === 'submitted')
      .map((one) => [one.id, one]),
  )
  const rivals = nomineesOf(awardId, nominations)
  const answered = new Set(scores.map(({ nominationId, judge }) => `${nominationId} ${judge}`))
  const readers = assign({
    each,
    judges,
    nominations: [...standing.keys()],
    isFree: (judge, id) => {
      const nomination = standing.get(id)
      return nomination !== undefined && !isRecused(judge, nomination, rivals, ties)
    },
    hasAnswered: (judge, id) => answered.has(`${id} ${judge}`),
    before,
  })
  const places = new Map(judges.map((judge, at) => [judge, at]))
  return {
    awardId,
    each,
    judges,
    readers: Object.fromEntries(
      [...readers].map(([id, seats]) => [id, seats.flatMap((judge) => places.get(judge) ?? [])]),
    ),
  }
}

function changed(records: AssignmentRecord[]): Assigned {
  return {
    writes: records.map((record) => put(assignmentRow, [record.awardId], record)),
    // One entry for each, so that what is kept from an owner can be left out of their books (rule J2).
    happened: records.map((record) => ({ kind: 'assigned', awards: [summaryOf(record)] })),
  }
}

function summaryOf(record: AssignmentRecord) {
  return { awardId: record.awardId, sha256: digest(record), short: shortOf(record).length }
}
