import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createLocalJWKSet, type JWK } from 'jose'
import type { Messenger, Place, RowStore, Wakeups } from '#core/ports.ts'
import { createService, waitingAtMost } from '#service/create-service.ts'
import { createTokenVerifier } from '#service/identity/verify-token.ts'
import { redisSiblings } from '#service/live/redis-siblings.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { createTestDirectory } from '#tests/support/company.ts'
import { audience, issuerOf } from '#tests/support/tokens.ts'

/*
 * The service in a process of its own, which a test starts with `fork`, and which kills itself with SIGKILL right
 * before or right after a chosen write to storage or post to Teams.
 */

export type ProcessSettings = {
  storage: string
  tablePrefix: string
  queueName: string
  jwks: { keys: JWK[] }
  tenants: string[]
  /** By which it tells other processes; without it, it is alone. */
  redis?: string
  /** Any free one unless said. */
  port?: number
}

/**
 * Dies at the `write`-th thing done for `tenant`, counted from now. What counts: with `publishing` all writes but
 * those of messages, with `messages` these and each post to Teams, with `posts` the posts alone.
 */
export type Fuse = {
  tenant: string
  write: number
  moment: 'before' | 'after'
  counts: 'publishing' | 'messages' | 'posts'
}

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

async function start({
  storage,
  tablePrefix,
  queueName,
  jwks,
  tenants,
  redis,
  port: wanted = 0,
}: ProcessSettings): Promise<void> {
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
    connectBot: () => ({
      messenger: mortalMessenger,
      linkTo: (path: string) => path,
      answer: async () => ({ status: 401 }),
    }),
    tenants,
    ...(redis ? { siblings: redisSiblings(redis, (problem) => console.error(problem)) } : {}),
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
    timing: {
      requestMs: 5_000,
      closingMs: 10_000,
      graceMs: 0,
      sendMs: 2_000,
      sweepMs: 100,
      scheduleMs: 3_600_000,
    },
    requestsPerMinute: 100_000,
    sendsPerSecond: 50,
    log: false,
  })
  await service.app.listen({ host: '127.0.0.1', port: wanted, backlog: waitingAtMost })
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

/** Posts to the test, which plays Teams: a conversation's id begins with its tenant. */
const mortalMessenger: Messenger = {
  async send({ serviceUrl, conversationId }, message) {
    const body = JSON.stringify({ to: conversationId, message })
    const post = () => fetch(serviceUrl, { method: 'POST', body })
    await mortally({ table: 'posts', partition: conversationId }, post)
    return { kind: 'sent' }
  },
  update: async () => ({ kind: 'sent' }),
  isListed: async () => false,
  reach: async () => undefined,
  open: async () => undefined,
  isThere: async () => true,
}

/** Something done outside this process, where it may die. */
type Doing = { table: Place['table'] | 'posts'; partition: string }

async function mortally<T>(place: Doing, act: () => Promise<T>): Promise<void> {
  const isLast = isWatched(place) && isCounted(place) && ++written === fuse?.write
  if (isLast && fuse?.moment === 'before') process.kill(process.pid, 'SIGKILL')
  await act()
  if (isLast) process.kill(process.pid, 'SIGKILL')
}

function isWatched({ partition }: Doing): boolean {
  return fuse !== undefined && partition.startsWith(fuse.tenant)
}

function isCounted({ table }: Doing): boolean {
  switch (fuse?.counts) {
    case 'posts':
      return table === 'posts'
    case 'messages':
      return table === 'posts' || table === 'Messages'
    default:
      return table !== 'posts' && table !== 'Messages'
  }
}

function tell(message: FromProcess): void {
  process.send?.(message)
}
