import { z } from 'zod'
import { ceremonyListing, ceremonyView, planCeremony, sendCommand, watchAs } from './ceremony.ts'
import {
  approveCitation,
  decide,
  decision,
  declareInterest,
  judgedStanding,
  judging,
  ranking,
  submitScore,
} from './judging.ts'
import { limits } from './limits.ts'
import { joinCeremony, renewAuth, sendReaction, syncClock } from './live.ts'
import { ceremonyMessages, message, sendAgain } from './messages.ts'
import {
  editNomination,
  nomination,
  openNomination,
  ruleEligibility,
  submitNomination,
} from './nominations.ts'
import { colleague, me } from './people.ts'
import { program } from './programs.ts'
import { commend, feedPage, feedQuery, recognition } from './recognition.ts'
import { commandId, id, plainText } from './text.ts'

/**
 * Who may do what: the least role an operation needs.
 * `guest` is anybody of the tenant with a valid token; `member` leaves guests out; the others are named
 * in a program, a cycle or a ceremony, and are read from there at each request.
 */
export type Role = 'guest' | 'member' | 'nominator' | 'judge' | 'owner' | 'host'

export type Operation = {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  needs: Role
  summary: string
  params: z.ZodType
  query: z.ZodType
  body: z.ZodType
  answer: z.ZodType
}

const none = z.strictObject({})
const noBody = z.undefined()
const byCycle = z.strictObject({ cycleId: id })
const byNomination = z.strictObject({ cycleId: id, nominationId: id })
const bare = z.strictObject({ commandId })

const read = { method: 'GET', params: none, query: none, body: noBody } as const
const change = { method: 'POST', params: none, query: none } as const

