import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between a browser and this machine that can be lost: a SOCKS5 proxy on 127.0.0.1. */
export type CuttableNetwork = {
  /** For a browser's proxy setting. */
  proxy: { server: string; bypass: string }
  /** Cuts every connection and lets none in, for that long; resolves when the network is back. */
  loseFor(ms: number): Promise<void>
  close(): Promise<void>
}

export async function createCuttableNetwork(): Promise<CuttableNetwork> {
  const open = new Set<Socket>()
  let lost = false
  const server = createServer((client) => {
    if (lost) return client.destroy()
    keep(client)
    tunnel(client, keep).catch(() => client.destroy())
  })

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }

  function cut(): void {
    for (const socket of open) socket.destroy()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    // Chromium goes around proxies for this machine unless told otherwise.
    proxy: { server: `socks5://127.0.0.1:${port}`, bypass: '<-loopback>' },
    async loseFor(ms) {
      lost = true
      cut()
      await new Promise((resolve) => setTimeout(resolve, ms))
      lost = false
    },
    async close() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}

async function tunnel(client: Socket, keep: (socket: Socket) => void): Promise<void> {
  const target = await askedFor(client)
  keep(target)
  client.pipe(target).pipe(client)
  client.on('close', () => target.destroy())
  target.on('close', () => client.destroy())
}

/** Answers SOCKS5's greeting and request (RFC 1928) and connects to what was asked for. Only this machine is reached. */
export async function askedFor(client: Socket): Promise<Socket> {
  await nextBytes(client)
  client.write(Buffer.from([5, 0]))
  const request = await nextBytes(client)
  const port = request.readUInt16BE(request.length - 2)
  const target = connect({ host: '127.0.0.1', port })
  await once(target, 'connect')
  client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]))
  return target
}

async function nextBytes(socket: Socket): Promise<Buffer> {
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  return bytes
}
