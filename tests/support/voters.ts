import { StorageUnavailable } from '#core/ports.ts'
import type { BallotBoxes } from '#core/voting/ballot-boxes.ts'
import type { Ballot, BallotAnswer } from '#core/voting/ballots.ts'
import type { Round } from '#core/voting/rows.ts'
import { Crash } from '#tests/support/crashing-rows.ts'

/** What a voter's screen has sent, and what it was told. */
export type Voter = {
  name: string
  sent: Ballot[]
  /** The newest ballot acknowledged, and how many had been sent when its message was. */
  acknowledged?: { option: string; number: number; sent: number }
  /** What it believes stands, and hence names in what it sends next. */
  known: number
  late: boolean
}

export const newVoter = (name: string): Voter => ({ name, sent: [], known: 0, late: false })

/** How a message gets to some process, perhaps several times: the first answer that arrives counts. */
export type Deliver = (ballot: Ballot) => Promise<BallotAnswer | 'unknown'>

/**
 * A voter who chooses, and whose screen keeps at it as a tab does: told that another ballot stands, it sends the
 * choice anew after that one; told nothing, it sends the same again.
 */
export async function choose(voter: Voter, option: string, deliver: Deliver): Promise<void> {
  const intention = voter.sent.length + 1
  for (let attempt = 1; attempt <= 6 && !voter.late; attempt++) {
    const { name, known: after } = voter
    const ballot = { voter: name, option, after, commandId: `${name}-choice-${intention}` }
    voter.sent.push(ballot)
    const sent = voter.sent.length
    const answer = await deliver(ballot)
    if (answer === 'unknown') continue
    voter.known = answer.standing.number
    if (answer.kind === 'late') voter.late = true
    if (answer.kind !== 'counted') continue
    voter.acknowledged = { option, number: answer.standing.number, sent }
    return
  }
}

/** One try at a process, which may die of it. */
export async function castAt(
  boxes: BallotBoxes,
  round: Round,
  ballot: Ballot,
): Promise<BallotAnswer | 'unknown' | 'died'> {
  try {
    return await boxes.cast(round, ballot)
  } catch (error) {
    if (error instanceof StorageUnavailable) return 'unknown'
    if (error instanceof Crash) return 'died'
    throw error
  }
}

/**
 * Rule C7, of one voter: the last choice acknowledged counts, unless one sent after it was stored and its answer
 * lost; nothing counts that was never sent.
 * @param counted the option counted for them, if any
 */
export function isJust(voter: Voter, counted: string | undefined): boolean {
  const { acknowledged, sent } = voter
  if (counted === undefined) return acknowledged === undefined
  if (counted === acknowledged?.option) return true
  return sent.slice(acknowledged?.sent ?? 0).some(({ option }) => option === counted)
}
