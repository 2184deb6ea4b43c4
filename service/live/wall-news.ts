import type { FeedName } from '#core/contract/recognition.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** What screens of a feed hear; the ceremonies' rooms end in other words. */
export const wallRoom = (tenant: string, feed: string) => `${tenant}:wall:${feed}`

/** Tells the screens of feeds that these changed: once for all that changes in a moment, and never what. */
export function createWallNews(viewers: Viewers) {
  let changed = new Map<string, FeedName>()
  return {
    note(tenant: string, feeds: string[]): void {
      for (const feed of feeds) {
        const name = nameOf(feed)
        if (name) changed.set(wallRoom(tenant, feed), name)
      }
    },
    send(): void {
      const told = changed
      changed = new Map()
      for (const [room, feed] of told) viewers.push(room, 'wall:news', { feed })
    },
  }
}

/** A stored feed as screens ask for it; what nobody can ask for has no name. */
function nameOf(feed: string): FeedName | undefined {
  const [kind, id = ''] = feed.split(':')
  switch (kind) {
    case 'everyone':
      return { kind }
    case 'award':
      return { kind, awardId: id }
    case 'team':
      return { kind, teamId: id }
    case 'person':
      return { kind, personId: id }
    default:
      return undefined
  }
}
