import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#core/actor.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import { type Operation, type OperationName, operations } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { handlersWith } from '#service/http/handlers.ts'
import { parseInput } from '#service/http/problems.ts'
import type { ActorOf } from '#service/identity/actors.ts'
import type { TokenVerifier } from '#service/identity/verify-token.ts'

type Edge = { world: World; verifyToken: TokenVerifier; actorOf: ActorOf }

/** Every operation of the contract as a route: who asks, parse, use case, answer in the contract's shape. */
export function addRoutes(app: FastifyInstance, edge: Edge & { live: LiveAddress }): void {
  const handlers = handlersWith(edge.live)
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const handle = handlers[name] as (world: World, actor: Actor, input: object) => Promise<unknown>
    app.route({
      method: operation.method,
      url: `/api${operation.path}`,
      handler: async (request, reply) => {
        const actor = await edge.actorOf(await edge.verifyToken(bearer(request)))
        const input = {
          params: parseInput(operation.params, request.params),
          query: parseInput(operation.query, request.query),
          body: parseInput(operation.body, request.body),
        }
        const answer = await handle(edge.world, actor, input)
        // Parsing the answer drops whatever the contract doesn't promise, so that no record leaks a field.
        return reply.header('cache-control', 'private, no-cache').send(operation.answer.parse(answer))
      },
    })
  }
}

function bearer(request: FastifyRequest): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refusal('unauthenticated', 'Please sign in.')
  return token
}
