import { isReader } from './assignments.ts'
import { type Counting, type Judged, standingFor } from './ranking.ts'
import type { AssignmentRecord } from './rows.ts'

/** How far a judge has come with what an award assigns to them. */
export type Progress = { judge: string; assigned: number; answered: number; recused: number }

/** How far each of an award's judges has come. What they are recused from is not assigned to them. */
export function progressOf(
  judged: Judged,
  { scores, abstained, recused }: Counting,
  assignment: AssignmentRecord | undefined,
): Progress[] {
  const nominations = standingFor(judged)
  return judged.judges.map((judge) => {
    const isOut = (id: string) => recused.get(id)?.has(judge) === true
    const own = nominations.filter(({ id }) => !isOut(id) && isReader(assignment, id, judge))
    return {
      judge,
      assigned: own.length,
      answered: [...scores, ...abstained].filter((answer) => answer.judge === judge).length,
      recused: nominations.filter(({ id }) => isOut(id)).length,
    }
  })
}
