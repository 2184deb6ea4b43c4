import type { Actor } from '#core/actor.ts'
import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import type { OwnBallot } from '#core/contract/voting.ts'
import type { World } from '#core/ports.ts'
import { boxesOf } from './ballot-boxes.ts'

/**
 * What stands for somebody in the vote that is open, so that a screen opened anew shows it (rule C7): told to
 * themselves alone. Nothing where no vote is open, nor for guests.
 * @param voter asked for only where a vote is open
 */
export async function ownBallot(
  world: World,
  { tenant, ceremonyId, voter }: { tenant: string; ceremonyId: string; voter: () => Promise<Actor> },
): Promise<OwnBallot | undefined> {
  const { ceremony } = await snapshotsOf(world).recent(tenant, ceremonyId)
  // Also while the ceremony pauses: the vote goes on after that.
  const open = ceremony.segments.find(({ vote }) => vote?.state === 'open')
  if (!open?.vote || ceremony.rehearsal) return undefined
  const { person, guest } = await voter()
  if (guest) return undefined
  const { round } = open.vote
  const vote = { tenant, ceremonyId, segmentId: open.id, round }
  const { number, option } = await boxesOf(world).standing(vote, person)
  return option === undefined ? undefined : { segmentId: open.id, round, option, number }
}
