import type { Recognition } from '#core/contract/recognition.ts'
import { padded } from '#core/rows/row-kind.ts'

export const everyone = 'everyone'
export const awardFeed = (awardId: string) => `award:${awardId}`
export const teamFeed = (teamId: string) => `team:${teamId}`
export const publicFeed = (personId: string) => `person:${personId}:public`
export const ownFeed = (personId: string) => `person:${personId}:own`

/** Rule W2: the feeds that show an item. What is private or for a team never enters a feed open to more. */
export function feedsOf(item: Recognition): string[] {
  const receivers = item.to.map(({ id }) => id)
  const concerned = item.kind === 'commendation' ? [...receivers, item.from.id] : receivers
  const own = [...new Set(concerned)].map(ownFeed)
  switch (item.visibility.kind) {
    case 'private':
      return own
    case 'team':
      return [...own, teamFeed(item.visibility.teamId)]
    case 'tenant':
      return [
        ...own,
        everyone,
        ...receivers.map(publicFeed),
        ...(item.kind === 'award' ? [awardFeed(item.award.id)] : []),
      ]
    default:
      return item.visibility satisfies never
  }
}

const latest = 8_640_000_000_000_000

/** Key parts of a copy: newest first, ties in the order of their ids (rule W1). */
export function copyKey(item: { id: string; at: number }): string[] {
  return [padded(latest - item.at, 16), item.id]
}
