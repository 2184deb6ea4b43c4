import { z } from 'zod'
import { importMilestones, importResult, tellMilestone } from '#core/contract/milestones.ts'
import { bare, change, type Operations, read } from '#core/contract/operations/operation.ts'
import { recognition } from '#core/contract/recognition.ts'
import { awardRecord, dataPage, pageQuery, recordPage } from '#core/contract/records.ts'
import { id } from '#core/contract/text.ts'

const byItem = z.strictObject({ itemId: id })

export const recordsOperations = {
  awardRecord: {
    ...read,
    path: '/records/:itemId',
    needs: 'guest',
    summary: 'An award won: who, what, when, who decided, and whether it stands',
    params: byItem,
    answer: awardRecord,
  },
  myRecord: {
    ...read,
    path: '/me/record',
    needs: 'guest',
    summary: 'One’s own learning record, a part at a time',
    query: pageQuery,
    answer: recordPage,
  },
  myData: {
    ...read,
    path: '/me/data',
    needs: 'guest',
    summary:
      'Everything held about oneself, a part at a time; what is sealed is left out until it is published',
    query: pageQuery,
    answer: dataPage,
  },
  erasePerson: {
    ...change,
    path: '/people/:personId/erase',
    needs: 'owner',
    summary: 'Erase somebody who has left; counts and the audit chain stay whole',
    params: z.strictObject({ personId: id }),
    body: bare,
    answer: z.object({ erased: z.literal(true) }),
  },
  postMilestone: {
    ...change,
    path: '/milestones',
    needs: 'member',
    summary: 'Tell of something one has reached',
    body: tellMilestone,
    answer: recognition,
  },
  editMilestone: {
    ...change,
    method: 'PUT',
    path: '/milestones/:itemId',
    needs: 'author',
    summary: 'Change a milestone of one’s own',
    params: byItem,
    body: tellMilestone,
    answer: recognition,
  },
  confirmMilestone: {
    ...change,
    path: '/milestones/:itemId/confirm',
    needs: 'member',
    summary: 'Vouch for a colleague’s milestone',
    params: byItem,
    body: bare,
    answer: recognition,
  },
  withdrawConfirmation: {
    ...change,
    path: '/milestones/:itemId/withdraw-confirmation',
    needs: 'member',
    summary: 'Take one’s own confirmation of a milestone back',
    params: byItem,
    body: bare,
    answer: recognition,
  },
  importMilestones: {
    ...change,
    path: '/milestones/import',
    needs: 'owner',
    summary: 'Import completions from another system; what is there already stays as it is',
    body: importMilestones,
    answer: importResult,
  },
} as const satisfies Operations
