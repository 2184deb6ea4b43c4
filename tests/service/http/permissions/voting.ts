import type { votingOperations } from '#core/contract/operations/voting.ts'
import { commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

/** A first choice in the vote that is open in a cycle `voting`. */
export const ballot = () => ({ commandId: commandId(), segmentId: 'mentor', round: 1, option: '0', after: 0 })

export const votingRequests: Record<keyof typeof votingOperations, RequestRow> = {
  castBallot: { stage: 'voting', params: ({ ceremonyId }) => ({ ceremonyId }), body: ballot },
}
