import { randomUUID } from 'node:crypto'
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
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byNewDraft = ({ cycleId }: CompanyCycle) => ({ cycleId, draftId: randomUUID() })

export const nominationsRequests: Record<keyof typeof nominationsOperations, RequestRow> = {
  submitNomination: {
    stage: 'open',
    params: byCycle,
    body: (_, { people }) => ({ commandId: commandId(), ...content('explorer', people.cora.id) }),
  },
  myNominations: { stage: 'open', params: byCycle },
  ownNominations: { stage: 'open' },
  nominationsAboutMe: { stage: 'published' },
  nominatingTime: { stage: 'open', params: byCycle },
  drafts: { stage: 'open' },
  saveDraft: {
    stage: 'open',
    params: byNewDraft,
    body: (_, { people }) => ({
      commandId: commandId(),
      revision: 0,
      content: {
        ...content('mentor', people.cora.id),
        nominees: [{ ref: people.cora.id, name: people.cora.name }],
      },
    }),
  },
  discardDraft: { stage: 'open', params: byNewDraft, body: () => ({ commandId: commandId() }) },
  nomineeHints: { stage: 'open', params: byCycle, query: '?awardId=mentor&nominees=' },
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
  formerAwards: {
    stage: 'judging',
    params: byMentor,
    except: { owner: 'ok', 'owner with an interest': 'interest' },
  },
  ruleEligibility: {
    stage: 'judging',
    params: byMentor,
    body: () => ({ commandId: commandId(), eligible: false, reason }),
    except: { 'owner with an interest': 'interest' },
  },
}
