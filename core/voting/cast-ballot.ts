import { type Actor, requireMember } from '#core/actor.ts'
import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import type { Ceremony } from '#core/ceremony/state.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import type { BallotAnswer } from '#core/contract/voting.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { boxesOf } from './ballot-boxes.ts'

type Choice = { segmentId: string; round: number; option: string }

/**
 * A member's choice in a live vote, changeable until it closes (rule C7); answered once it is stored. Whether the vote
 * is still open is for the gate of the ballots to say, not for what this process knows of the ceremony. Nobody votes in
 * a rehearsal, and whether one is on is not told by it (rule C9).
 * @throws Refusal `guest_not_allowed`, `not_found`, also of a rehearsal, `vote_not_open`, `vote_closed`, `own_vote`, `invalid_input`
 * @throws StorageUnavailable where it can't be told whether it was stored: to be sent again as it is
 */
export async function castBallot(
  world: World,
  actor: Actor,
  input: Choice & { ceremonyId: string; commandId: string; after: number },
): Promise<BallotAnswer> {
  // First, so that a guest is told the same of it as anybody.
  if (isRehearsal(input.ceremonyId)) throw new Refusal('not_found', 'There is no such ceremony.')
  requireMember(actor)
  await requireChoice(world, actor, input)
  const { ceremonyId, segmentId, round, option, commandId, after } = input
  const vote = { tenant: actor.tenant, ceremonyId, segmentId, round }
  const answer = await boxesOf(world).cast(vote, { voter: actor.person, option, commandId, after })
  if (answer.kind === 'late') throw new Refusal('vote_closed', 'The vote has closed.')
  return { taken: answer.kind === 'counted', ...answer.standing }
}

async function requireChoice(
  world: World,
  actor: Actor,
  choice: Choice & { ceremonyId: string },
): Promise<void> {
  const snapshots = snapshotsOf(world)
  const look = async (which: 'recent' | 'newest') => {
    const { ceremony } = await snapshots[which](actor.tenant, choice.ceremonyId)
    return obstacleTo(ceremony, actor.person, choice)
  }
  // It may have opened only just now, at another process.
  const obstacle = (await look('recent')) && (await look('newest'))
  if (obstacle) throw new Refusal(obstacle, obstacles[obstacle] ?? 'This can’t be chosen.')
}

/** Rule C7: what keeps somebody from choosing so, but for the vote being over. */
function obstacleTo(
  { status, segments }: Pick<Ceremony, 'status' | 'segments'>,
  voter: string,
  { segmentId, round, option }: Choice,
): ErrorCode | undefined {
  const { vote, finalists = [] } = segments.find(({ id }) => id === segmentId) ?? {}
  const hasBegun = vote && (round < vote.round || (round === vote.round && vote.state !== 'waiting'))
  if (!hasBegun || (status.kind !== 'live' && status.kind !== 'paused')) return 'vote_not_open'
  const chosen = finalists[Number(option)]
  if (!chosen) return 'invalid_input'
  return chosen.nominees.some(({ id }) => id === voter) ? 'own_vote' : undefined
}

const obstacles: Partial<Record<ErrorCode, string>> = {
  vote_not_open: 'This vote is not open.',
  own_vote: 'Finalists don’t vote for themselves.',
}
