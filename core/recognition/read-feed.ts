import { type Actor, requireMember } from '#core/actor.ts'
import type { FeedFilter, FeedName, FeedPage } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { feedOf } from '#core/rows/places.ts'
import { parseRow, rowKey } from '#core/rows/row-kind.ts'
import { awardFeed, copyKey, everyone, ownFeed, publicFeed, reversed, teamFeed } from './feeds.ts'
import { filterOf } from './filter.ts'
import { copyRow } from './rows.ts'

/** So many copies a filtered page looks at, in one storage request. */
const looked = 500

/**
 * A page of a feed, newest first (rule W1): one storage request that reads what it shows; with a filter, one that
 * looks at a bounded stretch and says how far back it came.
 * @param cursor where the page before ended; what is added meanwhile doesn't move it
 * @throws Refusal `not_team_member` (rule W2)
 */
export async function readFeed(
  world: World,
  actor: Actor,
  input: { feed: FeedName; limit: number; cursor?: string | undefined } & FeedFilter,
): Promise<FeedPage> {
  const { limit, cursor, since, until } = input
  const place = feedOf(actor.tenant, await feedFor(world, actor, input.feed))
  // '!' sorts before every character of a key, so this begins right behind the cursor's row.
  const after = cursor === undefined ? undefined : `${rowKey(copyRow, cursor)}!`
  const from = after ?? (until === undefined ? `${copyRow.name}:` : rowKey(copyRow, reversed(until)))
  const below = since === undefined ? `${copyRow.name};` : `${rowKey(copyRow, reversed(since))};`
  if (from >= below) return { items: [] }
  const fits = filterOf(input)
  const most = fits ? Math.max(looked, limit) : limit
  const rows = await world.rows.scan(place, { from, below, limit: most })
  const copies = rows.map((row) => parseRow(copyRow, row).value)
  const found = fits ? copies.filter(fits) : copies
  const items = found.slice(0, limit)
  const goesOn = found.length > limit ? items.at(-1) : rows.length === most ? copies.at(-1) : undefined
  if (!goesOn) return { items }
  const next = copyKey(goesOn).join(':')
  return fits ? { items, next, lookedTo: goesOn.at } : { items, next }
}

/** The stored feed that a person may read under a name. @throws Refusal `not_team_member` (rule W2) */
export async function feedFor(world: World, actor: Actor, feed: FeedName): Promise<string> {
  if (feed.kind === 'team') await requireTeamMember(world, actor, feed.teamId)
  return feedNamed(actor, feed)
}

/** The stored feed that a name means for a person, whether they may read it or not. */
export function feedNamed(actor: Actor, feed: FeedName): string {
  switch (feed.kind) {
    case 'everyone':
      return everyone
    case 'award':
      return awardFeed(feed.awardId)
    case 'person':
      return feed.personId === actor.person ? ownFeed(feed.personId) : publicFeed(feed.personId)
    case 'team':
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
