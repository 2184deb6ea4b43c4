import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createLocalJWKSet, type JWK } from 'jose'
import type { Place, RowStore, Wakeups } from '#core/ports.ts'
import { createService } from '#service/create-service.ts'
import { createTokenVerifier } from '#service/identity/verify-token.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { absentBot } from '#tests/support/absent-bot.ts'
import { createTestDirectory } from '#tests/support/company.ts'
import { audience, issuerOf } from '#tests/support/tokens.ts'

/*
 * The service in a process of its own, which a test starts with `fork`, and which kills itself with SIGKILL right
 * before or right after a chosen write to storage.
 */

export type ProcessSettings = {
  storage: string
  tablePrefix: string
  queueName: string
  jwks: { keys: JWK[] }
  tenants: string[]
}

/** Dies at the `write`-th write for `tenant`, counted from now. */
export type Fuse = { tenant: string; write: number; moment: 'before' | 'after' }

export type ToProcess = { start: ProcessSettings } | { arm: Fuse }
export type FromProcess =
  | { kind: 'listening'; url: string }
  | { kind: 'armed' }
  /** Every wake-up of the tenant has been seen to: nothing is left to write. */
  | { kind: 'quiet' }

let fuse: Fuse | undefined
let written = 0
let announced = 0

process.on('message', (message: ToProcess) => {
  if ('start' in message) void start(message.start)
  else {
    fuse = message.arm
    tell({ kind: 'armed' })
  }
})
// Never outlives the test.
process.on('disconnect', () => process.exit(1))

async function start({ storage, tablePrefix, queueName, jwks, tenants }: ProcessSettings): Promise<void> {
  const rows = createAzureRows({ connectionString: storage, tablePrefix })
  const wakeups = createAzureWakeups({
    connectionString: storage,
    queueName,
    delayMs: 1_000,
    leaseMs: 1_000,
    onProblem: (problem) => console.error(problem),
  })
  const service = await createService({
    rows: mortalRows(rows),
    wakeups: mortalWakeups(wakeups),
    directory: createTestDirectory(),
    connectBot: absentBot,
    tenants,
    verifyToken: createTokenVerifier({
      audiences: [audience],
      issuerOf,
      keys: createLocalJWKSet(jwks),
      tenants,
    }),
    // No tab is asked for; every file below this folder is looked at, so it must be a small one.
    tabFolder: fileURLToPath(new URL('.', import.meta.url)),
    origins: [],
    firstOwners: [],
    timing: { requestMs: 5_000, closingMs: 10_000, sendMs: 5_000, sweepMs: 100 },
    requestsPerMinute: 100_000,
    log: false,
  })
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = service.app.server.address() as AddressInfo
  tell({ kind: 'listening', url: `http://127.0.0.1:${port}` })
}

function mortalRows(rows: RowStore): RowStore {
  return { ...rows, commit: (place, writes) => mortally(place, () => rows.commit(place, writes)) }
}

function mortalWakeups(wakeups: Wakeups): Wakeups {
  return {
    receive: () => wakeups.receive(),
    async announce(place) {
      if (isWatched(place)) announced++
      await mortally(place, () => wakeups.announce(place))
    },
    async done(wakeup) {
      await mortally(wakeup.place, () => wakeups.done(wakeup))
      if (isWatched(wakeup.place) && --announced === 0) tell({ kind: 'quiet' })
    },
  }
}

async function mortally(place: Place, write: () => Promise<void>): Promise<void> {
  const isLast = isWatched(place) && ++written === fuse?.write
  if (isLast && fuse?.moment === 'before') process.kill(process.pid, 'SIGKILL')
  await write()
  if (isLast) process.kill(process.pid, 'SIGKILL')
}

function isWatched({ partition }: Place): boolean {
  return fuse !== undefined && partition.startsWith(fuse.tenant)
}

function tell(message: FromProcess): void {
  process.send?.(message)
}
