import { expect } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import { batchesAfter } from '#core/voting/ballot-box.ts'
import { createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import type { Ballot } from '#core/voting/ballots.ts'
import { countVote } from '#core/voting/close-vote.ts'
import { placesOf, type Round } from '#core/voting/rows.ts'
import { start } from '#tests/support/test-world.ts'
import { isJust, type Voter } from '#tests/support/voters.ts'

let rounds = 0
export const newRound = (): Round => ({
  tenant: 'contoso',
  ceremonyId: `gala-${++rounds}-${process.pid}`,
  segmentId: 'mentor',
  round: 1,
})

/** Only what the ballots need of a world. */
export const worldOver = (rows: RowStore) => ({ rows, now: () => start })
export const boxesOver = (rows: RowStore) => createBallotBoxes(worldOver(rows))

export const first = (voter: string, option: string): Ballot => ({
  voter,
  option,
  after: 0,
  commandId: `${voter}-command`,
})

/** What a round's ballots say of each voter, as stored. */
export async function chosen(rows: RowStore, round: Round): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const place of placesOf(round))
    for await (const { ballots } of batchesAfter(worldOver(rows), place, 0))
      for (const { voter, option } of ballots) found.set(voter, option)
  return found
}

/** Rule C7 of a whole round: everybody's ballot as it should be, one each, and the count of just these. */
export async function expectJust(rows: RowStore, round: Round, voters: Voter[]): Promise<void> {
  const found = await chosen(rows, round)
  for (const voter of voters)
    expect(isJust(voter, found.get(voter.name)), `${JSON.stringify(voter)} → ${found.get(voter.name)}`).toBe(
      true,
    )
  expect([...found.keys()].filter((name) => voters.every((voter) => voter.name !== name))).toEqual([])
  const { turnout, ballots } = await countVote(worldOver(rows), round)
  expect(turnout).toBe(found.size)
  for (const [option, number] of Object.entries(ballots))
    expect([...found.values()].filter((one) => one === option)).toHaveLength(number)
}
