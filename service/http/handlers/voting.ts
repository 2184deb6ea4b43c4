import type { votingOperations } from '#core/contract/operations/voting.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const votingHandlers: Handlers<keyof typeof votingOperations> = {
  castBallot: (world, actor, { params, body }) => castBallot(world, actor, { ...params, ...body }),
}
