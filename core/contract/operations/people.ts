import { z } from 'zod'
import { limits } from '#core/contract/limits.ts'
import { type Operations, read } from '#core/contract/operations/operation.ts'
import { colleague, me } from '#core/contract/people.ts'
import { id, plainText } from '#core/contract/text.ts'

export const peopleOperations = {
  me: { ...read, path: '/me', needs: 'guest', summary: 'Who is asking, and what they may do', answer: me },
  searchPeople: {
    ...read,
    path: '/people',
    needs: 'member',
    summary: 'Find colleagues by name in the organization’s directory',
    query: z.strictObject({ q: plainText(1, limits.search) }),
    answer: z.array(colleague),
  },
  photo: {
    ...read,
    path: '/people/:personId/photo',
    needs: 'guest',
    summary: 'A colleague’s picture from the organization’s directory, if there is one',
    params: z.strictObject({ personId: id }),
    answer: z.object({ image: z.string().optional() }),
  },
} as const satisfies Operations
