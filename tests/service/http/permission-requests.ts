import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { liveOperations, OperationName } from '#core/contract/operations.ts'
import { type Company, companyTeam } from '#tests/support/company.ts'
import type { CompanyCycle, CycleStage } from '#tests/support/company-cycle.ts'

/** Everybody who may knock, from least to most. */
export const askers = [
  'no token',
  'expired token',
  'tenant not allowed',
  'person of another tenant',
  'guest',
  'member',
  'nominator',
  'judge',
  'judge of another award',
  'host',
  'owner',
  'owner with an interest',
] as const
export type AskerName = (typeof askers)[number]

export type Outcome = ErrorCode | 'ok'

/** One operation's request on a home company's cycle, and where it departs from what its `needs` says. */
export type RequestRow = {
  /** How far the cycle must be for the operation to succeed. */
  stage: CycleStage
  params?: (cycle: CompanyCycle, company: Company) => Record<string, string>
  query?: string
  body?: (cycle: CompanyCycle, company: Company) => object
  except?: Partial<Record<AskerName, Outcome>>
}

const commandId = () => randomUUID()
const reason = 'There is a reason for this.'
const byCycle = ({ cycleId }: CompanyCycle) => ({ cycleId })
const byMentor = ({ cycleId, nominations }: CompanyCycle) => ({ cycleId, nominationId: nominations.mentor })
const byExplorer = ({ cycleId, nominations }: CompanyCycle) => ({
  cycleId,
  nominationId: nominations.explorer,
})
const content = (awardId: string, nominee: string) => ({
  awardId,
  nominees: [nominee],
  story: 'What was learned, told at length.',
  mode: 'course',
  outcome: 'attempted',
  helpers: [],
  evidence: [],
  shareStory: false,
})

/** A person has their own things in their own tenant; here nothing of the other is named, so nothing is refused. */
const ownTenantsData = { 'person of another tenant': 'ok' } as const

export const httpRequests: Record<OperationName, RequestRow> = {
  me: { stage: 'open' },
  searchPeople: { stage: 'open', query: '?q=a' },
  programs: { stage: 'open' },
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
  closeNominations: { stage: 'open', params: byCycle, body: () => ({ commandId: commandId() }) },
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
  ceremonies: { stage: 'decided' },
  planCeremony: {
    stage: 'open',
    params: byCycle,
    body: (_, { people }) => ({
      commandId: commandId(),
      title: 'Another one',
      startsAt: 1_900_000_000_000,
      hosts: [people.hana.id],
    }),
  },
  ceremonyView: {
    stage: 'decided',
    params: ({ ceremonyId }) => ({ ceremonyId }),
    query: '?as=audience',
  },
  ceremonyMessages: { stage: 'published', params: ({ ceremonyId }) => ({ ceremonyId }) },
  sendAgain: {
    stage: 'published',
    params: ({ ceremonyId, messageId }) => ({ ceremonyId, messageId }),
    body: () => ({ commandId: commandId() }),
  },
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

export type LiveRow = {
  message: (cycle: CompanyCycle, renewal: string) => object
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
  // Nothing is known of another tenant's ceremony, so only the time is told.
  'clock:sync': { message: ({ ceremonyId }) => ({ ceremonyId }), except: ownTenantsData },
  'auth:renew': { message: (_, token) => ({ token }), except: ownTenantsData },
}
