import type { StoredBallot } from './rows.ts'

/**
 * A choice as a voter's screen sends it. `after` is the number of the ballot it replaces, 0 for the first, so that an
 * older message that arrives again replaces nothing.
 */
export type Ballot = { voter: string; option: string; commandId: string; after: number }

/** What stands for a voter: their choice and its number; 0 and no choice where they have none. */
export type Standing = { number: number; option?: string }

/**
 * What became of a ballot: it counts unless replaced; or it was cast on an older state of the voter's ballot, and
 * another stands; or it came after the vote was closed.
 */
export type BallotAnswer =
  | { kind: 'counted'; standing: Standing }
  | { kind: 'outdated'; standing: Standing }
  | { kind: 'late'; standing: Standing }

/**
 * Rule C7: what becomes of each ballot of a batch, taken in order, and what is to be stored of them: one for each
 * voter, the last.
 * - One that was stored before is answered as it was then, also after sealing.
 * - Otherwise, after sealing, it is late.
 * - Otherwise it must name the number of the ballot it replaces.
 * @param held the newest ballot of each voter stored so far
 */
export function decideBallots(
  held: ReadonlyMap<string, StoredBallot>,
  isSealed: boolean,
  batch: Ballot[],
  now: number,
): { stored: StoredBallot[]; answers: BallotAnswer[] } {
  const taken = new Map<string, StoredBallot>()
  const answers = batch.map((ballot): BallotAnswer => {
    const { voter, option, commandId, after } = ballot
    const newest = taken.get(voter) ?? held.get(voter)
    const standing = standingOf(newest)
    if (newest?.commandId === commandId) return { kind: 'counted', standing }
    if (isSealed) return { kind: 'late', standing }
    if (after !== standing.number) return { kind: 'outdated', standing }
    const next = { voter, option, number: after + 1, commandId, at: now }
    taken.set(voter, next)
    return { kind: 'counted', standing: standingOf(next) }
  })
  return { stored: [...taken.values()], answers }
}

export function standingOf(ballot: StoredBallot | undefined): Standing {
  return ballot ? { number: ballot.number, option: ballot.option } : { number: 0 }
}

/** How many voted, and how many chose what. */
export type Count = { turnout: number; ballots: Record<string, number> }

/** Rule C7: each voter's last choice, once. @param stored in the order in which they were stored */
export function countBallots(stored: Iterable<StoredBallot>): Count {
  const last = new Map<string, string>()
  for (const { voter, option } of stored) last.set(voter, option)
  const ballots: Record<string, number> = {}
  for (const option of last.values()) ballots[option] = (ballots[option] ?? 0) + 1
  return { turnout: last.size, ballots }
}
