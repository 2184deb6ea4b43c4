import { io, type Socket } from 'socket.io-client'
import { protocolVersion } from '#core/contract/limits.ts'
import type { ClientToServer, ServerToClient } from '#core/contract/live.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** A socket to the live channel, not yet connected, that comes back by itself and brings a token each time. */
export function liveSocket(origin: string, path: string, token: () => Promise<string>): LiveSocket {
  const socket: LiveSocket = io(origin, {
    path,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 300,
    // Right again within two seconds of being back; after a minute there is time to be gentle.
    reconnectionDelayMax: 1_500,
    timeout: 5_000,
    auth: (hand) => {
      const say = (text: string) => hand({ token: text, protocol: protocolVersion })
      token().then(say, () => say(''))
    },
  })
  socket.io.on('reconnect_attempt', (attempt) => socket.io.reconnectionDelayMax(attempt > 40 ? 5_000 : 1_500))
  return socket
}
