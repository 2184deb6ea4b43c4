import { z } from 'zod'
import {
  approveCitation,
  decide,
  decision,
  declareInterest,
  judgedStanding,
  judging,
  ranking,
  submitScore,
} from '#core/contract/judging.ts'
import { byCycle, byNomination, change, type Operations, read } from '#core/contract/operations/operation.ts'

export const judgingOperations = {
  judging: {
    ...read,
    path: '/cycles/:cycleId/judging',
    needs: 'judge',
    summary: 'A judge’s awards, their nominations and own scores',
    params: byCycle,
    answer: judging,
  },
  submitScore: {
    ...change,
    method: 'PUT',
    path: '/cycles/:cycleId/nominations/:nominationId/score',
    needs: 'judge',
    summary: 'Score by the rubric, or abstain',
    params: byNomination,
    body: submitScore,
    answer: judgedStanding,
  },
  declareInterest: {
    ...change,
    path: '/cycles/:cycleId/nominations/:nominationId/interest',
    needs: 'judge',
    summary: 'Declare an interest, which recuses and voids one’s score',
    params: byNomination,
    body: declareInterest,
    answer: judgedStanding,
  },
  ranking: {
    ...read,
    path: '/cycles/:cycleId/ranking',
    needs: 'owner',
    summary: 'Results of judging, award by award',
    params: byCycle,
    answer: ranking,
  },
  approveCitation: {
    ...change,
    method: 'PUT',
    path: '/cycles/:cycleId/nominations/:nominationId/citation',
    needs: 'owner',
    summary: 'Approve the public citation of a nomination',
    params: byNomination,
    body: approveCitation,
    answer: z.object({ citation: z.string() }),
  },
  decide: {
    ...change,
    path: '/cycles/:cycleId/decisions',
    needs: 'owner',
    summary: 'Decide every award of a cycle in one step',
    params: byCycle,
    body: decide,
    answer: decision,
  },
} as const satisfies Operations
