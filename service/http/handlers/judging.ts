import type { judgingOperations } from '#core/contract/operations/judging.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { showAudit } from '#core/judging/show-audit.ts'
import { showDeliberation } from '#core/judging/show-deliberation.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { listDecisions } from '#core/judging/view-decisions.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const judgingHandlers: Handlers<keyof typeof judgingOperations> = {
  judging: (world, actor, { params }) => showJudging(world, actor, params.cycleId),
  submitScore: (world, actor, { params, body }) => submitScore(world, actor, { ...params, ...body }),
  declareInterest: (world, actor, { params, body }) => declareInterest(world, actor, { ...params, ...body }),
  ranking: (world, actor, { params }) => showRanking(world, actor, params.cycleId),
  approveCitation: (world, actor, { params, body }) => approveCitation(world, actor, { ...params, ...body }),
  decide: (world, actor, { params, body }) => decideCycle(world, actor, { ...params, ...body }),
  decisions: (world, actor, { params }) => listDecisions(world, actor, params.cycleId),
  deliberation: (world, actor, { params }) => showDeliberation(world, actor, params),
  publishResults: (world, actor, { params, body }) => publishResults(world, actor, { ...params, ...body }),
  correctResult: (world, actor, { params, body }) => correctResult(world, actor, { ...params, ...body }),
  audit: (world, actor, { params }) => showAudit(world, actor, params.cycleId),
  exportCycle: (world, actor, { params, query }) => exportCycle(world, actor, { ...params, ...query }),
}
