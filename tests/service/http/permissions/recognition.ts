import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import { commandId, ownTenantsData, type RequestRow } from '#tests/service/http/permissions/request.ts'
import { companyTeam } from '#tests/support/company.ts'

export const recognitionRequests: Record<keyof typeof recognitionOperations, RequestRow> = {
  everyonesFeed: { stage: 'open' },
  awardFeed: { stage: 'open', params: () => ({ awardId: 'mentor' }), except: ownTenantsData },
  teamFeed: {
    stage: 'open',
    params: (_, { tenant }) => ({ teamId: `${companyTeam}-${tenant.slice(0, 8)}` }),
    except: { 'person of another tenant': 'not_team_member' },
  },
  // Their own tenant has no such person: an empty page, like that of anybody never recognized.
  personFeed: {
    stage: 'open',
    params: (_, { people }) => ({ personId: people.ben.id }),
    except: ownTenantsData,
  },
  commend: {
    stage: 'open',
    body: (_, { people }) => ({
      commandId: commandId(),
      recipients: [people.ben.id],
      message: 'Thank you for the walk-through.',
      visibility: { kind: 'tenant' },
    }),
    except: { 'person of another tenant': 'person_not_found' },
  },
}
