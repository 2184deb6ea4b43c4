import type { nominationsOperations } from '#core/contract/operations/nominations.ts'
import {
  byCycle,
  byExplorer,
  byMentor,
  commandId,
  content,
  type RequestRow,
  reason,
} from '#tests/service/http/permissions/request.ts'

export const nominationsRequests: Record<keyof typeof nominationsOperations, RequestRow> = {
  submitNomination: {
    stage: 'open',
    params: byCycle,
    body: (_, { people }) => ({ commandId: commandId(), ...content('explorer', people.cora.id) }),
  },
  myNominations: { stage: 'open', params: byCycle },
  openNominations: { stage: 'open', params: byCycle },
  cycleNominations: { stage: 'open', params: byCycle },
  nomination: { stage: 'open', params: byMentor },
  editNomination: {
    stage: 'open',
    params: byMentor,
    body: (_, { people }) => ({
      commandId: commandId(),
      revision: 1,
      ...content('mentor', people.ben.id),
    }),
  },
  withdrawNomination: { stage: 'open', params: byMentor, body: () => ({ commandId: commandId() }) },
  endorseNomination: {
    stage: 'open',
    params: byExplorer,
    body: () => ({ commandId: commandId() }),
    except: { nominator: 'not_yourself' },
  },
  ruleEligibility: {
    stage: 'judging',
    params: byMentor,
    body: () => ({ commandId: commandId(), eligible: false, reason }),
    except: { 'owner with an interest': 'interest' },
  },
}
