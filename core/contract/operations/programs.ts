import { z } from 'zod'
import { bare, byCycle, change, type Operations, read } from '#core/contract/operations/operation.ts'
import { program } from '#core/contract/programs.ts'

export const programsOperations = {
  programs: {
    ...read,
    path: '/programs',
    needs: 'guest',
    summary: 'Programs with their awards and cycles',
    answer: z.array(program),
  },
  closeNominations: {
    ...change,
    path: '/cycles/:cycleId/close',
    needs: 'owner',
    summary: 'Close nominations; judging begins when the last request has ended',
    params: byCycle,
    body: bare,
    answer: z.object({ status: z.enum(['closing', 'judging', 'decided', 'published']) }),
  },
} as const satisfies Operations
