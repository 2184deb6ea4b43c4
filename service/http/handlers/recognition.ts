import type { Actor } from '#core/actor.ts'
import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import type { QueryOf } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'
import { commend } from '#core/recognition/commend.ts'
import { type FeedName, readFeed } from '#core/recognition/read-feed.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const recognitionHandlers: Handlers<keyof typeof recognitionOperations> = {
  everyonesFeed: (world, actor, { query }) => feed(world, actor, { kind: 'everyone' }, query),
  awardFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'award', ...params }, query),
  teamFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'team', ...params }, query),
  personFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'person', ...params }, query),
  commend: (world, actor, { body }) => commend(world, actor, body),
}

function feed(world: World, actor: Actor, name: FeedName, query: QueryOf<'everyonesFeed'>) {
  return readFeed(world, actor, { feed: name, ...query })
}
