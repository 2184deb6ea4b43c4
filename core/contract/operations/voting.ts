import { z } from 'zod'
import { change, type Operations } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'
import { ballotAnswer, castBallot } from '#core/contract/voting.ts'

export const votingOperations = {
  castBallot: {
    ...change,
    path: '/ceremonies/:ceremonyId/ballots',
    needs: 'member',
    summary: 'Vote, or vote anew, in a ceremony’s live vote: for screens that the live channel doesn’t reach',
    params: z.strictObject({ ceremonyId: id }),
    body: castBallot,
    answer: ballotAnswer,
  },
} as const satisfies Operations
