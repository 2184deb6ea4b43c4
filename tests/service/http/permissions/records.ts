import type { recordsOperations } from '#core/contract/operations/records.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const milestone = () => ({
  commandId: commandId(),
  text: 'Finished the course.',
  on: '2026-01-05',
  mode: 'course',
  visibility: { kind: 'tenant' },
})
const byMias = ({ milestones }: CompanyCycle) => ({ itemId: milestones.mias })

export const recordsRequests: Record<keyof typeof recordsOperations, RequestRow> = {
  awardRecord: {
    stage: 'published',
    params: ({ cycleId, nominations }, { tenant }) => ({
      itemId: awardItemId(tenant, cycleId, 'mentor', nominations.mentor),
    }),
  },
  myRecord: { stage: 'open' },
  myData: { stage: 'open' },
  erasePerson: {
    stage: 'open',
    params: ({ leaver }) => ({ personId: leaver }),
    body: () => ({ commandId: commandId() }),
  },
  postMilestone: { stage: 'open', body: milestone },
  editMilestone: {
    stage: 'open',
    params: byMias,
    body: milestone,
    except: {
      member: 'ok',
      nominator: 'not_author',
      judge: 'not_author',
      'judge of another award': 'not_author',
      host: 'not_author',
      owner: 'not_author',
      'owner with an interest': 'not_author',
    },
  },
  confirmMilestone: {
    stage: 'open',
    params: byMias,
    body: () => ({ commandId: commandId() }),
    except: { member: 'not_yourself' },
  },
  // Ana's to withdraw.
  withdrawConfirmation: {
    stage: 'open',
    params: ({ milestones }) => ({ itemId: milestones.confirmed }),
    body: () => ({ commandId: commandId() }),
    except: {
      member: 'not_found',
      judge: 'not_found',
      'judge of another award': 'not_found',
      host: 'not_found',
      owner: 'not_found',
      'owner with an interest': 'not_found',
    },
  },
  importMilestones: {
    stage: 'open',
    body: (_, { people }) => ({
      commandId: commandId(),
      visibility: { kind: 'tenant' },
      rows: [{ line: 2, person: people.mia.oid, text: 'Completed the course.', on: '2026-01-05' }],
    }),
  },
}
