import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { teamsBot } from '#bot/teams/teams-bot.ts'
import { createService } from '#service/create-service.ts'
import { noSiblings } from '#service/live/siblings.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { serveBench } from '#tests/bench/bench-process.ts'
import { createTestDirectory } from '#tests/support/company.ts'
import { authenticationBy, botAppId } from '#tests/support/teams/bot-tokens.ts'
import { links } from '#tests/support/teams/company-in-teams.ts'

export type Settings = {
  storage: string
  tablePrefix: string
  queueName: string
  tenants: string[]
  teams: string
  /** One of several. */
  isOneOfMany: boolean
}

const settings: Settings = JSON.parse(process.argv[2] ?? '')
const { storage: connectionString, tablePrefix, queueName, tenants, teams, isOneOfMany } = settings
const onProblem = (problem: unknown) => console.error(problem)

// The production service and bot, with storage over the network; a killed process' work is found within seconds.
const tabFolder = await mkdtemp(join(tmpdir(), 'laurels-announce-'))
await writeFile(join(tabFolder, 'index.html'), '')
const { app } = await createService({
  rows: createAzureRows({ connectionString, tablePrefix }),
  wakeups: createAzureWakeups({ connectionString, queueName, delayMs: 1_000, leaseMs: 5_000, onProblem }),
  directory: createTestDirectory(),
  connectBot: teamsBot({
    appId: botAppId,
    authentication: authenticationBy(`${teams}/keys/openid`),
    links,
    peoplePicker: true,
  }),
  tenants,
  ...(isOneOfMany ? { siblings: noSiblings } : {}),
  verifyToken: async () => {
    throw new Error('Nobody signs in here.')
  },
  tabFolder,
  origins: [],
  firstOwners: [],
  timing: {
    requestMs: 10_000,
    closingMs: 60_000,
    graceMs: 0,
    sendMs: 15_000,
    sweepMs: 1_000,
    scheduleMs: 3_600_000,
  },
  requestsPerMinute: 1_000_000,
  sendsPerSecond: 50,
  log: false,
})
await app.listen({ host: '127.0.0.1', port: 0 })
serveBench(app.server)
