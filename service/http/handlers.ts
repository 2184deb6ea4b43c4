import type { Actor } from '#core/actor.ts'
import { listCeremonies, planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { AnswerOf, BodyOf, OperationName, ParamsOf, QueryOf } from '#core/contract/operations.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { editNomination } from '#core/nominations/edit-nomination.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import {
  listCycleNominations,
  listMyNominations,
  listOpenNominations,
  showMyNomination,
} from '#core/nominations/list-nominations.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { searchPeople } from '#core/people/search-people.ts'
import { whoAmI } from '#core/people/who-am-i.ts'
import type { World } from '#core/ports.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { commend } from '#core/recognition/commend.ts'
import { type FeedName, readFeed } from '#core/recognition/read-feed.ts'

/** A parsed request of one operation. */
type Input<N extends OperationName> = { params: ParamsOf<N>; query: QueryOf<N>; body: BodyOf<N> }

export type Handlers = {
  [N in OperationName]: (world: World, actor: Actor, input: Input<N>) => Promise<AnswerOf<N>>
}

/** Which use case answers which operation. */
export const handlers: Handlers = {
  me: whoAmI,
  searchPeople: (world, actor, { query }) => searchPeople(world, actor, query.q),
  programs: listPrograms,

  submitNomination: (world, actor, { params, body: { commandId, ...content } }) =>
    submitNomination(world, actor, { ...params, commandId, content }),
  myNominations: (world, actor, { params }) => listMyNominations(world, actor, params.cycleId),
  openNominations: (world, actor, { params }) => listOpenNominations(world, actor, params.cycleId),
  cycleNominations: (world, actor, { params }) => listCycleNominations(world, actor, params.cycleId),
  nomination: (world, actor, { params }) => showMyNomination(world, actor, params),
  editNomination: (world, actor, { params, body: { commandId, revision, ...content } }) =>
    editNomination(world, actor, { ...params, commandId, revision, content }),
  withdrawNomination: (world, actor, { params, body }) =>
    withdrawNomination(world, actor, { ...params, ...body }),
  endorseNomination: (world, actor, { params, body }) =>
    endorseNomination(world, actor, { ...params, ...body }),
  ruleEligibility: (world, actor, { params, body: { commandId, ...ruling } }) =>
    ruleEligibility(world, actor, { ...params, commandId, ruling }),

  closeNominations: (world, actor, { params, body }) =>
    closeNominations(world, actor, { ...params, ...body }),
  judging: (world, actor, { params }) => showJudging(world, actor, params.cycleId),
  submitScore: (world, actor, { params, body }) => submitScore(world, actor, { ...params, ...body }),
  declareInterest: (world, actor, { params, body }) => declareInterest(world, actor, { ...params, ...body }),
  ranking: (world, actor, { params }) => showRanking(world, actor, params.cycleId),
  approveCitation: (world, actor, { params, body }) => approveCitation(world, actor, { ...params, ...body }),
  decide: (world, actor, { params, body }) => decideCycle(world, actor, { ...params, ...body }),

  ceremonies: listCeremonies,
  planCeremony: (world, actor, { params, body }) => planCeremony(world, actor, { ...params, ...body }),
  ceremonyView: async (world, actor, { params, query }) => ({
    view: await watchCeremony(world, actor, { ...params, ...query }),
    serverTime: world.now(),
  }),
  ceremonyMessages: (world, actor, { params }) => listMessages(world, actor, params.ceremonyId),
  sendAgain: (world, actor, { params, body }) => sendAgain(world, actor, { ...params, ...body }),

  everyonesFeed: (world, actor, { query }) => feed(world, actor, { kind: 'everyone' }, query),
  awardFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'award', ...params }, query),
  teamFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'team', ...params }, query),
  personFeed: (world, actor, { params, query }) => feed(world, actor, { kind: 'person', ...params }, query),
  commend: (world, actor, { body }) => commend(world, actor, body),
}

function feed(world: World, actor: Actor, name: FeedName, query: QueryOf<'everyonesFeed'>) {
  return readFeed(world, actor, { feed: name, ...query })
}
