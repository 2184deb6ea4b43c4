import type { judgingOperations } from '#core/contract/operations/judging.ts'
import {
  byCycle,
  byMentor,
  commandId,
  type RequestRow,
  reason,
} from '#tests/service/http/permissions/request.ts'

export const judgingRequests: Record<keyof typeof judgingOperations, RequestRow> = {
  judging: { stage: 'judging', params: byCycle, except: { 'judge of another award': 'ok' } },
  submitScore: {
    stage: 'judging',
    params: byMentor,
    body: () => ({ commandId: commandId(), score: { kind: 'scored', points: { impact: 4 } } }),
  },
  declareInterest: { stage: 'judging', params: byMentor, body: () => ({ commandId: commandId(), reason }) },
  ranking: { stage: 'judging', params: byCycle },
  approveCitation: {
    stage: 'judging',
    params: byMentor,
    body: () => ({ commandId: commandId(), citation: 'In one line.' }),
    except: { 'owner with an interest': 'interest' },
  },
  decide: {
    stage: 'judging',
    params: byCycle,
    body: () => ({
      commandId: commandId(),
      awards: ['mentor', 'explorer'].map((awardId) => ({ kind: 'not-awarded', awardId, reason })),
    }),
    except: { 'owner with an interest': 'interest' },
  },
  decisions: { stage: 'decided', params: byCycle },
  deliberation: {
    stage: 'judging',
    params: ({ cycleId }) => ({ cycleId, awardId: 'mentor' }),
    except: { 'owner with an interest': 'interest' },
  },
  publishResults: { stage: 'decided', params: byCycle, body: () => ({ commandId: commandId() }) },
  correctResult: {
    stage: 'published',
    params: byCycle,
    body: ({ nominations }) => ({
      commandId: commandId(),
      awardId: 'mentor',
      reason,
      correction: { kind: 'revoke', nominationId: nominations.mentor },
    }),
    except: { 'owner with an interest': 'interest' },
  },
  audit: { stage: 'judging', params: byCycle },
  exportCycle: { stage: 'published', params: byCycle, query: '?as=json' },
}
