import type { recognitionOperations } from '#core/contract/operations/recognition.ts'
import {
  commandId,
  ownTenantsData,
  type RequestRow,
  reason,
} from '#tests/service/http/permissions/request.ts'
import { companyTeam } from '#tests/support/company.ts'
import type { CompanyCycle } from '#tests/support/company-cycle.ts'

const byThanks = ({ thanks }: CompanyCycle) => ({ itemId: thanks.itemId })
const byComment = ({ thanks }: CompanyCycle) => thanks
const bare = () => ({ commandId: commandId() })
/** Who may restore is heard, but nothing was removed. */
const nothingRemoved = {
  nominator: 'not_now',
  owner: 'not_now',
  'owner with an interest': 'not_now',
} as const
const guestsWatch = { guest: 'guest_not_allowed' } as const

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
  personPage: { stage: 'open', params: (_, { people }) => ({ personId: people.ben.id }) },
  recognition: { stage: 'open', params: byThanks },
  editCommendation: {
    stage: 'open',
    params: byThanks,
    body: () => ({ ...bare(), text: 'Thank you very much.' }),
  },
  removeRecognition: { stage: 'open', params: byThanks, body: bare },
  hideRecognition: {
    stage: 'open',
    params: byThanks,
    body: () => ({ ...bare(), reason }),
    except: guestsWatch,
  },
  restoreRecognition: { stage: 'open', params: byThanks, body: bare, except: nothingRemoved },
  react: { stage: 'open', params: byThanks, body: () => ({ ...bare(), reactions: ['heart'] }) },
  myReactions: { stage: 'open', query: '?oldest=0&newest=1' },
  comments: { stage: 'open', params: byThanks },
  writeComment: {
    stage: 'open',
    params: byThanks,
    body: () => ({ ...bare(), text: 'So it was.', congratulation: false }),
  },
  editComment: { stage: 'open', params: byComment, body: () => ({ ...bare(), text: 'It was good.' }) },
  removeComment: { stage: 'open', params: byComment, body: bare },
  hideComment: {
    stage: 'open',
    params: byComment,
    body: () => ({ ...bare(), reason }),
    except: guestsWatch,
  },
  restoreComment: { stage: 'open', params: byComment, body: bare, except: nothingRemoved },
  wallPreference: { stage: 'open' },
  preferWall: { stage: 'open', body: () => ({ ...bare(), onWall: true }) },
}
