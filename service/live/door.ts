import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import { protocolVersion } from '#core/contract/limits.ts'
import { handshake } from '#core/contract/live.ts'
import { Refusal } from '#core/refusal.ts'
import { problemOf } from '#service/http/problems.ts'
import type { LiveOptions, LiveServer, LiveSocket } from '#service/live/connection.ts'
import { claimsOf } from '#service/live/tickets.ts'

type Door = Pick<LiveOptions, 'world' | 'verifyToken' | 'ticketGate' | 'admission'>

/** What stands at the door of the live channel: notes whose connection it is, or says why there is none. */
export function keepDoor(io: LiveServer, door: Door): void {
  io.use(async (socket, next) => next(await refusedAt(door, socket)))
}

/** Why there is no connection, with the problem as its data. */
async function refusedAt(door: Door, socket: LiveSocket): Promise<Error | undefined> {
  try {
    const { auth } = socket.handshake
    // First, because another version's handshake may have another form.
    if (auth['protocol'] !== protocolVersion)
      throw new Refusal('client_outdated', 'Laurels has been updated. Please reload.')
    const { success, data } = handshake.safeParse(auth)
    if (!success) throw new Refusal('unauthenticated', 'Please sign in.')
    if ('token' in data) socket.data.claims = await door.verifyToken(data.token)
    else await showTicket(door, socket, data)
    const as = 'token' in data ? data.as : 'audience'
    // Only now, so that nobody without a sign-in takes others’ places.
    door.admission.enter(as, socket.data.claims)
    // Nobody who watches is looked up in the directory: for ten thousand, their sign-ins are 15 MB.
    if (as === 'audience' || as === 'stage') socket.data.claims = { ...socket.data.claims, token: '' }
    return undefined
  } catch (error) {
    const problem = problemOf(error)
    return Object.assign(new Error(problem.detail), { data: problem })
  }
}

type Shown = { ticket: string; screen?: string | undefined }

async function showTicket(door: Door, socket: LiveSocket, { ticket: text, screen }: Shown): Promise<void> {
  door.ticketGate.pass(socket.handshake, text)
  const admitted = await admitTicket(door.world(), text)
  socket.data.claims = claimsOf(admitted, screen)
  socket.data.ticket = { ceremonyId: admitted.ceremonyId, text }
}
