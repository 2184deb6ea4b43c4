import type { Actor } from '#core/actor.ts'
import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import type { QueryOf } from '#core/contract/operations.ts'
import type { FeedName } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import {
  editCommendation,
  hideRecognition,
  removeRecognition,
  restoreRecognition,
} from '#core/recognition/change-item.ts'
import { commend } from '#core/recognition/commend.ts'
import {
  editComment,
  hideComment,
  removeComment,
  restoreComment,
  writeComment,
} from '#core/recognition/comment.ts'
import { preferWall, readWallPreference } from '#core/recognition/prefer-wall.ts'
import { myReactions, react } from '#core/recognition/react.ts'
import { readComments } from '#core/recognition/read-comments.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { seeItem, viewItem } from '#core/recognition/see-item.ts'
import { showPerson } from '#core/recognition/show-person.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const recognitionHandlers: Handlers<keyof typeof recognitionOperations> = {
  everyonesFeed: (world, actor, { query }) => feed(world, actor, { kind: 'everyone' }, query),
  awardFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'award', ...params }, query),
  teamFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'team', ...params }, query),
  personFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'person', ...params }, query),
  personPage: (world, actor, { params }) => showPerson(world, actor, params),
  commend: (world, actor, { body }) => commend(world, actor, body),
  recognition: async (world, actor, { params }) =>
    viewItem(world, actor, await seeItem(world, actor, params.itemId)),
  editCommendation: (world, actor, { params, body }) =>
    editCommendation(world, actor, { ...params, ...body }),
  removeRecognition: (world, actor, { params, body }) =>
    removeRecognition(world, actor, { ...params, ...body }),
  hideRecognition: (world, actor, { params, body }) => hideRecognition(world, actor, { ...params, ...body }),
  restoreRecognition: (world, actor, { params, body }) =>
    restoreRecognition(world, actor, { ...params, ...body }),
  react: (world, actor, { params, body }) => react(world, actor, { ...params, ...body }),
  myReactions: (world, actor, { query }) => myReactions(world, actor, query),
  comments: (world, actor, { params, query }) => readComments(world, actor, { ...params, ...query }),
  writeComment: (world, actor, { params, body }) => writeComment(world, actor, { ...params, ...body }),
  editComment: (world, actor, { params, body }) => editComment(world, actor, { ...params, ...body }),
  removeComment: (world, actor, { params, body }) => removeComment(world, actor, { ...params, ...body }),
  hideComment: (world, actor, { params, body }) => hideComment(world, actor, { ...params, ...body }),
  restoreComment: (world, actor, { params, body }) => restoreComment(world, actor, { ...params, ...body }),
  wallPreference: (world, actor) => readWallPreference(world, actor),
  preferWall: (world, actor, { body }) => preferWall(world, actor, body),
}

function feed(world: World, actor: Actor, name: FeedName, query: QueryOf<'everyonesFeed'>) {
  return readFeed(world, actor, { feed: name, ...query })
}
