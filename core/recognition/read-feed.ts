import { type Actor, requireMember } from '#core/actor.ts'
import type { FeedPage } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { feedOf } from '#core/rows/places.ts'
import { parseRow, rowKey } from '#core/rows/row-kind.ts'
import { awardFeed, copyKey, everyone, ownFeed, publicFeed, teamFeed } from './feeds.ts'
import { copyRow } from './rows.ts'

export type FeedName =
  | { kind: 'everyone' }
  | { kind: 'award'; awardId: string }
  | { kind: 'team'; teamId: string }
  | { kind: 'person'; personId: string }

/**
 * A page of a feed, newest first (rule W1): one storage request that reads what it shows.
 * @param cursor where the page before ended; what is added meanwhile doesn't move it
 * @throws Refusal `not_team_member` (rule W2)
 */
export async function readFeed(
  world: World,
  actor: Actor,
  input: { feed: FeedName; limit: number; cursor?: string | undefined },
): Promise<FeedPage> {
  const { limit, cursor } = input
  const place = feedOf(actor.tenant, await feedFor(world, actor, input.feed))
  // '!' sorts before every character of a key, so this begins right behind the cursor's row.
  const from = cursor === undefined ? `${copyRow.name}:` : `${rowKey(copyRow, cursor)}!`
  const rows = await world.rows.scan(place, { from, below: `${copyRow.name};`, limit })
  const items = rows.map((row) => parseRow(copyRow, row).value)
  const last = items.at(-1)
  return { items, ...(last && items.length === limit ? { next: copyKey(last).join(':') } : {}) }
}

async function feedFor(world: World, actor: Actor, feed: FeedName): Promise<string> {
  switch (feed.kind) {
    case 'everyone':
      return everyone
    case 'award':
      return awardFeed(feed.awardId)
    case 'person':
      return feed.personId === actor.person ? ownFeed(feed.personId) : publicFeed(feed.personId)
    case 'team':
      await requireTeamMember(world, actor, feed.teamId)
      return teamFeed(feed.teamId)
    default:
      return feed satisfies never
  }
}

/** @throws Refusal `not_team_member`, also for a team that doesn't exist */
export async function requireTeamMember(world: World, actor: Actor, teamId: string): Promise<void> {
  requireMember(actor)
  if (!(await world.directory.isTeamMember(actor, teamId)))
    throw new Refusal('not_team_member', 'This is for members of the team.')
}
