import type { BallotAnswer, Vote } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'

const answerWithinMs = 4_000

/**
 * Casts a ballot over the live channel; answered once it is stored (rule C7).
 * @throws ApiProblem; after one that `mayHaveArrived` it is to be sent again as it is
 */
export async function sendVote(socket: LiveSocket, ceremonyId: string, vote: Vote): Promise<BallotAnswer> {
  const answer = await socket
    .timeout(answerWithinMs)
    .emitWithAck('ceremony:vote', { ceremonyId, ...vote })
    .catch(() => undefined)
  // On its way back into the room: in a moment it will be.
  if (!answer || (!answer.ok && answer.problem.code === 'not_joined')) throw new ApiProblem('offline')
  if (!answer.ok) throw new ApiProblem(answer.problem.code, answer.problem)
  return answer
}
