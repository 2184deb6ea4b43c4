import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Azurite = {
  connectionString: string
  /** Saves, ends the process and waits for both. */
  stop(): Promise<void>
}

/** What the process says once: where it listens, or in one sentence why it can't. */
export type AzuriteReport = { tables: number; queues: number } | { problem: string }

/** The emulator's account, the same on every machine and known to everyone. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/**
 * Starts embedded storage in a process of its own, which outlives neither `stop` nor this process.
 * @param folder where the data is kept, created if missing; `memory` keeps nothing
 * @throws Error with one sentence that says why storage can't run there
 */
export async function startAzurite({ folder }: { folder: string }): Promise<Azurite> {
  const child = fork(fileURLToPath(new URL('./azurite-process.ts', import.meta.url)), [folder], {
    execArgv: ['--import', 'tsx'],
    // A process group of its own: Ctrl-C ends the service first, then this, so that nothing written is lost.
    detached: true,
  })
  const exited = once(child, 'exit')
  const report = await new Promise<AzuriteReport>((resolve) => {
    child.once('message', (message) => resolve(message as AzuriteReport))
    child.once('exit', (code) => resolve({ problem: `Embedded storage ended at once (exit code ${code}).` }))
  })
  if ('problem' in report) {
    await exited
    throw new Error(report.problem)
  }
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${account}`,
      `AccountKey=${key}`,
      `TableEndpoint=http://127.0.0.1:${report.tables}/${account}`,
      `QueueEndpoint=http://127.0.0.1:${report.queues}/${account}`,
    ].join(';'),
    async stop() {
      if (child.connected) child.send('stop')
      await exited
    },
  }
}
