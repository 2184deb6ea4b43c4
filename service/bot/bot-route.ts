import type { FastifyInstance } from 'fastify'
import type { BotEndpoint, Sender } from '#bot/endpoint.ts'
import type { Actor } from '#core/actor.ts'
import { Refusal } from '#core/refusal.ts'
import type { ActorOf } from '#service/identity/actors.ts'

/** Where Teams sends what people say to the bot. */
export function addBotRoute(app: FastifyInstance, bot: BotEndpoint): void {
  // Not limited by sender: everybody's activities come from Teams, under one token of its own.
  // No browser reads what it answers, so that it needs none of a page’s headers.
  app.post(
    '/api/messages',
    { config: { rateLimit: false }, helmet: false },
    async ({ body, headers }, reply) => {
      const answer = await bot.answer({ body, headers })
      return reply.code(answer.status).send(answer.body)
    },
  )
}

/** The senders of activities as actors: only people of the tenants that use this service. */
export function senderActors(actorOf: ActorOf, tenants: string[]): (sender: Sender) => Promise<Actor> {
  return async (sender) => {
    if (!tenants.includes(sender.tenant))
      throw new Refusal('tenant_not_allowed', 'Your organization does not use Laurels here.')
    // An activity carries no token: the directory is asked in the app's own name.
    return actorOf({ ...sender, ownerRole: false, expiresAt: Number.POSITIVE_INFINITY, token: '' })
  }
}
