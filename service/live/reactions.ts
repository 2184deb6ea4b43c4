import type { Reaction } from '#core/contract/ceremony.ts'
import type { ReactionTotals } from '#core/contract/live.ts'
import { roomName } from '#service/live/rooms.ts'
import type { Siblings } from '#service/live/siblings.ts'
import type { Transport } from '#service/live/transport.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** Folds reactions into totals, by ceremony; never keeps who reacted (rule C11). */
export function createReactions() {
  let own = new Map<string, ReactionTotals>()
  let all = new Map<string, ReactionTotals>()
  return {
    /** Somebody's of this process. */
    add(room: string, reaction: Reaction): void {
      addTo(own, room, { [reaction]: 1 })
      addTo(all, room, { [reaction]: 1 })
    },
    /** Those of another process. */
    addOthers(room: string, totals: ReactionTotals): void {
      addTo(all, room, totals)
    },
    /** The totals since the last call, by room: to tell other processes, and to show. */
    take(): { own: Map<string, ReactionTotals>; all: Map<string, ReactionTotals> } {
      const taken = { own, all }
      own = new Map()
      all = new Map()
      return taken
    },
  }
}

function addTo(totals: Map<string, ReactionTotals>, room: string, more: ReactionTotals): void {
  const sum = { ...totals.get(room) }
  for (const [kind, count] of Object.entries(more) as [Reaction, number][])
    sum[kind] = (sum[kind] ?? 0) + count
  totals.set(room, sum)
}

/** To other processes, and to screens: each process to its own, where its telling doesn't reach all. */
export function sendReactions(
  viewers: Viewers,
  siblings: Siblings,
  { own, all }: ReturnType<ReturnType<typeof createReactions>['take']>,
  { reachesAll }: Pick<Transport, 'reachesAll'>,
): void {
  for (const [room, totals] of own) siblings.tell({ kind: 'reactions', room, totals })
  const show = (whom: 'audience' | 'host', sums: Map<string, ReactionTotals>) => {
    for (const [key, totals] of sums) {
      const [tenant = '', ceremonyId = ''] = key.split(':')
      viewers.murmur(roomName({ tenant, ceremonyId, for: whom }), 'ceremony:reactions', {
        ceremonyId,
        totals,
      })
    }
  }
  show('audience', reachesAll ? own : all)
  show('host', all)
}
