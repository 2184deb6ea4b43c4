import { type Segment, stateRow, type Vote } from '#core/ceremony/state.ts'
import { stepCeremony } from '#core/ceremony/system-step.ts'
import { recordVote } from '#core/judging/record-vote.ts'
import type { Effect } from '#core/outbox/effect.ts'
import type { Place, World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { Count } from './ballots.ts'
import { countVote, forgetVote, sealVote } from './close-vote.ts'
import type { Round } from './rows.ts'

type Which = { segmentId: string; round: number }

/** How long the ballots stay: until nobody asks any more whether theirs was stored. */
const keptMs = 15 * 60_000

/** The outbox's part of a vote whose time was set: closes it, if no host has. @returns that it is to be counted */
export async function endVote(world: World, place: Place, { segmentId, round }: Which): Promise<Effect> {
  await stepCeremony(world, place, { kind: 'vote-ended', segmentId, round })
  return { kind: 'count-vote', segmentId, round }
}

/**
 * The outbox's part of closing a vote (rule C7): seals every shard, then counts, then tells the ceremony. Each step
 * again changes nothing.
 * @returns that its ballots are to be forgotten later
 */
export async function countBallotsOf(
  world: World,
  place: Place,
  { segmentId, round }: Which,
): Promise<Effect | undefined> {
  const state = await readRow(world.rows, place, stateRow)
  const { vote, finalists } = state?.value.segments.find(({ id }) => id === segmentId) ?? {}
  if (!state || !vote || !finalists || isStillOpen(vote, round)) return undefined
  if (vote.round === round && vote.state === 'closing') {
    const which = roundOf(place, { segmentId, round })
    await sealVote(world, which)
    const tally = tallyOf(finalists.length, await countVote(world, which))
    // First the cycle, then the ceremony: what the stage reveals is what was decided.
    await recordVote(world, which.tenant, state.value.cycleId, {
      awardId: segmentId,
      ballots: byNomination(finalists, tally),
    })
    await stepCeremony(world, place, { kind: 'counted', segmentId, round, tally })
  }
  return { kind: 'forget-vote', segmentId, round, notBefore: world.now() + keptMs }
}

/** The outbox's last part of a vote: nothing is kept of who chose what (rule W5). */
export async function forgetBallots(world: World, place: Place, { segmentId, round }: Which): Promise<void> {
  await forgetVote(world, roundOf(place, { segmentId, round }))
}

function isStillOpen(vote: Vote, round: number): boolean {
  return vote.round < round || (vote.round === round && (vote.state === 'waiting' || vote.state === 'open'))
}

function roundOf(place: Place, which: Which): Round {
  const { tenant, id: ceremonyId } = ownersOf(place)
  return { tenant, ceremonyId, ...which }
}

function tallyOf(finalists: number, { ballots }: Count) {
  return Array.from({ length: finalists }, (_, at) => ({
    option: String(at),
    ballots: ballots[String(at)] ?? 0,
  }))
}

function byNomination(finalists: Segment['finalists'], tally: { ballots: number }[]): Record<string, number> {
  return Object.fromEntries(finalists.map(({ nominationId }, at) => [nominationId, tally[at]?.ballots ?? 0]))
}
