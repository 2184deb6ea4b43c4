import type { Place } from '#core/ports.ts'
import { padded } from './row-kind.ts'

/** Where things lie (DESIGN §6). Every partition begins with its tenant. */
export const programsOf = (tenant: string): Place => ({ table: 'Programs', partition: tenant })
export const peopleOf = (tenant: string): Place => ({ table: 'People', partition: tenant })
export const indexOf = (tenant: string, personId: string): Place => ({
  table: 'PersonIndex',
  partition: `${tenant}:${personId}`,
})
export const cycleOf = (tenant: string, cycleId: string): Place => ({
  table: 'Cycles',
  partition: `${tenant}:${cycleId}`,
})
export const ceremonyOf = (tenant: string, ceremonyId: string): Place => ({
  table: 'Ceremonies',
  partition: `${tenant}:${ceremonyId}`,
})
/** One shard of the ballots on one award in one round of voting. */
export const ballotsOf = (
  tenant: string,
  vote: { ceremonyId: string; segmentId: string; round: number },
  shard: number,
): Place => ({
  table: 'Ballots',
  partition: [tenant, vote.ceremonyId, vote.segmentId, vote.round, padded(shard, 2)].join(':'),
})
export const recognitionOf = (tenant: string, recognitionId: string): Place => ({
  table: 'Recognitions',
  partition: `${tenant}:${recognitionId}`,
})
export const feedOf = (tenant: string, feed: string): Place => ({
  table: 'Feeds',
  partition: `${tenant}:${feed}`,
})
export const conversationsOf = (tenant: string): Place => ({ table: 'Conversations', partition: tenant })
export const messagesOf = (tenant: string, cycleId: string): Place => ({
  table: 'Messages',
  partition: `${tenant}:${cycleId}`,
})
/** Who posts to a tenant (rule S2). */
export const sendersOf = (tenant: string): Place => ({ table: 'Messages', partition: `${tenant}:senders` })

/** The tenant and the id that a partition is named for. */
export function ownersOf(place: Place): { tenant: string; id: string } {
  const at = place.partition.indexOf(':')
  if (at < 0) return { tenant: place.partition, id: '' }
  return { tenant: place.partition.slice(0, at), id: place.partition.slice(at + 1) }
}