/** Every HTTP operation under /api: routes, the tab's calls, the API description and the permission test come from here. */
export const operations = {
  me: { ...read, path: '/me', needs: 'guest', summary: 'Who is asking, and what they may do', answer: me },
  searchPeople: {
    ...read,
    path: '/people',
    needs: 'member',
    summary: 'Find colleagues by name in the organization’s directory',
    query: z.strictObject({ q: plainText(1, limits.search) }),
    answer: z.array(colleague),
  },
  programs: {
    ...read,
    path: '/programs',
    needs: 'guest',
    summary: 'Programs with their awards and cycles',
    answer: z.array(program),
  },

  submitNomination: {
    ...change,
    path: '/cycles/:cycleId/nominations',
    needs: 'member',
    summary: 'Nominate',
    params: byCycle,
    body: submitNomination,
    answer: nomination,
  },
  myNominations: {
    ...read,
    path: '/cycles/:cycleId/nominations/mine',
    needs: 'member',
    summary: 'My nominations in a cycle, newest first',
    params: byCycle,
    answer: z.array(nomination),
  },
  openNominations: {
    ...read,
    path: '/cycles/:cycleId/nominations/open',
    needs: 'member',
    summary: 'Nominations of open awards, to endorse',
    params: byCycle,
    answer: z.array(openNomination),
  },
  cycleNominations: {
    ...read,
    path: '/cycles/:cycleId/nominations',
    needs: 'owner',
    summary: 'All nominations of a cycle, but for awards the owner has an interest in',
    params: byCycle,
    answer: z.array(nomination),
  },
  nomination: {
    ...read,
    path: '/cycles/:cycleId/nominations/:nominationId',
    needs: 'nominator',
    summary: 'One of my nominations',
    params: byNomination,
    answer: nomination,
  },
  editNomination: {
    ...change,
    method: 'PUT',
    path: '/cycles/:cycleId/nominations/:nominationId',
    needs: 'nominator',
    summary: 'Change a nomination',
    params: byNomination,
    body: editNomination,
    answer: nomination,
  },
  withdrawNomination: {
    ...change,
    path: '/cycles/:cycleId/nominations/:nominationId/withdraw',
    needs: 'nominator',
    summary: 'Withdraw a nomination',
    params: byNomination,
    body: bare,
    answer: nomination,
  },
  endorseNomination: {
    ...change,
    path: '/cycles/:cycleId/nominations/:nominationId/endorse',
    needs: 'member',
    summary: 'Endorse a nomination of an open award',
    params: byNomination,
    body: bare,
    answer: openNomination,
  },
  ruleEligibility: {
    ...change,
    path: '/cycles/:cycleId/nominations/:nominationId/eligibility',
    needs: 'owner',
    summary: 'Rule a nomination ineligible, or eligible again',
    params: byNomination,
    body: ruleEligibility,
    answer: nomination,
  },

  closeNominations: {
    ...change,
    path: '/cycles/:cycleId/close',
    needs: 'owner',
    summary: 'Close nominations; judging begins when the last request has ended',
    params: byCycle,
    body: bare,
    answer: z.object({ status: z.enum(['closing', 'judging', 'decided', 'published']) }),
  },
  judging: {
    ...read,
    path: '/cycles/:cycleId/judging',
    needs: 'judge',
    summary: 'A judge’s awards, their nominations and own scores',
    params: byCycle,
    answer: judging,
  },
  submitScore: {
    ...change,
    method: 'PUT',
    path: '/cycles/:cycleId/nominations/:nominationId/score',
    needs: 'judge',
    summary: 'Score by the rubric, or abstain',
    params: byNomination,
    body: submitScore,
    answer: judgedStanding,
  },
  declareInterest: {
    ...change,
    path: '/cycles/:cycleId/nominations/:nominationId/interest',
    needs: 'judge',
    summary: 'Declare an interest, which recuses and voids one’s score',
    params: byNomination,
    body: declareInterest,
    answer: judgedStanding,
  },
  ranking: {
    ...read,
    path: '/cycles/:cycleId/ranking',
    needs: 'owner',
    summary: 'Results of judging, award by award',
    params: byCycle,
    answer: ranking,
  },
  approveCitation: {
    ...change,
    method: 'PUT',
    path: '/cycles/:cycleId/nominations/:nominationId/citation',
    needs: 'owner',
    summary: 'Approve the public citation of a nomination',
    params: byNomination,
    body: approveCitation,
    answer: z.object({ citation: z.string() }),
  },
  decide: {
    ...change,
    path: '/cycles/:cycleId/decisions',
    needs: 'owner',
    summary: 'Decide every award of a cycle in one step',
    params: byCycle,
    body: decide,
    answer: decision,
  },

  ceremonies: {
    ...read,
    path: '/ceremonies',
    needs: 'guest',
    summary: 'Ceremonies, newest first',
    answer: z.array(ceremonyListing),
  },
  planCeremony: {
    ...change,
    path: '/cycles/:cycleId/ceremonies',
    needs: 'owner',
    summary: 'Plan a cycle’s ceremony and name its hosts',
    params: byCycle,
    body: planCeremony,
    answer: ceremonyListing,
  },
  ceremonyView: {
    ...read,
    path: '/ceremonies/:ceremonyId/view',
    needs: 'guest',
    summary: 'A snapshot of a ceremony; `as=host` needs a host',
    params: z.strictObject({ ceremonyId: id }),
    query: z.strictObject({ as: watchAs }),
    answer: z.object({ view: ceremonyView, serverTime: z.int() }),
  },
  ceremonyMessages: {
    ...read,
    path: '/ceremonies/:ceremonyId/messages',
    needs: 'owner',
    summary: 'What a ceremony’s end has sent, and what did not arrive',
    params: z.strictObject({ ceremonyId: id }),
    answer: ceremonyMessages,
  },
  sendAgain: {
    ...change,
    path: '/ceremonies/:ceremonyId/messages/:messageId/send-again',
    needs: 'owner',
    summary: 'Send again what may not have arrived, failed or reached nobody',
    params: z.strictObject({ ceremonyId: id, messageId: id }),
    body: sendAgain,
    answer: message,
  },

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
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
export type ParamsOf<N extends OperationName> = z.output<(typeof operations)[N]['params']>
export type QueryOf<N extends OperationName> = z.output<(typeof operations)[N]['query']>
export type BodyOf<N extends OperationName> = z.output<(typeof operations)[N]['body']>
export type AnswerOf<N extends OperationName> = z.output<(typeof operations)[N]['answer']>

/** Every socket event a client may send, beside the HTTP operations. */
export const liveOperations = {
  'ceremony:join': { needs: 'guest', message: joinCeremony },
  'ceremony:leave': { needs: 'guest', message: z.strictObject({ ceremonyId: id }) },
  'ceremony:command': { needs: 'host', message: sendCommand },
  'ceremony:react': { needs: 'member', message: sendReaction },
  'clock:sync': { needs: 'guest', message: syncClock },
  'auth:renew': { needs: 'guest', message: renewAuth },
} as const satisfies Record<string, { needs: Role; message: z.ZodType }>
