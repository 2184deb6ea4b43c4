import { ceremoniesHandlers } from '#service/http/handlers/ceremonies.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'
import { insightHandlers } from '#service/http/handlers/insight.ts'
import { judgingHandlers } from '#service/http/handlers/judging.ts'
import { type Live, liveChannelHandlers } from '#service/http/handlers/live-channel.ts'
import { messagesHandlers } from '#service/http/handlers/messages.ts'
import { nominationsHandlers } from '#service/http/handlers/nominations.ts'
import { peopleHandlers } from '#service/http/handlers/people.ts'
import { preferencesHandlers } from '#service/http/handlers/preferences.ts'
import { programsHandlers } from '#service/http/handlers/programs.ts'
import { recognitionHandlers } from '#service/http/handlers/recognition.ts'
import { recordsHandlers } from '#service/http/handlers/records.ts'
import { ticketsHandlers } from '#service/http/handlers/tickets.ts'
import { votingHandlers } from '#service/http/handlers/voting.ts'

/** Which use case answers which operation. */
export const handlersWith = (live: Live): Handlers => ({
  ...peopleHandlers,
  ...preferencesHandlers,
  ...programsHandlers,
  ...nominationsHandlers,
  ...judgingHandlers,
  ...ceremoniesHandlers,
  ...ticketsHandlers,
  ...votingHandlers,
  ...messagesHandlers,
  ...recognitionHandlers,
  ...recordsHandlers,
  ...insightHandlers,
  ...liveChannelHandlers(live),
})
