import { z } from 'zod'
import { change, type Operations, read } from '#core/contract/operations/operation.ts'
import { commend, feedPage, feedQuery, recognition } from '#core/contract/recognition.ts'
import { id } from '#core/contract/text.ts'

export const recognitionOperations = {
  everyonesFeed: {
    ...read,
    path: '/feeds/everyone',
    needs: 'guest',
    summary: 'The wall: what everybody may see, newest first',
    query: feedQuery,
    answer: feedPage,
  },
  awardFeed: {
    ...read,
    path: '/feeds/awards/:awardId',
    needs: 'guest',
    summary: 'Winners of one award',
    params: z.strictObject({ awardId: id }),
    query: feedQuery,
    answer: feedPage,
  },
  teamFeed: {
    ...read,
    path: '/feeds/teams/:teamId',
    needs: 'member',
    summary: 'The wall of a team one belongs to',
    params: z.strictObject({ teamId: id }),
    query: feedQuery,
    answer: feedPage,
  },
  personFeed: {
    ...read,
    path: '/feeds/people/:personId',
    needs: 'guest',
    summary: 'A person’s recognitions; one’s own include private ones',
    params: z.strictObject({ personId: id }),
    query: feedQuery,
    answer: feedPage,
  },
  commend: {
    ...change,
    path: '/commendations',
    needs: 'member',
    summary: 'Thank someone at once',
    body: commend,
    answer: recognition,
  },
} as const satisfies Operations
