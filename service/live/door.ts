import { protocolVersion } from '#core/contract/limits.ts'
import { handshake } from '#core/contract/live.ts'
import { Refusal } from '#core/refusal.ts'
import { problemOf } from '#service/http/problems.ts'
import type { TokenVerifier } from '#service/identity/verify-token.ts'
import type { LiveServer, LiveSocket } from '#service/live/connection.ts'

/** What stands at the door of the live channel: notes whose connection it is, or says why there is none. */
export function keepDoor(io: LiveServer, verifyToken: TokenVerifier): void {
  io.use(async (socket, next) => next(await refusedAtTheDoor(socket, verifyToken)))
}

/** Notes whose connection it is, or gives why there is none, with the problem as its data. */
async function refusedAtTheDoor(socket: LiveSocket, verifyToken: TokenVerifier): Promise<Error | undefined> {
  try {
    const { auth } = socket.handshake
    // First, because another version's handshake may have another form.
    if (auth['protocol'] !== protocolVersion)
      throw new Refusal('client_outdated', 'Laurels has been updated. Please reload.')
    const { success, data } = handshake.safeParse(auth)
    if (!success) throw new Refusal('unauthenticated', 'Please sign in.')
    socket.data.claims = await verifyToken(data.token)
    return undefined
  } catch (error) {
    const problem = problemOf(error)
    return Object.assign(new Error(problem.detail), { data: problem })
  }
}
