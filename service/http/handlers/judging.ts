import type { judgingOperations } from '#core/contract/operations/judging.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const judgingHandlers: Handlers<keyof typeof judgingOperations> = {
  judging: (world, actor, { params }) => showJudging(world, actor, params.cycleId),
  submitScore: (world, actor, { params, body }) => submitScore(world, actor, { ...params, ...body }),
  declareInterest: (world, actor, { params, body }) => declareInterest(world, actor, { ...params, ...body }),
  ranking: (world, actor, { params }) => showRanking(world, actor, params.cycleId),
  approveCitation: (world, actor, { params, body }) => approveCitation(world, actor, { ...params, ...body }),
  decide: (world, actor, { params, body }) => decideCycle(world, actor, { ...params, ...body }),
}
