import { listCeremonies, planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { ceremoniesOperations } from '#core/contract/operations/ceremonies.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const ceremoniesHandlers: Handlers<keyof typeof ceremoniesOperations> = {
  ceremonies: listCeremonies,
  planCeremony: (world, actor, { params, body }) => planCeremony(world, actor, { ...params, ...body }),
  ceremonyView: async (world, actor, { params, query }) => ({
    view: await watchCeremony(world, actor, { ...params, ...query }),
    serverTime: world.now(),
  }),
}
