import type { votingOperations } from '#core/contract/operations/voting.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { Refusal } from '#core/refusal.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const votingHandlers: Handlers<keyof typeof votingOperations> = {
  castBallot: async (world, actor, { params, body }) => {
    // Nobody votes in one, and it is told to nobody but its hosts whether one is on (rule C9).
    if (isRehearsal(params.ceremonyId)) throw new Refusal('not_found', 'There is no such ceremony.')
    return castBallot(world, actor, { ...params, ...body })
  },
}
