import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { askedFor } from '#tests/support/cuttable-network.ts'

/**
 * A network on which each message of a WebSocket takes its time, each way anew; they keep their order, as over TCP.
 * Everything else is quick: how long pages take to load is not what is measured.
 */
export type SlowNetwork = {
  /** Takes a browser anywhere on this machine: SOCKS5. */
  proxy: { server: string; bypass: string }
  /** Takes a program to the one address it was made for. */
  origin: string
  close(): Promise<void>
}

/** @param delay milliseconds for the next message */
export async function createSlowNetwork(to: string, delay: () => number): Promise<SlowNetwork> {
  const open = new Set<Socket>()
  const target = { host: '127.0.0.1', port: Number(new URL(to).port) }
  const keep = (socket: Socket) => {
    open.add(socket.setNoDelay(true))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const listen = async (reach: (client: Socket) => Promise<Socket>) => {
    const server = createServer(async (client) => {
      keep(client)
      try {
        const far = await reach(client)
        keep(far)
        const delayed = { by: () => 0 }
        client.once('data', (first: Buffer) => {
          if (/^upgrade: websocket/im.test(first.toString('latin1'))) delayed.by = delay
        })
        client.pipe(slowly(delayed)).pipe(far).pipe(slowly(delayed)).pipe(client)
        client.on('close', () => far.destroy())
        far.on('close', () => client.destroy())
      } catch {
        client.destroy()
      }
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  const socks = await listen(askedFor)
  const straight = await listen(async () => {
    const far = connect(target)
    await once(far, 'connect')
    return far
  })
  const portOf = (server: typeof socks) => (server.address() as AddressInfo).port
  return {
    // Chromium goes around proxies for this machine unless told otherwise.
    proxy: { server: `socks5://127.0.0.1:${portOf(socks)}`, bypass: '<-loopback>' },
    origin: `http://127.0.0.1:${portOf(straight)}`,
    async close() {
      for (const server of [socks, straight]) server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

function slowly(delayed: { by: () => number }): Transform {
  const waiting: Buffer[] = []
  let last = 0
  return new Transform({
    // Each chunk is let through at its own time, but none before the one before it.
    transform(chunk: Buffer, _, taken) {
      last = Math.max(last, performance.now() + delayed.by())
      waiting.push(chunk)
      setTimeout(() => this.push(waiting.shift()), last - performance.now())
      taken()
    },
    flush(done) {
      setTimeout(done, Math.max(0, last - performance.now()) + 1)
    },
  })
}
