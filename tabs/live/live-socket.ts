import { io, type Socket } from 'socket.io-client'
import type { WatchAs } from '#core/contract/ceremony.ts'
import { protocolVersion } from '#core/contract/limits.ts'
import type { ClientToServer, ServerToClient } from '#core/contract/live.ts'
import { longestWait } from '#tabs/live/come-back.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/**
 * A socket to the live channel, not yet connected, that comes back by itself and brings a token each time.
 * @param as what it is for, where that is watching a ceremony: hosts come back first
 * @param screen the name it counts by, where what it brings is no person's token but a ceremony's ticket (rule C18)
 */
export function liveSocket(
  origin: string,
  path: string,
  token: () => Promise<string>,
  as?: WatchAs,
  screen?: string,
): LiveSocket {
  const socket: LiveSocket = io(origin, {
    path,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    query: as === 'host' ? { as } : {},
    forceNew: true,
    autoConnect: false,
    // The first try comes after up to twice as long, at random.
    reconnectionDelay: as === 'host' ? 100 : 500,
    randomizationFactor: 1,
    reconnectionDelayMax: longestWait(1),
    // A service that lets ten thousand in takes some seconds; giving up makes it more.
    timeout: 10_000,
    auth: (hand) => {
      const shown = (text: string) => (screen === undefined ? { token: text } : { ticket: text, screen })
      const say = (text: string) => hand({ ...shown(text), protocol: protocolVersion, ...(as && { as }) })
      token().then(say, () => say(''))
    },
  })
  socket.io.on('reconnect_attempt', (attempt) => socket.io.reconnectionDelayMax(longestWait(attempt)))
  return socket
}
