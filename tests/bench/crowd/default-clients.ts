import { io, type Socket } from 'socket.io-client'
import { serveBench } from '#tests/bench/bench-process.ts'

/** What a process full of plain clients is asked; both answer when each was connected, since 1970. */
export type WantedOfClients = { kind: 'come'; to: string; count: number } | { kind: 'return'; after: number }

// Socket.IO's own clients, with the settings they have unless told otherwise.
const clients: { socket: Socket; connectedAt: number; look?: () => void }[] = []

serveBench(undefined, undefined, (wanted: WantedOfClients) => {
  if (wanted.kind === 'come')
    for (let at = 0; at < wanted.count; at++) {
      const client: (typeof clients)[number] = { socket: io(wanted.to, { forceNew: true }), connectedAt: 0 }
      client.socket.on('connect', () => {
        client.connectedAt = Date.now()
        client.look?.()
      })
      clients.push(client)
    }
  const after = wanted.kind === 'come' ? 0 : wanted.after
  return Promise.all(
    clients.map(
      (client) =>
        new Promise<number>((resolve) => {
          client.look = () => {
            if (client.connectedAt > after && client.socket.connected) resolve(client.connectedAt)
          }
          client.look()
        }),
    ),
  )
})
