import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#core/contract/live.ts'
import type { World } from '#core/ports.ts'
import type { ActorOf } from '#service/identity/actors.ts'
import type { TicketGate } from '#service/identity/ticket-gate.ts'
import type { Claims, TokenVerifier } from '#service/identity/verify-token.ts'
import type { Admission } from '#service/live/admission.ts'
import type { Siblings } from '#service/live/siblings.ts'
import type { Transport } from '#service/live/transport.ts'

/** What lets a screen in that nobody signed in at: for one ceremony alone (rule C18). */
export type ShownTicket = { ceremonyId: string; text: string }

/**
 * What is known of a connection: its bearer and, where it watches as a host, their person id. With a ticket its bearer
 * is nobody, and no actor is made of them.
 */
type SocketData = { claims: Claims; host?: string; ticket?: ShownTicket }
export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

/** What the live channel needs to answer. */
export type LiveOptions = {
  world: () => World
  verifyToken: TokenVerifier
  actorOf: () => ActorOf
  ticketGate: TicketGate
  admission: Admission
  /** Pages that may connect. */
  origins: string[]
  siblings: Siblings
  transport: Transport
  onProblem: (error: unknown) => void
}
