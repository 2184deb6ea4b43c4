import type { operations } from '#core/contract/operations.ts'
import { ceremoniesRoutes } from '#tabs/api/routes/ceremonies.ts'
import { insightRoutes } from '#tabs/api/routes/insight.ts'
import { judgingRoutes } from '#tabs/api/routes/judging.ts'
import { liveChannelRoutes } from '#tabs/api/routes/live-channel.ts'
import { messagesRoutes } from '#tabs/api/routes/messages.ts'
import { nominationsRoutes } from '#tabs/api/routes/nominations.ts'
import { peopleRoutes } from '#tabs/api/routes/people.ts'
import { preferencesRoutes } from '#tabs/api/routes/preferences.ts'
import { programsRoutes } from '#tabs/api/routes/programs.ts'
import { recognitionRoutes } from '#tabs/api/routes/recognition.ts'
import { recordsRoutes } from '#tabs/api/routes/records.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'
import { ticketsRoutes } from '#tabs/api/routes/tickets.ts'
import { votingRoutes } from '#tabs/api/routes/voting.ts'

/**
 * Method and path of every operation. The compiler holds each line equal to the contract's, so it can't
 * drift; it is written out because importing the contract's values would bring zod along.
 */
export const routes: RoutesOf<typeof operations> = {
  ...peopleRoutes,
  ...preferencesRoutes,
  ...programsRoutes,
  ...nominationsRoutes,
  ...judgingRoutes,
  ...ceremoniesRoutes,
  ...ticketsRoutes,
  ...votingRoutes,
  ...messagesRoutes,
  ...recognitionRoutes,
  ...recordsRoutes,
  ...insightRoutes,
  ...liveChannelRoutes,
}
