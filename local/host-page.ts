import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { addChatRoutes } from '#local/chat/chat-routes.ts'
import type { OpenChats } from '#local/chat/open-chats.ts'
import { addMeetingRoutes } from '#local/meeting.ts'
import { allowOnlySameOrigin } from '#local/same-origin.ts'
import type { SignIn } from '#local/sign-in.ts'

type Parts = { port: number; signIn: SignIn; folder: string; chats: OpenChats | undefined }

/**
 * Adds what plays Teams on a laptop to the service: the page at `/`, sign-in, the meeting's stage and chat. From then
 * on the whole service answers this computer's own pages alone.
 */
export function playTeams({ port, signIn, folder, chats }: Parts) {
  return async (app: FastifyInstance): Promise<void> => {
    // Whoever started this reads along: problems only, not every request.
    app.log.level = 'warn'
    allowOnlySameOrigin(app, port)
    allowChatFrames(app)
    signIn.routes(app)
    addMeetingRoutes(app)
    addChatRoutes(app, { chats, port })
    await app.register(fastifyStatic, { root: folder, prefix: '/', decorateReply: false, wildcard: false })
  }
}

/** The page at `/` shows chat clients, which listen on ports of their own. */
function allowChatFrames(app: FastifyInstance): void {
  const policy = 'content-security-policy'
  app.addHook('onSend', async ({ url }, reply) => {
    if (/^\/(\?|$)/.test(url))
      reply.header(policy, `${reply.getHeader(policy)};frame-src 'self' http://localhost:*`)
  })
}
