import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#core/actor.ts'
import type { WatchAs } from '#core/contract/ceremony.ts'
import { type Operation, type OperationName, operations } from '#core/contract/operations.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Bearer, Onlooker } from '#service/http/handlers/handler.ts'
import type { Live } from '#service/http/handlers/live-channel.ts'
import { handlersWith } from '#service/http/handlers.ts'
import { parseInput } from '#service/http/problems.ts'
import type { ActorOf } from '#service/identity/actors.ts'
import type { TicketGate } from '#service/identity/ticket-gate.ts'
import type { TokenVerifier } from '#service/identity/verify-token.ts'
import type { Admission } from '#service/live/admission.ts'

type Edge = {
  world: World
  verifyToken: TokenVerifier
  actorOf: ActorOf
  admission: Admission
  ticketGate: TicketGate
}

/** Every operation of the contract as a route: who asks, parse, use case, answer in the contract's shape. */
export function addRoutes(app: FastifyInstance, edge: Edge & { live: Live }): void {
  const handlers = handlersWith(edge.live)
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const handle = handlers[name] as (
      world: World,
      asker: Actor | Onlooker | Bearer,
      input: object,
    ) => Promise<unknown>
    const byTicket = operation.needs === 'ticket'
    app.route({
      method: operation.method,
      url: `/api${operation.path}`,
      // A ticket is many people's: its gate counts them.
      config: byTicket ? { rateLimit: false } : {},
      handler: async (request, reply) => {
        const claims = byTicket ? undefined : await edge.verifyToken(credential(request, 'bearer'))
        // Before anything is looked up; but nobody without a sign-in takes others’ places.
        if (operation.crowded && claims) edge.admission.enter((request.query as { as?: WatchAs }).as, claims)
        const asker = claims
          ? await askerOf(operation, claims, () => edge.actorOf(claims))
          : bearerOf(edge.ticketGate, request)
        const input = {
          params: parseInput(operation.params, request.params),
          query: parseInput(operation.query, request.query),
          body: parseInput(operation.body, request.body),
        }
        const answer = await handle(edge.world, asker, input)
        // Parsing the answer drops whatever the contract doesn't promise, so that no record leaks a field.
        return reply
          .header('cache-control', byTicket ? 'no-store' : 'private, no-cache')
          .send(operation.answer.parse(answer))
      },
    })
  }
}

async function askerOf(
  { crowded }: Operation,
  { tenant, oid }: { tenant: string; oid: string },
  actor: () => Promise<Actor>,
): Promise<Actor | Onlooker> {
  return crowded ? { tenant, oid, actor } : actor()
}

/** Who brings a ticket. In a header, as addresses are logged and kept. */
function bearerOf(gate: TicketGate, request: FastifyRequest): Bearer {
  const ticket = credential(request, 'ticket')
  gate.pass({ headers: request.headers, address: request.ip }, ticket)
  return { ticket }
}

function credential({ headers }: FastifyRequest, wanted: 'bearer' | 'ticket'): string {
  const [scheme, text] = (headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== wanted || !text) throw new Refusal('unauthenticated', 'Please sign in.')
  return text
}
