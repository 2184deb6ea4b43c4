import type { insightOperations } from '#core/contract/operations/insight.ts'
import { nameLeaders } from '#core/insight/name-leaders.ts'
import { showInsight } from '#core/insight/show-insight.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const insightHandlers: Handlers<keyof typeof insightOperations> = {
  insight: (world, actor, { params, query }) => showInsight(world, actor, { ...params, ...query }),
  nameLeaders: (world, actor, { params, body }) => nameLeaders(world, actor, { ...params, ...body }),
}
