import type { ClientToServer } from '#core/contract/live.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'

const answerWithinMs = 4_000
const giveUpAfterMs = 15_000

/**
 * Sends a command until it is answered, `anew` after each silence; undefined when no answer came in time.
 * The same command id gets the first result, however often it arrives.
 */
export async function insist(
  socket: LiveSocket,
  message: Parameters<ClientToServer['ceremony:command']>[0],
  { wanted, anew }: { wanted: () => boolean; anew: () => void },
) {
  const deadline = steadyNow() + giveUpAfterMs
  while (steadyNow() < deadline && wanted()) {
    try {
      return await socket.timeout(answerWithinMs).emitWithAck('ceremony:command', message)
    } catch {
      if (socket.connected) anew()
    }
  }
  return undefined
}
