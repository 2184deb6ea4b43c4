import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a bench asks of a server under measure. */
export type Asked = { kind: 'cpu' } | { kind: 'memory' } | { kind: 'act'; what: unknown }

/** What the bench hears from it. */
export type Told =
  | { kind: 'listening'; url: string; told: unknown }
  | { kind: 'cpu'; ms: number }
  | { kind: 'memory'; bytes: number }
  | { kind: 'done'; answer: unknown }
export type ToldOf<K extends Told['kind']> = Extract<Told, { kind: K }>

/**
 * Tells the bench where a server listens, and whenever that is asked for, the CPU time it has used and the memory it
 * holds.
 * @param act what it does when the bench asks for it
 */
export function serveBench(
  server: Server | undefined,
  told?: unknown,
  act?: (what: never) => Promise<unknown> | unknown,
): void {
  const address = server?.address() as AddressInfo | undefined
  const tell = (message: Told) => process.send?.(message)
  process.on('message', async (asked: Asked) => {
    if (asked.kind === 'cpu') {
      const { user, system } = process.cpuUsage()
      tell({ kind: 'cpu', ms: (user + system) / 1_000 })
    } else if (asked.kind === 'memory') tell({ kind: 'memory', bytes: held() })
    else tell({ kind: 'done', answer: await act?.(asked.what as never) })
  })
  process.on('disconnect', () => process.exit(0))
  tell({ kind: 'listening', url: address ? `http://127.0.0.1:${address.port}` : '', told })
}

/** What the machine has to give it, once it has thrown away what it can. */
function held(): number {
  for (let time = 0; time < 4; time++) globalThis.gc?.()
  return process.memoryUsage.rss()
}
