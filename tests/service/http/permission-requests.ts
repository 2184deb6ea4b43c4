import type { liveOperations, OperationName } from '#core/contract/operations.ts'
import { ceremoniesRequests } from '#tests/service/http/permissions/ceremonies.ts'
import { insightRequests } from '#tests/service/http/permissions/insight.ts'
import { judgingRequests } from '#tests/service/http/permissions/judging.ts'
import { liveChannelRequests } from '#tests/service/http/permissions/live-channel.ts'
import { messagesRequests } from '#tests/service/http/permissions/messages.ts'
import { nominationsRequests } from '#tests/service/http/permissions/nominations.ts'
import { peopleRequests } from '#tests/service/http/permissions/people.ts'
import { preferencesRequests } from '#tests/service/http/permissions/preferences.ts'
import { programsRequests } from '#tests/service/http/permissions/programs.ts'
import { recognitionRequests } from '#tests/service/http/permissions/recognition.ts'
import { recordsRequests } from '#tests/service/http/permissions/records.ts'
import {
  type AskerName,
  commandId,
  type Outcome,
  ownTenantsData,
  type RequestRow,
} from '#tests/service/http/permissions/request.ts'
import { ticketsRequests } from '#tests/service/http/permissions/tickets.ts'
import { ballot, votingRequests } from '#tests/service/http/permissions/voting.ts'
import type { CompanyCycle, CycleStage } from '#tests/support/company-cycle.ts'

/** One request of every operation. */
export const httpRequests: Record<OperationName, RequestRow> = {
  ...peopleRequests,
  ...preferencesRequests,
  ...programsRequests,
  ...nominationsRequests,
  ...judgingRequests,
  ...ceremoniesRequests,
  ...ticketsRequests,
  ...votingRequests,
  ...messagesRequests,
  ...recognitionRequests,
  ...recordsRequests,
  ...insightRequests,
  ...liveChannelRequests,
}

export type LiveRow = {
  message: (cycle: CompanyCycle, renewal: string) => object
  /** How far the cycle must be, and whether only who has joined its ceremony may; decided and no, unless said. */
  at?: { stage: CycleStage; joined: true }
  except?: Partial<Record<AskerName, Outcome>>
}

export const liveRequests: Record<keyof typeof liveOperations, LiveRow> = {
  'ceremony:join': { message: ({ ceremonyId }) => ({ ceremonyId, as: 'audience' }) },
  // Leaving a room one isn't in changes nothing and tells nothing.
  'ceremony:leave': { message: ({ ceremonyId }) => ({ ceremonyId }), except: ownTenantsData },
  'ceremony:command': {
    message: ({ ceremonyId }) => ({
      commandId: commandId(),
      ceremonyId,
      seq: 0,
      command: { kind: 'open-lobby' },
    }),
  },
  'ceremony:react': { message: ({ ceremonyId }) => ({ ceremonyId, reaction: 'applause' }) },
  'ceremony:vote': {
    at: { stage: 'voting', joined: true },
    message: ({ ceremonyId }) => ({ ceremonyId, ...ballot() }),
  },
  // Nothing is known of another tenant's ceremony, so only the time is told.
  'clock:sync': { message: ({ ceremonyId }) => ({ ceremonyId }), except: ownTenantsData },
  // Everyone's wall: that of one's own tenant.
  'wall:join': { message: () => ({ feed: { kind: 'everyone' } }), except: ownTenantsData },
  'wall:leave': { message: () => ({ feed: { kind: 'everyone' } }), except: ownTenantsData },
  'auth:renew': { message: (_, token) => ({ token }), except: ownTenantsData },
}
