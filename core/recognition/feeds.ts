import type { Recognition } from '#core/contract/recognition.ts'
import { padded } from '#core/rows/row-kind.ts'

export const everyone = 'everyone'
export const awardFeed = (awardId: string) => `award:${awardId}`
export const teamFeed = (teamId: string) => `team:${teamId}`
export const publicFeed = (personId: string) => `person:${personId}:public`
export const ownFeed = (personId: string) => `person:${personId}:own`
/** What others learned with somebody's help. */
export const helpedFeed = (personId: string) => `person:${personId}:helped`

/** Whose feed it is, if a person's, and whether for them alone. */
export function feedOwner(feed: string): { person: string; own: boolean } | undefined {
  const [kind, person, which] = feed.split(':')
  return kind === 'person' && person ? { person, own: which === 'own' } : undefined
}

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
        ...item.helpers.map(({ id }) => helpedFeed(id)),
        ...(item.kind === 'award' ? [awardFeed(item.award.id)] : []),
      ]
    default:
      return item.visibility satisfies never
  }
}

const latest = 8_640_000_000_000_000

/** Key parts of a copy: newest first, ties in the order of their ids (rule W1). */
export function copyKey(item: { id: string; at: number }): string[] {
  return [reversed(item.at), item.id]
}

/** A moment as part of a key, so that text order is newest first. */
export function reversed(at: number): string {
  return padded(latest - at, 16)
}
