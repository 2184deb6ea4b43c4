import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the bench hears from a server under measure. */
export type FromServer = { kind: 'listening'; url: string; told: unknown } | { kind: 'cpu'; ms: number }

/** Tells the bench where a server listens, and the CPU time it has used whenever that is asked for. */
export function serveBench(server: Server, told?: unknown): void {
  const { port } = server.address() as AddressInfo
  const tell = (message: FromServer) => process.send?.(message)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    tell({ kind: 'cpu', ms: (user + system) / 1_000 })
  })
  process.on('disconnect', () => process.exit(0))
  tell({ kind: 'listening', url: `http://127.0.0.1:${port}`, told })
}
