import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { addMeetingRoutes } from '#local/meeting.ts'
import { allowOnlySameOrigin } from '#local/same-origin.ts'
import type { SignIn } from '#local/sign-in.ts'

/**
 * Adds what plays Teams on a laptop to the service: the page at `/`, sign-in and the meeting's stage. From then
 * on the whole service answers this computer's own pages alone.
 */
export function playTeams({ port, signIn, folder }: { port: number; signIn: SignIn; folder: string }) {
  return async (app: FastifyInstance): Promise<void> => {
    // Whoever started this reads along: problems only, not every request.
    app.log.level = 'warn'
    allowOnlySameOrigin(app, port)
    signIn.routes(app)
    addMeetingRoutes(app)
    await app.register(fastifyStatic, { root: folder, prefix: '/', decorateReply: false, wildcard: false })
  }
}
