import { z } from 'zod'
import { sendCommand } from './ceremony.ts'
import { joinCeremony, renewAuth, sendReaction, sendVote, syncClock, watchWall } from './live.ts'
import { ceremoniesOperations } from './operations/ceremonies.ts'
import { insightOperations } from './operations/insight.ts'
import { judgingOperations } from './operations/judging.ts'
import { liveChannelOperations } from './operations/live-channel.ts'
import { messagesOperations } from './operations/messages.ts'
import { nominationsOperations } from './operations/nominations.ts'
import type { Operations, Role } from './operations/operation.ts'
import { peopleOperations } from './operations/people.ts'
import { preferencesOperations } from './operations/preferences.ts'
import { programsOperations } from './operations/programs.ts'
import { recognitionOperations } from './operations/recognition.ts'
import { recordsOperations } from './operations/records.ts'
import { ticketsOperations } from './operations/tickets.ts'
import { votingOperations } from './operations/voting.ts'
import { id } from './text.ts'

export type { Operation, Role } from './operations/operation.ts'

/** Every HTTP operation under /api: routes, the tab’s calls, the API description and the permission test come from here. */
export const operations = {
  ...peopleOperations,
  ...preferencesOperations,
  ...programsOperations,
  ...nominationsOperations,
  ...judgingOperations,
  ...ceremoniesOperations,
  ...ticketsOperations,
  ...votingOperations,
  ...messagesOperations,
  ...recognitionOperations,
  ...recordsOperations,
  ...insightOperations,
  ...liveChannelOperations,
} as const satisfies Operations

export type OperationName = keyof typeof operations
export type ParamsOf<N extends OperationName> = z.output<(typeof operations)[N]['params']>
export type QueryOf<N extends OperationName> = z.output<(typeof operations)[N]['query']>
export type BodyOf<N extends OperationName> = z.output<(typeof operations)[N]['body']>
export type AnswerOf<N extends OperationName> = z.output<(typeof operations)[N]['answer']>

/** Every socket event a client may send, beside the HTTP operations. */
export const liveOperations = {
  'ceremony:join': { needs: 'ticket', message: joinCeremony },
  'ceremony:leave': { needs: 'ticket', message: z.strictObject({ ceremonyId: id }) },
  'ceremony:command': { needs: 'host', message: sendCommand },
  'ceremony:react': { needs: 'member', message: sendReaction },
  'ceremony:vote': { needs: 'member', message: sendVote },
  'clock:sync': { needs: 'ticket', message: syncClock },
  'wall:join': { needs: 'guest', message: watchWall },
  'wall:leave': { needs: 'guest', message: watchWall },
  'auth:renew': { needs: 'guest', message: renewAuth },
} as const satisfies Record<string, { needs: Role; message: z.ZodType }>
