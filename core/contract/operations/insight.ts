import { z } from 'zod'
import { insight, insightQuery, nameLeaders } from '#core/contract/insight.ts'
import { change, type Operations, read } from '#core/contract/operations/operation.ts'
import { id } from '#core/contract/text.ts'

const byProgram = z.strictObject({ programId: id })

export const insightOperations = {
  insight: {
    ...read,
    path: '/programs/:programId/insight',
    needs: 'owner',
    summary: 'A program in numbers: who takes part, what is honored, never who ranks where',
    params: byProgram,
    query: insightQuery,
    answer: insight,
  },
  nameLeaders: {
    ...change,
    method: 'PUT',
    path: '/programs/:programId/leaders',
    needs: 'owner',
    summary: 'Say by which words in their job titles leaders are told',
    params: byProgram,
    body: nameLeaders,
    answer: z.object({ words: z.array(z.string()) }),
  },
} as const satisfies Operations
