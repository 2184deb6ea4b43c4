import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** An address that stays the same, whatever process is behind it, and whose connections can be cut. */
export type Gate = {
  url: string
  /** To the process that is there now. */
  lead(url: string): void
  /** Ends a connection, if there is one. */
  cut(chance: number): void
  close(): void
}

export async function openGate(): Promise<Gate> {
  const open = new Set<Socket>()
  let port = 0
  const keep = (socket: Socket) => {
    open.add(socket.setNoDelay(true))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port })
    for (const end of [near, far]) keep(end)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: (url) => void (port = Number(new URL(url).port)),
    cut: (chance) => [...open][Math.floor(chance * open.size)]?.destroy(),
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
