import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import { type WhoMatters, whoMatters } from '#core/ceremony/who-matters.ts'
import { directoryIds } from '#core/people/directory-ids.ts'
import type { World } from '#core/ports.ts'
import { createTurnout, type Turnout } from '#core/voting/turnout.ts'
import type { createBroadcast } from '#service/live/broadcast.ts'
import { shortened } from '#service/live/presence.ts'
import type { Room } from '#service/live/rooms.ts'

/** What is known of a ceremony that a host of this process watches. */
type Known = {
  seq: number
  matters: WhoMatters
  /** Person id → as what they are counted, for those who win. */
  ids: Map<string, string>
  vote?: { key: string; turnout: Turnout; ballots?: number }
}

/** Whose being there matters. Read from storage anew only after a new state; the turnout, while a vote is open. */
export function createMatters(
  world: () => World,
  { newestSeq }: Pick<ReturnType<typeof createBroadcast>, 'newestSeq'>,
) {
  const known = new Map<string, Known>()

  async function learn(name: string, { tenant, ceremonyId }: Room): Promise<Known> {
    const before = known.get(name)
    if (before && before.seq === newestSeq(tenant, ceremonyId)) return before
    const { ceremony, audience } = await snapshotsOf(world()).recent(tenant, ceremonyId)
    const matters = whoMatters(ceremony)
    const ids = before?.ids ?? new Map<string, string>()
    const unknown = [...new Set([...matters.winners.values()].flat())].filter((person) => !ids.has(person))
    for (const [person, oid] of await directoryIds(world(), tenant, unknown)) ids.set(person, shortened(oid))
    const learned = { ...before, seq: audience.seq, matters, ids }
    known.set(name, learned)
    return learned
  }

  async function count(one: Known, tenant: string): Promise<void> {
    const { vote } = one.matters
    if (!vote) return void delete one.vote
    const key = `${vote.segmentId} ${vote.round}`
    if (one.vote?.key !== key) one.vote = { key, turnout: createTurnout(world(), { tenant, ...vote }) }
    const counting = one.vote
    counting.ballots = await counting.turnout.look()
  }

  return {
    of: (name: string): Known | undefined => known.get(name),
    /** Looks for these rooms of hosts, and forgets all others. */
    async look(rooms: ReadonlyMap<string, Room>): Promise<void> {
      for (const name of known.keys()) if (!rooms.has(name)) known.delete(name)
      // One that can't be read keeps no other waiting.
      const looks = await Promise.allSettled(
        [...rooms].map(async ([name, room]) => count(await learn(name, room), room.tenant)),
      )
      for (const result of looks) if (result.status === 'rejected') throw result.reason
    },
  }
}
